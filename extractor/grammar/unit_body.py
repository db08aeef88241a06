"""The words that names of schools, offices, enterprises and troops are made of: «Hợp tác xã», «đa khoa», «môi trường đô thị».

Not covered: how they follow one another (`extractor.grammar.unit_pattern`), how far a name goes (`extractor.grammar.unit_extent`).
"""

from __future__ import annotations

import re

_FIRMS = "(?:Agribank|Vietcombank|Viet[Ii]n[Bb]ank|BIDV|LPBank|Sacombank|VNPT|Viettel|MobiFone|Petrolimex)(?: [Cc]hi nhánh)?"
# what a name begins with
BODY = (
    r"(?:(?i:trường(?! và\b)"
    r"(?: (?:đại học|cao đẳng|trung cấp|chính trị|tiểu học|mầm non|mẫu giáo|trung học(?: phổ thông| cơ sở)?|phổ thông))?)"
    r"|(?i:bệnh viện|công ty|tổng công ty|tập đoàn|bảo hiểm xã hội|bhxh"
    r"|công an|quân sự|bộ đội biên phòng|biên phòng|ban chỉ huy quân sự"
    r"|bộ chỉ huy quân sự|ban chqs|bộ chqs"
    r"|trung tâm|khối(?! phố)|học viện|đại học|ngân hàng|bưu điện|viễn thông|điện lực|chi cục|cục|sở|phòng|viện|đồn|trung đoàn"
    r"|sư đoàn|lữ đoàn"
    r"|tiểu đoàn|nhà máy|trại (?:tạm )?giam|hợp tác xã|htx|trạm y tế|trạm bơm|quân khu|kho bạc|tòa án|toà án|cơ quan"
    r"|(?:các )?(?:khu công nghiệp|khu chế xuất|khu công nghệ cao|kcn|kkt(?:tm|ck)?(?: đặc biệt)?"
    r"|khu kinh tế(?:(?: -)? thương mại)?(?: (?:đặc biệt|cửa khẩu|mở|ven biển))?)|bđbp|bvđk|ttyt|tàu cá|chợ"
    r"|nông (?-i:t)rường|lâm trường"
    r"|sinh viên|khoa|hạt kiểm lâm|phân xưởng|xí nghiệp|vườn quốc gia|khu bảo tồn(?: thiên nhiên)?|cảng vụ"
    r"|quỹ tín dụng(?: nhân dân)?"
    r"|đội quản lý thị trường|quỹ đầu tư|nhà (?:khách|hát|thiếu nhi)|đoàn (?:nghệ thuật|văn công)|cơ sở cai nghiện|đài khí tượng"
    r"|đài (?:phát thanh|pt)(?: - |-| và )?(?:truyền hình|th)?"
    r"|ban quản lý(?: (?:rừng (?:phòng hộ|đặc dụng)|dự án|di tích|khu bảo tồn(?: thiên nhiên)?|vườn quốc gia))?"
    rf"|(?-i:Cảng|Chi nhánh|Đội Thuế(?: liên (?:xã|phường))?|Bến xe|PC|Ga|Khách sạn|Bảo tàng|Thư viện|{_FIRMS})))"
)
# offices that are named for their place alone
OF_PLACE = (
    r"(?:(?i:công an|quân sự|bộ đội biên phòng|biên phòng)"
    rf"|(?:Thanh tra|Bảo hiểm xã hội|BHXH|Hạt Kiểm lâm|Bưu điện|Điện lực|Viễn thông|Kho bạc(?: Nhà nước)?"
    rf"|Thư viện|Bảo tàng|{_FIRMS}))"
)
# what it may go on with, small or not
INNER_WORDS = (
    r"(?:(?:MN|TH|THCS)(?:,| -|-| &|&| và)\s?){1,3}(?:THCS|THPT)"
    "|THPT|THCS|TH|MN|PTDTNT|PT|DTNT|TNHH|CP|MTV|các|cơ quan|và|doanh nghiệp|dân chính đảng|chính quyền|đoàn thể|cơ sở"
    "|khu công nghiệp|công nghiệp"
    "|đại học|cao đẳng|chuyên|năng khiếu|dân lập|tư thục|bán công|dự bị|thực hành|liên cấp|vùng cao|chất lượng cao"
    "|tiểu học|mầm non|mẫu giáo|cổ phần|nội trú|bán trú|đa khoa|chỉ huy|quân sự|biên phòng|nhân dân|dân tộc|y tế|kinh tế|giáo dục"
    "|đào tạo|nông nghiệp|hậu cần|nghề cá"
    "|chi nhánh|chính trị|hành chính|sự nghiệp|thương mại|dịch vụ|xây dựng|may|dệt|khu vực|trung tâm|đóng tàu|khai thác|thủy sản"
    "|điện tử|điện lực|sư phạm|cơ khí|hóa chất|thủy lợi|lâm nghiệp|thực phẩm|dược phẩm|môi trường|cấp nước|chế biến"
)
# general words for a body, with no name
GENERAL = "(?i:nhà trường|chi nhánh|đơn vị)"
# troops, which a number names
TROOPS = (
    r"(?:(?i:tiểu đoàn|trung đoàn|đại đội|sư đoàn|lữ đoàn|hải đội|hải đoàn|binh đoàn|quân đoàn|đồn)"
    r"(?:\s(?i:bộ binh|pháo binh|công binh|thông tin|tăng thiết giáp|phòng không|đặc công|vận tải|hải quân))?\s\d{1,4}(?!\d)"
    r"|(?:Thuế|Chi cục Thuế|Kho bạc Nhà nước|Hải quan|Chi cục Hải quan|Bảo hiểm xã hội|Tòa án nhân dân|Viện [Kk]iểm sát nhân dân"
    r"|Thi hành án dân sự|Ban Chỉ huy Phòng thủ|Thống kê) (?:cơ sở|khu vực|liên huyện|liên xã)? ?(?:[IVX]+|\d{1,2})(?!\w|[.,]\d)"
    r"|Vùng \d(?: Hải quân| Cảnh sát biển)?(?!\d)|(?:Vùng|Bộ Tư lệnh) Cảnh sát biển(?: \d)?(?!\d)"
    r"|(?:Nông|Lâm) trường(?: cà phê| cao su)? \d{1,3}(?!\d|[.,]\d)"
    r"|Bệnh viện (?:Quân y )?\d{2,3}(?!\d|[.,]\d| giường)|Bệnh viện Quân y \d(?!\d)|Trạm (?:Ra đa|Radar|ra đa) \d{1,3}(?!\d)"
    r"|Hải đội Biên phòng \d(?!\d)|Đoàn (?:Kinh tế - Quốc phòng|KT-QP|KTQP) \d{1,4}(?!\d))"
)
# what it may go on with behind a word in small letters
TAIL = (
    r"(?i:kinh doanh|cổ truyền|dự án|công|nông thôn|truyền thông|công nghệ|kỹ thuật|thông tin|du lịch|sư phạm|tích cực|cấp cứu"
    r"|tổng hợp|chống độc|truyền nhiễm|chức năng|hình ảnh|thần kinh|tài vụ|tài chính|kế toán|hậu cần|nghiệp vụ|giáo vụ|đảng"
    r"|nhân sự|vật tư|cơ điện|an toàn|đoàn thể|nội vụ|tư pháp|thanh tra|thi hành án|bảo hiểm|xã hội|văn hóa|thể thao"
    r"|cơ động|hình sự|giao thông|điều tra|phòng cháy|chữa cháy|ma túy)(?!\w)"
)
# what offices and enterprises are called for, as far as it goes on in small letters
KNOWN = re.compile(
    r"(?i:doanh nhân trẻ|sản(?: -|,)? nhi|phong(?: -)? da liễu|hữu nghị việt nam - cu ?ba"
    r"|phát thanh(?: và| -|,) truyền hình|truyền thanh(?:(?: và| -|,) truyền hình)?|chữ thập đỏ"
    r"|ca múa(?: nhạc)?|chính sách xã hội|tín dụng nhân dân"
    r"|thi hành án dân sự|tài nguyên (?:và|&|-) môi trường|tài chính - kế hoạch|hải quan cửa khẩu(?: quốc tế)?"
    r"|cửa khẩu quốc tế"
    r"|hàng không quốc tế|hàng không|quản lý rừng (?:phòng hộ|đặc dụng)"
    r"|quản lý dự án(?: đầu tư)?(?: xây dựng)?|khu di tích(?: lịch sử)?|di tích(?: lịch sử)?"
    r"|một thành viên"
    r"|thuế liên (?:xã|phường)|khoa học nông nghiệp miền \w+|lao động(?: -|,) thương binh và xã hội"
    r"|giáo dục và đào tạo|nông nghiệp (?:và|&) (?:phát triển nông thôn|môi trường)|khoa học và công nghệ|thông tin và truyền thông"
    r"|văn hóa(?:,| và) (?:thể thao(?: và)? du lịch|thông tin|thể thao)|kế hoạch và đầu tư|phòng cháy,? chữa cháy|hành chính công"
    r"|chăm sóc sức khỏe sinh sản|kiểm soát bệnh tật|y học cổ truyền|bảo trợ xã hội|quản lý thị trường|vệ sinh an toàn thực phẩm"
    r"|khai thác công trình thủy lợi|môi trường đô thị|cấp thoát nước|thương mại và dịch vụ"
    r"|đăng kiểm|xổ số kiến thiết|cơ khí chính xác|linh kiện điện tử|thức ăn chăn nuôi|vật liệu xây dựng|xuất nhập khẩu"
    r"|gạch ốp lát|gạch tuynel|gốm sứ|may xuất khẩu|chế biến (?:gỗ|lâm sản|nông sản|thủy sản)|xây lắp điện|thiết bị (?:điện|y tế)"
    r"|phân bón|da giày|giày da|dệt may|lắp máy"
    r"|y(?: -)? dược|ban (?:điều hành|chỉ huy|giám đốc|quản trị)|gdnn ?- ?gdtx"
    r"|giáo dục nghề nghiệp(?: -| và|,) giáo dục thường xuyên|tổ chức(?: -|,"
    r"| và)? cán bộ|trại tạm giam|cảnh sát biển(?: \d)?"
    r"|các trường đại học, cao đẳng|tổ chức - hành chính|hành chính - tổng hợp|dân số - kế hoạch hóa gia đình)(?!\w)"
)
LONGEST_KNOWN = 40
# what small words in the middle of such a name are
WITHIN = (
    "hải sản|thủy sản|thủy hải sản|nông sản|lâm sản|khoáng sản|nông nghiệp|lâm nghiệp|công nghiệp|thủ công|mỹ nghệ|tổng hợp"
    "|dịch vụ|thương mại|sản xuất|kinh doanh|xuất khẩu|nhập khẩu|chế biến|thực phẩm|xây dựng|xây lắp|vận tải|biển|du lịch|rau"
    "|an toàn|hữu cơ|cà phê|cao su|hồ tiêu|chè|mía|đường|chăn nuôi|trồng trọt|nuôi trồng|đánh bắt|khai thác|cây ăn quả"
    "|cây trồng|vật nuôi|giống|gia súc|gia cầm|bò sữa|muối|gạch|ngói|gốm|sứ|giấy|bao bì|xi măng|vật liệu|vật tư|thiết bị"
    "|phân bón|hóa chất|dược phẩm|y tế|công trình|thủy lợi|nước sạch|điện|điện năng|cơ điện|cơ khí|đóng tàu|đô thị|hạ tầng"
    "|giao thông|đường bộ|đường sắt|kỹ thuật|công nghệ|thông tin|viễn thông|tin học|đầu tư|phát triển|tư vấn|thiết kế"
    "|kiểm định|thực vật|thú y|may mặc|thời trang|da giày|gỗ|nội thất|nghề cá|hậu cần|thiên nhiên|rừng|phòng hộ|đặc dụng"
    "|di sản|di tích|việc làm|môi trường|nông thôn|quỹ đất|miền|núi|phía|nghề|truyền thống|thủy văn|cảng|cai nghiện|ma túy"
    "|người có công|đồng bằng|sông|hàng không|hàng hải|hoa quả|trái cây|lúa|gạo|lương thực|dược liệu|mật ong|thổ cẩm|dầu khí"
    "|xăng dầu|than|khí"
    "|cảng cá|khu neo đậu|tránh trú bão|cho tàu cá|làng nghề|chiếu cói|mây tre đan|gốm sứ|trồng rừng|cấp thoát nước|thủy điện"
)
