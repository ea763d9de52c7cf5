"""What an article as a whole says of time: what comes after what, and the dates and bounds that follow."""
