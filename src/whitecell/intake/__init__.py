"""Intake: files become text with places, and text becomes a validated script, or complaints."""
