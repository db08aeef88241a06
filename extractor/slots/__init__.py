"""Slots: whose a number is and of when. «Huyện ủy» is the Đảng bộ of the district in question, «năm nay» the year at hand.

Each is looked for in the clause, then the sentence, the paragraph and the article. Not covered: what the number counts
(`extractor.reading`).
"""
