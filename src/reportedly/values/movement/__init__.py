"""Words by which numbers move, and the numbers they link."""
