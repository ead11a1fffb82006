"""The Digital Service Standard for Wales: its wordings, and what each standard asks of a council."""
