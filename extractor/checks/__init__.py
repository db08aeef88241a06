"""Checks over all statements of an article: «kết nạp gần 200 đảng viên» above and «196 đảng viên» below are one fact.

Not covered: reading (`extractor.reading`) and slots (`extractor.slots`); sums and contradictions between facts.
"""
