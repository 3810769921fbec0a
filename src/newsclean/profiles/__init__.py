"""What is known of a site: the lines that repeat on its pages, and which pages they come from."""
