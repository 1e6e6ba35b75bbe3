"""Just enough language: tables of words, tokens, nouns and parts of speech."""
