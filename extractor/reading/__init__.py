"""Reading: what each number says. «kết nạp 45 đảng viên, vượt 4,65%» is 45 admissions and 4.65 percent above target.

A sentence is parsed, masked to symbols, and each number goes to the first rule of the pack that fits. Not covered: whose
number it is and of when (`extractor.slots`).
"""
