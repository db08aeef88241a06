"""How lines of furniture begin: «Các tin khác», «Chia sẻ: Facebook», «Giấy phép số 12/GP-BTTTT».

Data only; `extractor.cleaners.furniture` reads it. Not covered: whole lines (`extractor.cleaners.phrases`), counters.
"""

from __future__ import annotations

from extractor.cleaners import phrases as kinds
from extractor.cleaners.phrases import Piece

# One pattern a line (lower case), after its first word or a choice of first words; examples of what it finds stand above a kind.
BEGINNINGS: tuple[tuple[Piece, tuple[str, ...]], ...] = (
    # Các tin khác · Những bài viết cùng chuyên mục · Tin đã đưa: … · Có thể bạn quan tâm · Xem thêm: …
    (kinds.RELATED, (
        r"(?:những|các|một số|xem|đọc|danh sách|thêm) (?:thêm )?(?:các )?{news} {other}{end}",
        r"{news} {other}{end}",
        r"(?:cùng|trong|xem thêm) (?:chuyên mục|chuyên đề|chủ đề|tác giả|sự kiện|thể loại)(?: (?:này|khác))?{end}",
        r"có thể bạn (?:cũng )?(?:sẽ )?(?:quan tâm|thích|muốn (?:xem|đọc)|chưa (?:đọc|xem|biết)){end}",
        r"bạn (?:có thể |đọc )?(?:cũng )?(?:sẽ )?(?:quan tâm|thích|muốn (?:xem|đọc)|nên (?:đọc|xem)|chưa (?:đọc"
        r"|xem)){end}",
        r"(?:được đọc|được xem|được quan tâm|đọc|xem|quan tâm) nhiều(?: nhất)?(?: (?:trong )?(?:tuần|tháng"
        r"|ngày|hôm nay))?{end}",
        r"nhiều người (?:đọc|quan tâm|xem){end}",
        r"đừng bỏ lỡ{end}",
        r"(?:đề xuất|gợi ý|dành) (?:cho|riêng cho) bạn{end}",
        r"(?:xem|đọc|tìm hiểu) (?:thêm|tiếp){end}",
        r"(?:xem|đọc) (?:thêm (?:tại|về|bài|tin)\b|ngay\s*:|clip\b|video\b)",
        r"(?:xem )?(?:các |tất cả )?(?:các )?bài viết (?:của|cùng) tác giả{end}",
        r"(?:bài|các|tất) (?:cả )?(?:bài )?(?:viết )?(?:của|cùng) tác giả{end}",
        r"(?:xem|đọc) tiếp (?:trang|kỳ|bài)\b",
        r"(?:theo )?dòng sự kiện{end}",
        r"sự kiện (?:nổi bật|liên quan){end}",
        r"chuyên mục khác{end}",
        r"các (?:trao đổi|bình luận|ý kiến) mới nhất{end}",
        r"(?:bình luận|phản hồi|ý kiến) (?:mới(?: nhất)?|gần đây){end}",
        r"văn bản (?:mới(?: ban hành| nhất)?|liên quan){end}",
        r"thông báo mới(?: nhất)?{end}",
        r"số ký hiệu văn bản mới{end}",
        r"(?:related|recent|other|latest|popular) (?:articles|news|posts|stories|comments){end}",
        r"most (?:read|viewed|popular){end}",
        r"you may (?:also )?like{end}",
        r"(?:read more|see also){end}",
        r"mời (?:quý vị |quý độc giả |bạn |bạn đọc |các bạn )?(?:đón )?(?:đọc|xem)(?: tiếp| thêm)?{end}",
        r"(?:ảnh|clip|video|tin|chuyện|câu nói|góc ảnh) (?:đẹp |vui )?(?:trong|của) (?:ngày|tuần|tháng){end}",
        r"sự kiện (?:sắp tới|sắp diễn ra){end}",
        r"(?:bài|tin) (?:trước|sau|cũ hơn|mới hơn|kế tiếp|tiếp theo)\s*:",
        r"kỳ (?:tới|sau|tiếp theo)\s*:",
        r"đọc tiếp (?:trang|ở trang|kỳ)\b",
        r"(?:nghe|xem) (?:thêm )?(?:podcast|video|clip)\s*:",
        r"báo (?:giấy|in) số\b",
        r"(?:bài )?đăng trên (?:báo in|số báo|ấn phẩm)\b",
        r"mời (?:quý )?(?:độc giả|bạn đọc|bạn) đón đọc\b",
    )),
    # Email của bạn sẽ không được hiển thị công khai. · Bình luận (3) · Bạn cần đăng nhập để …
    (kinds.COMMENTS, (
        r"email của bạn sẽ",
        r"your email address",
        r"bình luận\s*[(*:\d]",
        r"ý kiến (?:bạn đọc|của bạn)\b",
        r"bạn (?:cần|phải|vui lòng|hãy) đăng nhập",
        r"(?:hãy )?(?:là|trở thành) người đầu tiên",
        r"hãy (?:là|trở thành) người đầu tiên",
        r"các trường bắt buộc",
        r"(?:nhập|gõ) (?:mã|lại mã|nội dung|ý kiến|bình luận)",
        r"trả lời\s*[-–] ?email",
        r"vui lòng (?:nhập|gõ|đăng nhập|viết|điền)",
        r"(?:xin|đề nghị) (?:vui lòng )?(?:gõ|viết) tiếng việt",
        r"lưu tên của tôi",
        r"save my name",
        r"họ (?:và )?tên\s*(?:[*:(]|$|\|)",
        r"mã (?:xác nhận|bảo vệ|kiểm tra)\b",
        r"(?:gửi|viết) (?:bình luận|phản hồi|ý kiến)\b",
        r"mọi (?:ý kiến|bình luận) (?:của|đóng góp)",
        r"(?:hiện )?chưa có (?:bình luận|ý kiến|phản hồi)",
        r"tối đa:? \d+ (?:ký|kí) tự",
        r"(?:xem|hiển thị) (?:tất cả )?\d* ?(?:bình luận|ý kiến)",
        r"đang tải bình luận",
        r"facebook comments",
        r"hộp thư (?:bạn đọc|cộng tác viên|tòa soạn|toà soạn)\b",
    )),
    # Tổng số điểm của bài viết là: 0 trong 0 đánh giá · Đánh giá: 5/5 (2 phiếu)
    (kinds.RATING, (
        r"tổng số điểm của bài viết",
        r"(?:click|nhấn|bấm) (?:vào đây )?để đánh giá",
        r"(?:xếp hạng|điểm|đánh giá)(?: bài viết| tin bài)?\s*:\s*[\d.,/ ]+(?:\(|sao|điểm|trên|-|$)",
        r"bạn (?:hãy )?(?:cho điểm|đánh giá|thấy (?:bài|website|trang))",
        r"bài viết (?:này )?(?:có )?hữu ích",
        r"rate this",
        r"theo bạn,? (?:website|trang|bài)",
        r"(?:thăm dò|bình chọn)(?: ý kiến)?\s*[:?]",
    )),
    # Xem với cỡ chữ: A- A A+ · Cỡ chữ · A- A+ · Nghe bài viết 03:12
    (kinds.TOOLS, (
        r"xem (?:với )?cỡ chữ",
        r"(?:cỡ|kích) (?:chữ|thước chữ|cỡ chữ)\b",
        r"font ?size",
        r"a ?[-–+](?:\s|\||$)",
        r"a(?:\s*a)+[\s+-]*$",
        r"(?:đọc|nghe) (?:đọc )?(?:bài|nội dung|tin)[^.]{0,25}(?:giọng|audio|\d+:\d+)",
        r"your browser does not",
        r"trình duyệt (?:của bạn )?không",
        r"(?:tăng|giảm) (?:tương phản|cỡ chữ)",
        r"truy cập nội dung luôn",
        r"màu chữ\b",
        r"(?:loaded|remaining time|current time|duration|playback rate)\b",
        r"(?:nhấn|bấm|chạm|click)(?: vào(?: ảnh)?)? để (?:phóng|xem|nghe|đọc)\b",
    )),
    # Chia sẻ: Facebook  Zalo · Theo dõi Báo Hà Giang trên …
    (kinds.SHARE, (
        r"chia sẻ\s*[:|(]",
        r"chia sẻ (?:bài|tin|link|facebook|zalo|(?:qua|lên|trên|với) (?:facebook|zalo|email|mạng|bạn bè|twitter"
        r"|viber))\b[^.]{0,60}$",
        r"(?:facebook|zalo|twitter|youtube|tiktok)\s*[|:(/]",
        r"(?:facebook|zalo|youtube|twitter)\s+(?:facebook|zalo|youtube|twitter|messenger|copy|google|email|print)",
        r"(?:theo dõi|tham gia|quan tâm) [^.]{2,60} (?:trên|qua|nhóm) (?:zalo|facebook|google(?: news)?|youtube|tiktok|telegram)$",
        r"tham gia (?:nhóm|kênh|group|fanpage) (?:zalo|facebook|telegram|của báo)\b",
        r"theo dõi (?:báo(?! cáo)|chúng tôi|trang|kênh|fanpage)\b",
        r"(?:in|lưu) (?:tin )?(?:bài|tin)(?: viết)?\s*[|/]",
        r"gửi (?:bài|tin)(?: viết)? (?:qua|cho|này)",
        r"share (?:this|on)\b",
        r"(?:thích|like|share) \d",
    )),
    # Bản quyền thuộc về Báo … · Giấy phép số 12/GP-TTĐT · Chịu trách nhiệm nội dung: … · Điện thoại: 0219…
    (kinds.FOOTER, (
        r"©",
        r"®",
        r"c\) (?:\d{4}|copyright|bản quyền)",
        r"copyright",
        r"bản quyền",
        r"all rights reserved",
        r"powered by",
        r"(?:design|designed) (?:by|and)",
        r"(?:phát triển|thiết kế|xây dựng|vận hành|cung cấp|quản trị) (?:bởi|và phát triển|web|website|trang)\b",
        r"developed by",
        r"giấy phép(?: (?:hoạt động|xuất bản|thiết lập|cung cấp)[^:]{0,50})?\s*(?:số|:|báo chí|trang|mxh|icp)",
        r"(?:gpxb|gp|gpttđt|gp-ttđt)\s*(?:số|:)",
        r"số giấy phép",
        r"(?:người )?chịu trách nhiệm (?:chính|nội dung|xuất bản|quản lý|về nội dung|thông tin)",
        r"người chịu trách nhiệm",
        r"cơ quan (?:chủ quản|quản lý|ngôn luận|của)\b[^.]{0,120}$",
        r"(?:quyền |phó )?tổng biên tập\s*:",
        r"(?:phó|quyền) (?:tổng biên tập|trưởng ban biên tập)\s*:",
        r"trưởng ban biên tập\s*:",
        r"(?:địa chỉ|trụ sở)(?: (?:tòa soạn|toà soạn|liên hệ|trụ sở|chính))?\s*:",
        r"(?:tòa|toà) soạn\s*[:|]",
        r"(?:điện thoại|đt|đtdđ|tel|phone|số điện thoại|fax|hotline|đường dây nóng|email|e-mail|thư điện tử|website"
        r"|web|di động)"
        r"(?: (?:liên hệ|tòa soạn|toà soạn|đường dây nóng|bạn đọc))?\s*[:.]\s*\S*[\d@w(]",
        r"(?:vui lòng |đề nghị |xin |yêu cầu |khi trích dẫn )?ghi rõ (?:nguồn|“|\")",
        r"(?:vui lòng|đề nghị|xin|yêu cầu|khi) (?:trích dẫn )?ghi rõ",
        r"(?:khi )?(?:phát hành|trích dẫn|sử dụng|đăng|sao chép) lại (?:thông tin|nội dung|bài)",
        r"khi (?:phát hành|trích dẫn|sử dụng|đăng|sao chép) lại",
        r"không (?:được )?sao chép",
        r"(?:cấm|nghiêm cấm) sao chép",
        r"đơn vị (?:chủ quản|quản lý|vận hành|thiết kế|thực hiện|xây dựng)\s*:",
        r"(?:trang|cổng) thông tin điện tử [^.]{0,90}[-–|] ?(?:bản quyền|giấy phép)",
        r"thường trực ban biên tập",
        r"liên hệ (?:quảng cáo|tòa soạn|toà soạn)",
        r"được (?:xây dựng|thiết kế|phát triển) (?:bởi|trên)",
        r"quản trị(?: website| trang)?\s*:",
        r"mọi (?:tin|tin bài|thư từ|đóng góp|phản ánh)(?: \w+){0,5} (?:xin|vui lòng) (?:gửi|liên hệ)\b",
        r"hỗ trợ trực tuyến{end}",
        r"(?:qr code|quét mã qr)\b",
        r"(?:tòa|toà) soạn (?:và|-|,) (?:trị|tòa) sự",
        r"giá(?: báo| bán)?\s*:\s*[\d.]+ ?(?:đ|đồng|vnđ)(?!\w)",
        r"(?:website|trang web|trang thông tin)(?: \w+){0,4} đang (?:chạy|thử nghiệm|trong|được xây dựng)[^.]{0,50}$",
        r"(?:filed under|tagged|categories|posted in)\b",
    )),
    # Bạn là vị khách thứ 30.218 · Đang xem: 5
    (kinds.STATISTICS, (
        r"bộ đếm\s*:",
        r"bạn là (?:người|vị khách|khách|lượt|độc giả|bạn đọc)(?: \w+){0,2} thứ [\d.]+\b",
        r"(?:số )?(?:lần|lượt) (?:xem|đọc|truy cập)(?: \w+){0,3}\s*:\s*\d",
        r"địa chỉ ip\b",
    )),
    # Đăng ký nhận bản tin hằng tuần
    (kinds.LOGIN, (
        r"đăng nhập (?:để|bằng|với)\b", r"đăng ký (?:để )?nhận (?:bản )?(?:tin|email|thông báo)\b", r"nhập (?:địa chỉ )?email\b",
    )),
    # Lịch tiếp công dân tháng 7 · Trang 1 2 3 … 20
    (kinds.WIDGET, (
        r"lịch (?:tiếp công dân|cắt điện|cúp điện|phát sóng|trực|tiếp dân)(?: (?:tuần|tháng|ngày|quý)\b[^.]{0,40})?$",
        r"trang\s+\d+(?:\s+(?:\d+|\.{3}|…)){2,}",
        r"thích trang\b",
    )),
    # Từ khóa: đảng viên, kết nạp · #đảngviên #HàGiang
    (kinds.TAGS, (
        r"từ kh[óo][áa](?: liên quan| tìm kiếm)?\s*[:：#]", r"(?:tag|tags|thẻ|nhãn)\s*[:：#]", r"#\w+(?:[\s,]*#\w+)+\s*$",
    )),
    # Thời tiết Hà Nội · Giá vàng SJC 66,50 · USD 23.450
    (kinds.TICKER, (
        r"(?:dự báo )?thời tiết\s+\S[^.,]{0,30}$",
        r"dự báo thời tiết\b[^.]{0,40}$",
        r"(?:giá vàng|giá xăng|tỷ giá|tỉ giá)\b[^.]{0,60}$",
        r"(?:sjc|usd|eur|vnindex|vn-index|hnx|hnx-index|upcom)\s*[:|]?\s*[\d.,+-][\d.,+%() -]*$",
        r"(?:nhiệt độ|độ ẩm)\s*:\s*\d+[^.]{0,20}$",
        r"chỉ số (?:aqi|chứng khoán)[^.]{0,30}$",
        r"giá (?:cà phê|hồ tiêu|tiêu|lúa|heo hơi|xăng dầu|ngoại tệ|nông sản|cao su)(?: \w+){0,3} hôm nay\b[^.]{0,10}:?[^:]{0,30}$",
        r"kết quả xổ số\b",
    )),
    # Tìm kiếm: … · Nhập từ khóa
    (kinds.SEARCH, (r"tìm(?: kiếm)?\s*[:|]", r"nhập từ kh[óo][áa]", r"tìm kiếm (?:theo|trong|nâng cao)")),
    # CHÀO MỪNG ĐẾN VỚI CỔNG THÔNG TIN … · Welcome to …
    (kinds.BANNER, (
        r"(?:nhiệt liệt )?chào mừng (?:bạn |quý vị |các bạn |quý khách |quý bạn đọc )*(?:đến với|đã đến|truy cập"
        r"|ghé thăm)",
        r"nhiệt liệt chào mừng\b",
        r"welcome to\b",
        r"cộng h[òo][àa] xã hội chủ nghĩa việt nam$",
        r"độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc",
    )),
    # Quảng cáo x · Advertisement
    (kinds.ADVERTISEMENT, (
        r"quảng cáo(?:\s*[|:(x×\]]|\s+\d|$)",
        r"(?:đóng|bỏ qua|liên hệ|xem) quảng cáo",
        r"advertisement",
        r"mua ngay\b",
        r"đặt (?:mua|báo) ngay",
        r"(?:nhà tài trợ|đối tác|tài trợ)\s*:",
        r"(?:tuyển dụng|rao vặt|mời thầu|thanh lý|cần bán|cho thuê)\s*:",
    )),
    # File đính kèm: … · Tải về tại đây
    (kinds.ATTACHMENT, (
        r"(?:file|tệp|tập|tài) (?:tin )?(?:liệu )?đính kèm\s*:",
        r"đính kèm\s*:",
        r"tải (?:file|tệp|về tại|ứng dụng|app|văn bản)\b",
        r"download (?:file|tại)\b",
    )),
    # Trang chủ > Hoạt động của UBKT các cấp · Bạn đang ở: … · Chuyên mục: Xây dựng Đảng
    (kinds.BREADCRUMB, (
        r"(?:trang chủ|home|trang nhất|trang chính)\s*(?:[>»›/|\\→-]|&gt;|::)",
        r"(?:bạn )?đang (?:ở|xem|truy cập)\s*:?\s*(?:trang|tin|mục|»|>)",
        r"bạn đang (?:ở|xem|đọc)\b[^.]{0,120}$",
        r"menu\s*:",
        r"(?:vị trí|chuyên mục|danh mục|thể loại|mục|chủ đề|sự kiện|dòng sự kiện|tuyến bài)\s*:\s*\S[^.]{0,60}$",
    )),
)

