"""Getting offer in from a file: read, map the columns, judge each row, write in one go. Pure except `schrijf`."""
