"""The report: one HTML file that shows what was cut, and why."""
