"""Data of `bench/truth_discovery.py`: claims of booksellers and of Wikipedia editors, made comparable."""
