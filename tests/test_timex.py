"""Times as a reader of the news dates them. Every table is (sentence, what is found, its interval, its point).

A period is written start/end, «..» for an open end, «-» for no date.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from conftest import PROJECT
from hypothesis import given
from hypothesis import strategies as st

from extractor.grammar import timex as grammar
from extractor.grammar.period import Period, TimeContext
from extractor.grammar.timex import NEEDS, Timex, timexes
from extractor.grammar.timex_forms import FORMS
from extractor.grammar.word import fold

AUTUMN = TimeContext(published=date(2023, 10, 15))


def written(period: Period | None) -> str:
    if period is None:
        return "-"
    return f"{period.start or '..'}/{period.end or '..'}"


def only(text: str) -> Timex:
    found = timexes(text)
    assert len(found) == 1, [timex.surface for timex in found]
    return found[0]


def dated(timex: Timex, context: TimeContext) -> tuple[str, str]:
    point = timex.point(context)
    assert point is None or point.start == point.end
    return written(timex.interval(context)), str(point.end) if point else "-"


STATED = [
    # years
    ("Năm 2023, Đảng bộ xã kết nạp 45 đảng viên", "Năm 2023", "2023-01-01/2023-12-31", "2023-12-31"),
    ("CÔNG TÁC ĐẢNG NĂM 2017", "NĂM 2017", "2017-01-01/2017-12-31", "2017-12-31"),
    ("Năm  2015 chi bộ có 17 đảng viên", "Năm  2015", "2015-01-01/2015-12-31", "2015-12-31"),
    ("2023 là năm bứt phá của huyện", "2023", "2023-01-01/2023-12-31", "2023-12-31"),
    ("Cả năm 2018 huyện kết nạp 120", "Cả năm 2018", "2018-01-01/2018-12-31", "2018-12-31"),
    ("năm 2021 và 2022 đạt chỉ tiêu", "năm 2021 và 2022", "2021-01-01/2022-12-31", "2022-12-31"),
    ("Các năm 2021, 2022 đều đạt", "Các năm 2021, 2022", "2021-01-01/2022-12-31", "2022-12-31"),
    ("Trong 3 năm 2018, 2019, 2020", "Trong 3 năm 2018, 2019, 2020", "2018-01-01/2020-12-31", "2020-12-31"),
    ("hai năm 2012 - 2013, mỗi năm 2", "hai năm 2012 - 2013", "2012-01-01/2013-12-31", "2013-12-31"),
    ("khen thưởng năm 2024 - 2025", "năm 2024 - 2025", "2024-01-01/2025-12-31", "2025-12-31"),
    ("giai đoạn 2016-2020", "giai đoạn 2016-2020", "2016-01-01/2020-12-31", "2020-12-31"),
    ("đề án 2016 – 2020 của tỉnh", "2016 – 2020", "2016-01-01/2020-12-31", "2020-12-31"),
    ("năm học 2019-2020", "năm học 2019-2020", "2019-09-01/2020-05-31", "2020-05-31"),
    ("cuối năm 2019 xã có 120 đảng viên", "cuối năm 2019", "2019-01-01/2019-12-31", "2019-12-31"),
    ("đầu năm 2020", "đầu năm 2020", "2020-01-01/2020-12-31", "2020-01-01"),
    ("hồi 2009 còn 5 thôn", "hồi 2009", "2009-01-01/2009-12-31", "2009-12-31"),
    ("giữa năm 2020", "giữa năm 2020", "2020-01-01/2020-12-31", "2020-06-30"),
    ("nửa đầu năm 2023", "nửa đầu năm 2023", "2023-01-01/2023-06-30", "2023-06-30"),
    ("những tháng cuối năm 2023", "những tháng cuối năm 2023", "2023-01-01/2023-12-31", "2023-12-31"),
    # months and quarters
    ("9 tháng năm 2023, toàn huyện", "9 tháng năm 2023", "2023-01-01/2023-09-30", "2023-09-30"),
    ("trong 6 tháng đầu năm 2019", "trong 6 tháng đầu năm 2019", "2019-01-01/2019-06-30", "2019-06-30"),
    ("6 tháng cuối năm 2023", "6 tháng cuối năm 2023", "2023-07-01/2023-12-31", "2023-12-31"),
    ("quý I/2024", "quý I/2024", "2024-01-01/2024-03-31", "2024-03-31"),
    ("quí 3 năm 2020", "quí 3 năm 2020", "2020-07-01/2020-09-30", "2020-09-30"),
    ("quý I, II năm 2023", "quý I, II năm 2023", "2023-01-01/2023-06-30", "2023-06-30"),
    ("3 quý đầu năm 2022", "3 quý đầu năm 2022", "2022-01-01/2022-09-30", "2022-09-30"),
    ("tháng 5/2015, chị được kết nạp", "tháng 5/2015", "2015-05-01/2015-05-31", "2015-05-31"),
    ("tháng 3-2024", "tháng 3-2024", "2024-03-01/2024-03-31", "2024-03-31"),
    ("tháng 12.2019", "tháng 12.2019", "2019-12-01/2019-12-31", "2019-12-31"),
    ("tháng 2 năm 2020", "tháng 2 năm 2020", "2020-02-01/2020-02-29", "2020-02-29"),
    ("tháng Tư năm 2020", "tháng Tư năm 2020", "2020-04-01/2020-04-30", "2020-04-30"),
    ("giữa tháng 7-2023", "giữa tháng 7-2023", "2023-07-01/2023-07-31", "2023-07-15"),
    # days, the day first
    ("ngày 12/6/2021", "ngày 12/6/2021", "2021-06-12/2021-06-12", "2021-06-12"),
    ("ngày 21-1-2019", "ngày 21-1-2019", "2019-01-21/2019-01-21", "2019-01-21"),
    ("Ngày 12.7.2018, huyện ủy họp", "Ngày 12.7.2018", "2018-07-12/2018-07-12", "2018-07-12"),
    ("ngày 20 tháng 11 năm 2019", "ngày 20 tháng 11 năm 2019", "2019-11-20/2019-11-20", "2019-11-20"),
    ("trao ngày 04/05/2023", "ngày 04/05/2023", "2023-05-04/2023-05-04", "2023-05-04"),
    ("đợt 2/9 năm 2020", "đợt 2/9 năm 2020", "2020-09-02/2020-09-02", "2020-09-02"),
    ("Cập nhật 19/5/2020", "19/5/2020", "2020-05-19/2020-05-19", "2020-05-19"),
    # terms
    ("Nhiệm kỳ 2015-2020", "Nhiệm kỳ 2015-2020", "2015-01-01/2020-12-31", "2020-12-31"),
    ("nhiệm kỳ (2010 – 2015)", "nhiệm kỳ (2010 – 2015", "2010-01-01/2015-12-31", "2015-12-31"),
    ("đầu nhiệm kỳ 2015-2020", "đầu nhiệm kỳ 2015-2020", "2015-01-01/2015-12-31", "2015-01-01"),
    ("cuối nhiệm kì 2015-2020", "cuối nhiệm kì 2015-2020", "2020-01-01/2020-12-31", "2020-12-31"),
]

INTERVALS = [
    ("Từ năm 2021 đến tháng 3-2024", "2021-01-01/2024-03-31"),
    ("từ 2015 đến 2019", "2015-01-01/2019-12-31"),
    ("từ năm 2010 đến nay", "2010-01-01/2023-10-15"),
    ("Từ năm 2010 lại nay", "2010-01-01/2023-10-15"),
    ("giai đoạn từ 2022 đến nay", "2022-01-01/2023-10-15"),
    ("từ đầu năm đến nay", "2023-01-01/2023-10-15"),
    ("Tính từ đầu năm 2020 đến nay", "2020-01-01/2023-10-15"),
    ("từ tháng 1 đến tháng 9/2023", "2023-01-01/2023-09-30"),
    ("từ tháng 10 đến tháng 3/2023", "2022-10-01/2023-03-31"),
    ("từ tháng 11/2022 đến tháng 2", "2022-11-01/2023-02-28"),
    ("Tháng 12/2022 - 01/2023", "2022-12-01/2023-01-31"),
    ("từ ngày 1/1 đến 30/6/2020", "2020-01-01/2020-06-30"),
    ("từ 15/9/2019 đến 15/9/2020", "2019-09-15/2020-09-15"),
    ("từ 10 đến 19/1/2024", "2024-01-10/2024-01-19"),
    ("từ đầu nhiệm kỳ 2020-2025 đến nay", "2020-01-01/2023-10-15"),
    ("từ đầu nhiệm kỳ Đại hội XIII đến nay", "2020-01-01/2023-10-15"),
    (
        "từ đầu nhiệm kỳ Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2020 - 2025 đến nay",
        "2020-01-01/2023-10-15",
    ),
    ("Từ đầu nhiệm kỳ đến giữa tháng 7-2023", "2020-01-01/2023-07-15"),
    ("từ nay đến cuối năm", "2023-10-15/2023-12-31"),
    ("từ giờ đến cuối năm", "2023-10-15/2023-12-31"),
    ("từ nay đến năm 2025", "2023-10-15/2025-12-31"),
    ("Từ năm 2017", "2017-01-01/2023-10-15"),
    ("sau hơn 10 năm thành lập (2002)", "2002-01-01/2023-10-15"),
]

# counted from publication on 2023-10-15
DEICTIC = [
    ("năm nay", "2023-01-01/2023-12-31", "2023-12-31"),
    ("năm ngoái", "2022-01-01/2022-12-31", "2022-12-31"),
    ("năm sau", "2024-01-01/2024-12-31", "2024-12-31"),
    ("9 tháng năm nay", "2023-01-01/2023-09-30", "2023-09-30"),
    ("tháng trước", "2023-09-01/2023-09-30", "2023-09-30"),
    ("quý này", "2023-10-01/2023-12-31", "2023-12-31"),
    ("hiện nay", "2023-10-15/2023-10-15", "2023-10-15"),
    ("Hiện chi bộ có 20 đảng viên", "2023-10-15/2023-10-15", "2023-10-15"),
    ("đến nay", "../2023-10-15", "2023-10-15"),
    ("đến thời điểm này", "../2023-10-15", "2023-10-15"),
    ("sáng nay", "2023-10-15/2023-10-15", "2023-10-15"),
    ("hôm qua", "2023-10-14/2023-10-14", "2023-10-14"),
    ("5 năm qua", "2018-01-01/2023-10-15", "2023-10-15"),
    ("ba năm nay", "2020-01-01/2023-10-15", "2023-10-15"),
    ("trong 5 năm", "2018-01-01/2023-10-15", "2023-10-15"),
    ("Bảy năm, chi bộ kết nạp 8 đảng viên", "2016-01-01/2023-10-15", "2023-10-15"),
    ("9 tháng qua", "2023-01-01/2023-09-30", "2023-10-15"),
    ("3 tháng qua", "2023-07-01/2023-10-15", "2023-10-15"),
    ("2 năm trước", "2021-01-01/2021-12-31", "2021-12-31"),
    ("nhiệm kỳ này", "2020-01-01/2025-12-31", "2025-12-31"),
    ("nhiệm kỳ qua", "2015-01-01/2020-12-31", "2020-12-31"),
    ("nhiệm kỳ tới", "2025-01-01/2030-12-31", "2030-12-31"),
    ("đầu nhiệm kỳ", "2020-01-01/2020-12-31", "2020-01-01"),
    ("nửa đầu nhiệm kỳ", "2020-01-01/2023-06-30", "2023-06-30"),
    ("toàn khóa", "2020-01-01/2025-12-31", "2025-12-31"),
    ("tháng 9 vừa rồi", "2023-09-01/2023-09-30", "2023-09-30"),
    ("quý IV vừa qua", "2022-10-01/2022-12-31", "2022-12-31"),
    ("tháng 3 tới", "2024-03-01/2024-03-31", "2024-03-31"),
    ("dịp 3/2 tới", "2024-02-03/2024-02-03", "2024-02-03"),
    ("đợt 2/9 vừa qua", "2023-09-02/2023-09-02", "2023-09-02"),
    ("dịp 7/11 này", "2023-11-07/2023-11-07", "2023-11-07"),
    ("sáu tháng vừa rồi", "2023-04-01/2023-10-15", "2023-10-15"),
    ("5 năm tới", "2023-01-01/2028-12-31", "2028-12-31"),
    ("năm học này", "2023-09-01/2024-05-31", "2023-10-15"),
    ("năm học mới", "2023-09-01/2024-05-31", "2023-10-15"),
    ("năm học trước", "2022-09-01/2023-05-31", "2023-05-31"),
    ("trong năm học vừa qua", "2022-09-01/2023-05-31", "2023-05-31"),
    ("năm học tới", "2024-09-01/2025-05-31", "2023-10-15"),
    ("kể từ năm học 2020-2021", "2020-09-01/2023-10-15", "2023-10-15"),
]

# an end that may be a deadline: (sentence, as something done, as a stock, as a target)
DEADLINES = [
    ("đến năm 2025", "../2025-12-31", "2025-12-31", "../2025-12-31"),
    ("phấn đấu đến cuối năm 2020", "2020-01-01/2020-12-31", "2020-12-31", "../2020-12-31"),
    ("đến hết năm 2023", "2023-01-01/2023-12-31", "2023-12-31", "../2023-12-31"),
    ("tính đến 31/12/2022", "2022-01-01/2022-12-31", "2022-12-31", "../2022-12-31"),
    ("tính đến ngày 30-6-2020", "2020-01-01/2020-06-30", "2020-06-30", "../2020-06-30"),
    ("đến tháng 9/2020", "2020-01-01/2020-09-30", "2020-09-30", "../2020-09-30"),
    ("đến cuối tháng 6", "2023-01-01/2023-06-30", "2023-06-30", "../2023-06-30"),
    ("đến 15/11", "2023-01-01/2023-11-15", "2023-11-15", "../2023-11-15"),
    ("Đến 15.11, xã", "2023-01-01/2023-11-15", "2023-11-15", "../2023-11-15"),
    ("Đến hết 9 tháng đầu năm 2017", "2017-01-01/2017-09-30", "2017-09-30", "../2017-09-30"),
    ("Tính hết tháng 3", "2023-01-01/2023-03-31", "2023-03-31", "../2023-03-31"),
    ("đến cuối nhiệm kỳ 2020-2025", "../2025-12-31", "2025-12-31", "../2025-12-31"),
    ("trước năm 2015", "../2014-12-31", "2014-12-31", "../2014-12-31"),
    ("trước 31/12", "../2023-12-31", "2023-12-31", "../2023-12-31"),
]

JANUARY, MARCH = TimeContext(date(2020, 1, 10)), TimeContext(date(2020, 3, 26))
OF_2018, CONGRESS_YEAR = TimeContext(date(2020, 3, 26), year=2018), TimeContext(date(2020, 8, 7))
TERM_2015 = TimeContext(date(2021, 5, 1), term=(2015, 2020))
UNDATED, UNDATED_2022 = TimeContext(), TimeContext(year=2022)

# (context, sentence, interval)
IN_CONTEXT = [
    # in January the year that has just ended is spoken of
    (JANUARY, "trong năm", "2019-01-01/2019-12-31"),
    (JANUARY, "năm qua", "2019-01-01/2019-12-31"),
    (JANUARY, "9 tháng đầu năm", "2019-01-01/2019-09-30"),
    (JANUARY, "tháng 12", "2019-12-01/2019-12-31"),
    (JANUARY, "trong 12 tháng", "2019-01-01/2019-12-31"),
    (JANUARY, "quý I", "2019-01-01/2019-03-31"),
    (JANUARY, "ngày 7/11", "2019-11-07/2019-11-07"),
    (JANUARY, "quý IV", "2019-10-01/2019-12-31"),
    (JANUARY, "tháng 1", "2020-01-01/2020-01-31"),
    (JANUARY, "từ tháng 10 đến nay", "2019-10-01/2020-01-10"),
    (JANUARY, "từ nay đến cuối năm", "2020-01-10/2020-12-31"),
    (MARCH, "năm qua", "2019-01-01/2019-12-31"),
    (MARCH, "trong năm", "2020-01-01/2020-12-31"),
    (AUTUMN, "năm qua", "2023-01-01/2023-12-31"),
    (AUTUMN, "2 tháng còn lại", "2023-11-01/2023-12-31"),
    (AUTUMN, "trong tháng đầu năm", "2023-01-01/2023-01-31"),
    (AUTUMN, "3/2/1930 - 3/2/2023", "2023-02-03/2023-02-03"),
    (AUTUMN, "qua hai quý", "2023-01-01/2023-06-30"),
    (AUTUMN, "dịp Quốc khánh 2/9", "2023-09-02/2023-09-02"),
    (MARCH, "trong tháng 1 và nửa đầu tháng 2", "2020-01-01/2020-02-29"),
    (MARCH, "quý III và quý IV/2019", "2019-07-01/2019-12-31"),
    # the year in focus
    (OF_2018, "tháng 10", "2018-10-01/2018-10-31"),
    (OF_2018, "ngày 19/5", "2018-05-19/2018-05-19"),
    (OF_2018, "ngày 19/3", "2020-03-19/2020-03-19"),  # the week before
    (OF_2018, "trong năm", "2018-01-01/2018-12-31"),
    (OF_2018, "6 tháng đầu năm", "2018-01-01/2018-06-30"),
    (OF_2018, "từ đầu năm đến nay", "2020-01-01/2020-03-26"),
    (OF_2018, "năm nay", "2020-01-01/2020-12-31"),
    (OF_2018, "đến nay", "2018-01-01/2020-03-26"),
    (OF_2018, "Sau 1 năm", "2018-01-01/2019-12-31"),
    (OF_2018, "Sau 2 năm", "2018-01-01/2020-03-26"),
    (OF_2018, "Sau 5 năm", "2015-01-01/2020-03-26"),
    # in the year of the congresses the old term is «nhiệm kỳ này», and «nhiệm kỳ qua»
    (CONGRESS_YEAR, "từ đầu nhiệm kỳ đến nay", "2015-01-01/2020-08-07"),
    (CONGRESS_YEAR, "nhiệm kỳ qua", "2015-01-01/2020-12-31"),
    (CONGRESS_YEAR, "nhiệm kỳ trước", "2010-01-01/2015-12-31"),
    (CONGRESS_YEAR, "nhiệm kỳ tới", "2020-01-01/2025-12-31"),
    (TERM_2015, "cả nhiệm kỳ", "2015-01-01/2020-12-31"),
    (TERM_2015, "nhiệm kỳ trước", "2010-01-01/2015-12-31"),
    # nothing to count from
    (UNDATED, "năm nay", "-"),
    (UNDATED, "5 năm qua", "-"),
    (UNDATED, "hiện nay", "-"),
    (UNDATED, "tháng 5", "-"),
    (UNDATED, "từ đầu năm đến nay", "-"),
    (UNDATED, "nhiệm kỳ qua", "-"),
    (UNDATED, "từ năm 2015 đến nay", "2015-01-01/.."),
    (UNDATED_2022, "từ đầu năm đến nay", "2022-01-01/.."),
    (UNDATED_2022, "đến nay", "2022-01-01/.."),
    (UNDATED_2022, "Sau 3 năm", "2022-01-01/2025-12-31"),
    (UNDATED_2022, "ngày 29/2", "-"),
]

# numbers of time that date nothing
UNDATEABLE = [
    ("Những năm qua", "vague"),
    ("mấy năm nay", "vague"),
    ("Thời gian qua", "vague"),
    ("những năm trước đây", "vague"),
    ("hai nhiệm kỳ gần đây", "vague"),
    ("giai đoạn 2108-2023", "vague"),
    ("năm 2108", "vague"),
    ("ngày 31/2/2020", "vague"),
    ("tháng 13", "vague"),
    ("sinh năm 1990", "vague"),
    ("(sinh năm 1936)", "vague"),
    ("3 đợt 3/2, 19/5 và 2/9", "vague"),
    ("Cách mạng tháng Tám", "vague"),
    ("từ trước đến nay", "vague"),
    ("30 năm tuổi Đảng", "duration"),
    ("Huy hiệu 30 năm", "duration"),
    ("đủ 18 tuổi", "duration"),
    ("từ 18 đến 30 tuổi", "duration"),
    ("tuổi đời bình quân là 27,6", "duration"),
    ("từ 5 năm trở lên", "duration"),
    ("hơn hai năm liền", "duration"),
    ("thời hạn 12 tháng", "duration"),
    ("trong 60 tháng", "duration"),
    ("nhanh nhất 8 tháng", "duration"),
    ("quá 3 tháng", "duration"),
    ("6 tháng/lần", "duration"),
    ("trong 7 ngày", "duration"),
    ("gần 3 năm", "duration"),
    ("nhiệm kỳ Đại hội Đảng bộ tỉnh lần thứ XVII", "term"),
    ("cùng kỳ", "prior"),
]

COMPARED = [
    ("tăng 3 đảng viên so với năm 2022", "năm 2022", "2022-01-01/2022-12-31"),
    ("bằng 375% cùng kỳ năm 2022", "cùng kỳ năm 2022", "2022-01-01/2022-12-31"),
    ("thấp hơn cùng kỳ năm trước", "cùng kỳ năm trước", "2022-01-01/2022-12-31"),
    ("bằng 92% năm 2018", "năm 2018", "2018-01-01/2018-12-31"),
    ("trẻ hơn năm 2016", "năm 2016", "2016-01-01/2016-12-31"),
    ("so với cả năm 2016", "cả năm 2016", "2016-01-01/2016-12-31"),
    ("so với nhiệm kỳ trước", "nhiệm kỳ trước", "2015-01-01/2020-12-31"),
    ("so với tổng số đảng viên đầu nhiệm kỳ", "đầu nhiệm kỳ", "2020-01-01/2020-12-31"),
    ("So với dịp 3/2", "dịp 3/2", "2023-02-03/2023-02-03"),
]

NOT_TIMES = [
    "5/9 chi bộ thôn có chi ủy",
    "đến 5/9 chi bộ",
    "từ 1/3 đến 1/2 số đảng viên",
    "từ 2/3 trở lên",
    "kết nạp 195/160 đảng viên",
    "có 2.023 đảng viên",
    "gồm 2023 đảng viên",
    "đạt 4,65%; 12.000 hộ",
    "mỗi năm kết nạp 2 đảng viên",
    "hằng năm, hàng tháng, từng quý",
    "ít nhất 1 đảng viên/năm",
    "thực hiện tốt, phát hiện sớm, hiện đại hóa",
    "xã Tân Lập (nay là phường Tân Lập)",
    "năm đồng chí, năm chi bộ",
    "năm thứ ba liền",
    "huyện Phú Quý (120,83%)",
    "Nghị định 10/2019/NĐ-CP, Thông tư 05/2019",
    "ngày càng vững mạnh",
]


@pytest.mark.parametrize(("text", "surface", "interval", "point"), STATED)
def test_stated(text: str, surface: str, interval: str, point: str) -> None:
    timex = only(text)
    assert timex.surface == surface
    assert dated(timex, AUTUMN) == (interval, point)
    assert dated(timex, TimeContext(date(2001, 1, 1), (1991, 1996), 1995)) == (interval, point)
    assert not timex.deictic


@pytest.mark.parametrize(("text", "interval"), INTERVALS)
def test_from_to(text: str, interval: str) -> None:
    timex = only(text)
    assert (timex.surface, written(timex.interval(AUTUMN))) == (text, interval)


@pytest.mark.parametrize(("text", "interval", "point"), DEICTIC)
def test_counted_from_publication(text: str, interval: str, point: str) -> None:
    timex = only(text)
    assert timex.deictic
    assert dated(timex, AUTUMN) == (interval, point)


@pytest.mark.parametrize(("text", "interval", "point", "target"), DEADLINES)
def test_deadline(text: str, interval: str, point: str, target: str) -> None:
    timex = only(text)
    assert timex.deadline
    assert dated(timex, AUTUMN) == (interval, point)
    assert written(timex.deadline_period(AUTUMN)) == target


def test_a_target_from_a_year_on_has_no_end() -> None:
    assert written(only("Từ năm 2017").deadline_period(AUTUMN)) == "2017-01-01/.."


@pytest.mark.parametrize(("context", "text", "interval"), IN_CONTEXT)
def test_context(context: TimeContext, text: str, interval: str) -> None:
    assert written(only(text).interval(context)) == interval


@pytest.mark.parametrize(("text", "kind"), UNDATEABLE)
def test_no_date(text: str, kind: str) -> None:
    timex = only(text)
    assert timex.kind == kind
    assert dated(timex, AUTUMN) == ("-", "-")


@pytest.mark.parametrize(("text", "surface", "basis"), COMPARED)
def test_basis_of_a_comparison(text: str, surface: str, basis: str) -> None:
    timex = only(text)
    assert (timex.kind, timex.surface, written(timex.interval(AUTUMN))) == ("prior", surface, basis)


@pytest.mark.parametrize("text", NOT_TIMES)
def test_not_a_time(text: str) -> None:
    assert timexes(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Kết nạp 50 năm 2019, 61 năm 2020", ["năm 2019", "năm 2020"]),
        ("năm 2017 thiếu 38, năm 2018 thiếu 48", ["năm 2017", "năm 2018"]),
        ("12 học sinh năm 2019, 9 sinh viên năm 2020", ["năm 2019", "năm 2020"]),
        ("Năm 2022 và 9 tháng đầu năm 2023", ["Năm 2022", "9 tháng đầu năm 2023"]),
        ("nhiệm kỳ 2015 - 2020 (từ 2015 đến nay)", ["nhiệm kỳ 2015 - 2020", "từ 2015 đến nay"]),
        ("đợt 3/2, đợt 19/5 và đợt 7/11", ["đợt 3/2", "đợt 19/5", "đợt 7/11"]),
        ("lập năm 2017, nay có 12 đảng viên", ["năm 2017", "nay"]),
        ("Năm 2019, đến nay xã có 3 chi bộ", ["Năm 2019", "đến nay"]),
    ],
)
def test_several(text: str, surfaces: list[str]) -> None:
    assert [timex.surface for timex in timexes(text)] == surfaces


def test_a_year_of_birth_is_no_date_and_pupils_have_none() -> None:
    assert [timex.kind for timex in timexes("Chị Hoa sinh năm 1990; 12 học sinh năm 2019")] == ["vague", "year"]
    assert only("Năm 2019, kết nạp 5 học sinh.").kind == "year"


def test_what_the_words_name() -> None:
    assert only("năm 2023").year == 2023
    assert only("giai đoạn 2016-2018").years == (2016, 2017, 2018)
    assert only("từ đầu nhiệm kỳ 2020-2025 đến nay").term == (2020, 2025)
    assert only("9 tháng đầu năm").count == 9


@pytest.mark.parametrize(("head", "number"), [(head, n) for head, forms in FORMS.items() for n in range(len(forms))])
def test_every_form_reads_its_own_example(head: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    form = FORMS[head][number]
    monkeypatch.setattr(grammar, "_TRIED", grammar.tried({name: [form] if name == head else [] for name in FORMS}))
    assert timexes(form.example)


@given(st.dates(date(1930, 1, 1), date(2060, 12, 31)), st.sampled_from("/-."), st.booleans())
def test_every_date_is_read_back(day: date, sign: str, padded: bool) -> None:
    figures = (f"{day.day:02}", f"{day.month:02}") if padded else (str(day.day), str(day.month))
    timex = only(f"Ngày {sign.join((*figures, str(day.year)))}, huyện ủy họp")
    assert timex.interval(TimeContext()) == Period(day, day, "day")


def needed(text: str) -> frozenset[str]:
    return NEEDS & {"0" if word.isdecimal() else word for word in re.findall(r"[^\W\d_]+|\d+", fold(text))}


def test_every_text_with_a_time_has_a_word_that_times_need() -> None:
    articles = [path.read_text("utf-8") for path in sorted(PROJECT.glob("corpus/articles/*.txt"))]
    told = [line for article in articles for line in re.split(r"\n|(?<=[.;:,])\s", article) if timexes(line)]
    told += [form.example for forms in FORMS.values() for form in forms]
    assert len(told) > 500
    assert [text for text in told if not needed(text)] == []


VOCABULARY = """
năm tháng quý ngày tuổi nhiệm kỳ nay hiện giờ từ đến tới tính hết cuối đầu giữa trong sau trước qua này tới cùng so với
đại hội lần thứ XVII I IV hai những mỗi hôm đợt giai đoạn , ; ( ) - – 2 6 9 12 2020 2025 5/9 1/1/2020 2015-2020 3-2024 İ
"""
WORDS = st.sampled_from(VOCABULARY.split()) | st.just("\u00a0")
DAYS = st.none() | st.dates() | st.sampled_from((date.min, date.max, date(2020, 2, 29)))
CONTEXTS = st.builds(TimeContext, DAYS, st.none() | st.just((2015, 2020)), st.none() | st.integers(1, 9999))


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=60), CONTEXTS)
def test_any_words(text: str, context: TimeContext) -> None:
    last = 0
    found = timexes(text)
    assert not found or needed(text)
    for timex in found:
        assert last <= timex.start < timex.stop <= len(text)
        assert text[timex.start : timex.stop] == timex.surface
        last = timex.stop
        for period in (timex.interval(context), timex.point(context), timex.deadline_period(context)):
            assert period is None or period.start or period.end
            assert not (period and period.start and period.end) or period.end - period.start >= timedelta(0)
