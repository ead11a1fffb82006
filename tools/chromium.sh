#!/bin/sh
# Prints where a Chromium is, after installing Debian's when none is found and root may do so.
set -eu

find_chromium() {
    for name in "${CHROMIUM_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name"; then return 0; fi
    done
    for left in "$HOME"/.cache/ms-playwright/chromium-*/chrome-linux*/chrome; do  # by `playwright install`
        if [ -x "$left" ]; then echo "$left"; return 0; fi
    done
    return 1
}

find_chromium && exit
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "safon: installing chromium for the browser tests" >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qqy --no-install-recommends chromium; } \
        >/dev/null 2>&1 || true
    find_chromium && exit
fi
echo "safon: the browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH" >&2
exit 1
