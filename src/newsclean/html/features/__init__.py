"""What the model sees of a block, and of the page around it."""
