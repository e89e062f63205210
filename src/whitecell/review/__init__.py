"""What a play means: from a journal's rows alone to a review in HTML, Markdown or JSON."""