# What stands for the marks in braces above.
MARKS = {
    "news": r"(?:tin|bài|thông tin|tài liệu|video)(?: tức)?(?:\s?[,&/-]?\s?bài)?(?: (?:viết|báo|đăng))?",
    "other": r"(?:có )?(?:liên quan|khác|nổi bật|tiêu điểm|nóng|hot|cùng (?:chuyên mục|chuyên đề|chuyên trang|thể loại|loại|chủ đề"
    r"|sự kiện|mục|danh mục|tác giả)|trong (?:chuyên mục|mục)|mới(?: (?:nhất|hơn|đăng|cập nhật|đưa|nhận))?|cũ(?: hơn)?"
    r"|(?:được )?(?:đọc|xem|quan tâm)(?: nhiều)?(?: nhất)?|nhiều người (?:đọc|xem)|đã (?:đưa|đăng)|vừa đăng"
    r"|trước(?: đó| đây)?"
    r"|tiếp(?: theo)?|sau|gần đây|trong ngày|(?:đáng|nên) (?:chú ý|đọc|xem|quan tâm)|đề xuất|hay|đọc thêm|bạn (?:nên đọc|quan tâm))"
    r"(?: khác)?(?: nhất)?(?: (?:cùng chuyên mục|trong (?:chuyên )?mục|trên báo|về (?:vấn đề|chủ đề) này))?",
    "end": r"\s*(?=$|[:：|»…(])",
}
