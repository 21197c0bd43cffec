// Reading of official texts.
