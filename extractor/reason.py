"""Why a number is no fact, in words: the 30 of «30 năm» is a `duration`, which counts nothing.

Not covered: the reasons themselves, which the grammar and the rules of a pack give.
"""

from __future__ import annotations

REASONS = {
    "age": "an age",
    "clock": "a time of day",
    "code": "part of a code",
    "date": "a date",
    "document": "part of the number, date or name of a document",
    "document_number": "the number of a document",
    "duration": "a stretch of time; it counts nothing",
    "in_table": "in a table, under a heading that no rule of the pack reads",
    "indefinite": "«một» as «a»: no count",
    "list_number": "the number of an item in a list",
    "money": "an amount of money",
    "name_part": "part of a name",
    "no_rule": "no rule of the pack reads it",
    "no_unit": "a rule reads it, but the article names no organisation that it could be about",
    "not_read": "figures that the grammar does not take for a number",
    "ordinal": "an ordinal: which one, not how many",
    "phone": "a telephone number",
    "physical": "a length, an area, a weight or the like",
    "repeated": "said elsewhere in the article, more fully; it is one fact",
    "time": "part of a point or a stretch of time",
    "vague": "no certain number",
    # given by rules of packs
    "commended": "counts those who were commended",
    "condition": "a condition inside a count or a rule, not a count",
    "delegates": "counts delegates",
    "foreign_party": "about a party of another country",
    "inspected": "counts those who were inspected",
    "nothing_compared": "a percentage whose whole is not known",
    "number_of_classes": "counts classes, not the people in them",
    "number_of_goals": "counts goals",
    "other_predicate": "counts people or organisations of the kind, but says something else of them",
    "other_subject": "counts something else",
    "plan_fulfilled": "says only that a plan was carried out",
    "negated": "says that not even so many were reached",
}


def in_words(reason: str) -> str:
    """What a reason means; its own name where no words for it stand here."""
    return REASONS.get(reason, reason.replace("_", " "))
