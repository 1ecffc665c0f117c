"""What was written, what stands in Word and what the brief says today, merged into operations and conflicts."""
