"""Search: words of both languages brought to what a reader would look up."""
