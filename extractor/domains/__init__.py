"""Domain packs: what a subject counts, its words and its rules, as data: «<admit> ~ [count] <people>» in `party.yaml`.

A pack is one YAML file; its language stands in `pattern`, and `pack` checks it when it is loaded. Not covered: the
language of the text (`extractor.grammar`) and the trying of the rules (`extractor.reading`).
"""
