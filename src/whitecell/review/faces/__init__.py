"""Faces: a review in HTML, Markdown or JSON, said in one language."""
