"""Files of votes, read and written without loss: one module per kind of file."""
