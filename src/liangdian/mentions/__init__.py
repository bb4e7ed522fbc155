"""Names where they stand in the text: enterprises, projects, places."""
