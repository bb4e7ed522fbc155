"""`re` and `regex` as the steps use them: their patterns stay compiled from one process to the next."""
