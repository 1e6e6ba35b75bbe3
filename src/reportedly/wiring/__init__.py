"""How the stages are put together: what each is given, and what is looked up or noted between them."""
