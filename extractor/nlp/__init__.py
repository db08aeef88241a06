"""Sentences, words, and the door to spaCy."""
