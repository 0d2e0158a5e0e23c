"""What may be typed in the intake app."""
