"""Offices and titles of people, and the verbs that let them speak: «Phó Bí thư Huyện ủy … cho biết».

Not covered: ranks and forms of address («đại tá», «đồng chí»), which stand with the names (`person`).
"""

from __future__ import annotations

import re

from extractor.grammar.lexicon import mention, phrases, words

_OFFICE = (
    r"(?<![^\W_])(?:nguyên |quyền )?(?:phó )?(?:bí thư(?: thường trực| thứ nhất)?|(?:phó )?chủ tịch(?: thường trực)?"
    r"|(?:phó |tổng )?giám đốc|hiệu trưởng|hiệu phó|(?:chủ nhiệm|phó trưởng)(?: thường trực)?"
    r"|trưởng(?= (?:các )?(?:ban|phòng|thôn|bản|ấp|làng|buôn|xóm|khu|công an|trạm|đoàn|chi|đồn))"
    r"|chánh (?:văn phòng|án|thanh tra)|chỉ huy (?:trưởng|phó)|chính trị viên|chính ủy|tổng biên tập|ủy viên|uỷ viên"
    r"|(?:viện|cục|vụ|đội|tổ|hội|đồn|trạm|bộ|thứ|thủ|thôn|bản|ấp|xóm|khóm|làng|buôn)"
    r" (?:trưởng|tướng)|phó(?= (?:ban|phòng|công an|thôn)))(?![^\W_])"
)
OFFICE = re.compile(_OFFICE)
# what each OFFICE has; most clauses have none of it
IN_OFFICES = phrases("""
    bí thư, chủ tịch, giám đốc, trưởng, tướng, phó, chủ nhiệm, chánh, chính trị viên, chính ủy, tổng biên tập, ủy viên,
    uỷ viên""")
MAY_HOLD = mention(IN_OFFICES)
TITLE = re.compile(
    rf"{_OFFICE}|(?:học sinh|sinh viên|giáo viên|giảng viên|cán bộ|đảng viên|đoàn viên|chuyên viên|công nhân|già làng"
    rf"|tân binh|đại biểu|bác sĩ|bác sỹ)(?![^\W_])",
    re.I,
)
_VERB = (
    r"(?:cho (?:biết|hay|rằng)|chia sẻ|nói|khẳng định|tâm sự|kể|nhấn mạnh|bày tỏ|phát biểu|lý giải|thẳng thắn|cười"
    r"|thông tin|đánh giá|nhìn nhận|trăn trở|bộc bạch|phấn khởi|trao đổi|nhẩm|giãi bày|tự hào|khoe|xúc động|thừa nhận"
    r"|phân tích|đề nghị|yêu cầu|chủ trì|quả quyết|trải lòng|nhớ lại|vui mừng|báo cáo|trình bày|trả lời|bảo|viết|giải thích"
    r"|xác nhận|hồ hởi|hào hứng|ngậm ngùi|bùi ngùi|thổ lộ|than|đáp|nhắc|dẫn chứng|kiến nghị|ví von|đúc kết|nhận định|tiết lộ"
    r"|phân trần|thở dài|gật đầu|lắc đầu|trầm ngâm|nhớ|hứa|tính|biểu dương|lưu ý|quán triệt|cảm ơn|hát|ghi nhận"
    r"|thống kê|liệt kê|điểm lại|dẫn giải)(?![^\W_])"
)
SAYS = re.compile(rf"(?:,| \([^()\n]{{1,60}}\),?)? (?:cũng |đã |vui vẻ )?{_VERB}")
# where a title after a name ends: at a verb, or at the next people
TITLE_END = re.compile(
    rf" (?:cùng |đã |vừa |luôn |cũng |được |là |vui vẻ |thì |có |dự |đến |trao |nêu |làm |đồng chủ|vinh dự|{_VERB}"
    rf"|và (?=[0-9]|đồng chí|các|lãnh đạo|ông|bà|đại diện))"
)
ORGANISATION_WORDS = words("""
    chi bộ đảng ủy uỷ huyện xã tỉnh phường thành phố thị trấn quận thôn bản ấp buôn làng xóm khóm khu tổ dân ban
    chức tuyên giáo vận kiểm tra nhân mặt trận trường thường trực vụ phòng công an quân sự hội đoàn nông phụ nữ
    thanh niên cựu chiến binh liên hiệp và các cơ quan doanh nghiệp khối dục đào tạo y tế trạm trung tâm chính trị
    học tiểu mầm non sở đội biên đồn nội hợp tác ty cổ phần kiêm ubnd hđnd mttq ubkt thpt thcs ngành chấp hành bệnh
    viện văn hóa tư pháp tài khoa nhà máy xí phân xưởng quản lý dự án sản xuất số bảo vệ rừng thuế hải ngân hàng báo
    đài truyền hình phát thanh tin""")
