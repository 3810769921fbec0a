"""Why each line was cut or kept, and what to write to change it."""
