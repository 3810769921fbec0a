"""What the lines around an article say: names, agencies, places, dates, credits."""
