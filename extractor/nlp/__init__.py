"""Sentences and words of plain text: «TP. Huế có 5 chi bộ.» is one sentence, and «chi bộ» one word of it.

`doc` is the door to spaCy. Not covered: tags, parses and entities of a model; numbers and names are the grammar's.
"""
