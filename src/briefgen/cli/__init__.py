"""What the person typed, and what they see."""
