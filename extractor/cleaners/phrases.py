"""Phrases that sites put around articles, as tables: whole lines, and beginnings of lines.

«Gửi bình luận», «Thống kê truy cập», «Chịu trách nhiệm nội dung: …». Data only; `extractor.cleaners.furniture` reads it. To teach
the cleaner a phrase, add it to its row. Not covered: where a line stands.
"""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """What a line of furniture is. `strong`: never a line of an article; `ends`: stands below an article, not inside."""

    reason: str
    strong: bool
    ends: bool


RELATED = Piece("related", True, False)
MENU = Piece("menu", False, False)
STATISTICS = Piece("statistics", True, True)
_COMMENTS = Piece("comments", True, True)
_SHARE = Piece("share", True, False)
_RATING = Piece("rating", True, True)
_TOOLS = Piece("reading tools", True, False)
_LOGIN = Piece("login", True, False)
_SEARCH = Piece("search", True, False)
_WIDGET = Piece("widget", True, True)
_TAGS = Piece("tags", True, True)
_LANGUAGE = Piece("language", True, False)
_FOOTER = Piece("footer", True, True)
_TICKER = Piece("ticker", True, False)
_BANNER = Piece("banner", True, False)
_ADVERTISEMENT = Piece("advertisement", True, False)
_ATTACHMENT = Piece("attachment", True, False)
_BREADCRUMB = Piece("breadcrumb", True, False)


def _words(block: str) -> frozenset[str]:
    return frozenset(word.strip() for word in block.replace("\n", "|").split("|") if word.strip())


# Whole lines (lower case, without bullets, colons and counts in brackets). One row a kind.
LINES: tuple[tuple[Piece, frozenset[str]], ...] = (
    # «Gửi bình luận»
    (_COMMENTS, _words("""
        bình luận|gửi bình luận|viết bình luận|ý kiến bạn đọc|ý kiến của bạn|ý kiến độc giả|gửi ý kiến
        gửi ý kiến của bạn
        gửi phản hồi|phản hồi|để lại bình luận|để lại một bình luận|để lại phản hồi|để lại một trả lời|trả lời
        hủy trả lời
        thảo luận|leave a reply|leave a comment|post comment|comments|comment|no comments|chưa có bình luận nào
        chưa có bình luận|không có bình luận|không có bình luận nào|chưa có ý kiến nào|tất cả bình luận
        xem thêm bình luận
        các ý kiến|ý kiến phản hồi|bình luận bài viết|bình luận của bạn|bình luận facebook|hủy|gửi đi|gửi ngay
        mã xác nhận|mã bảo vệ|mã kiểm tra|mã an toàn|nhập mã xác nhận|nhập mã bảo vệ|thay mã mới|đổi mã|thay mới
        họ và tên|họ tên|tên của bạn|email của bạn|địa chỉ email|nội dung bình luận|nội dung phản hồi|nhập bình luận
        hãy là người đầu tiên bình luận|bạn cần đăng nhập để bình luận|bạn phải đăng nhập để gửi bình luận
        mới nhất, cũ nhất|sắp xếp theo|quan tâm nhất|xin vui lòng gõ tiếng việt có dấu|lưu tên của tôi""")),
    # «Chia sẻ», «In bài viết»
    (_SHARE, _words("""
        chia sẻ|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ lên facebook|chia sẻ qua email|chia sẻ facebook
        chia sẻ zalo
        chia sẻ tin|chia sẻ bài viết qua|chia sẻ mạng xã hội|chia sẻ trên|facebook|zalo|twitter|google+|google plus
        google
        linkedin|pinterest|youtube|tiktok|instagram|telegram|messenger|whatsapp|x|linkhay|zingme|tumblr|viber|share
        tweet
        like|save|print|email this|gửi email|gửi mail|gửi tin qua email|gửi cho bạn|gửi cho bạn bè|gửi bài viết
        gửi bài viết qua email|gửi bài viết cho bạn bè|gửi cho bạn bè qua email|gửi tin này|gửi bài|in bài|in tin
        in bài này
        in bài viết|in tin này|in tin bài|in trang|in trang này|in ấn|bản in|bản để in|xem bản in|phiên bản in|lưu bài
        lưu tin|lưu tin bài|lưu bài viết|lưu bài viết này|lưu trữ|copy link|sao chép liên kết|sao chép|copy|đã sao chép
        thích|thích bài viết|theo dõi|theo dõi trên|theo dõi chúng tôi|follow us|follow|theo dõi báo trên|quan tâm zalo
        theo dõi trên google news|google news|quay lại|trở về|trở lại|quay lại trang trước|về trang trước
        trở về trang trước
        quay về|về đầu trang|đầu trang|lên đầu trang|lên trên|về trang chủ|back to top|go top|top|trang trước|trang sau
        bài trước|bài sau|bài tiếp theo|bài trước đó|tin trước|tin sau|bài kế tiếp|previous|next|trang tiếp|chia sẻ link
        bookmark|add to favorites|thêm vào yêu thích|gửi link|link gốc|báo lỗi|báo xấu|xem trên di động|add this""")),
    # «Click để đánh giá bài viết»
    (_RATING, _words("""
        đánh giá|đánh giá bài viết|đánh giá bài viết này|click để đánh giá bài viết|bạn hãy đánh giá bài viết
        gửi đánh giá
        đánh giá của bạn|chấm điểm bài viết|xếp hạng|bình chọn|biểu quyết|xem kết quả|kết quả bình chọn|vote|votes
        rating
        rất tốt|bạn đánh giá thế nào về website|thăm dò ý kiến|thăm dò dư luận|góc thăm dò|trưng cầu ý kiến
        đánh giá bài viết tại đây|rate this|please rate|hài lòng|không hài lòng|rất hài lòng|ý kiến khác""")),
    # «A- A A+», «Nghe đọc bài»
    (_TOOLS, _words("""
        cỡ chữ|cỡ chữ nhỏ|cỡ chữ lớn|màu chữ|font size|tăng cỡ chữ|giảm cỡ chữ|tăng giảm cỡ chữ|tăng tương phản
        giảm tương phản|độ tương phản|đọc bài viết|đọc bài báo|đọc bài|nghe bài viết|nghe đọc bài|nghe đọc|nghe audio
        nghe nội dung|nghe tin|nghe bài báo|giọng nam|giọng nữ|nữ miền bắc|nam miền bắc|nữ miền nam|nam miền nam
        chế độ ban đêm|chế độ đọc|phóng to|thu nhỏ|xem ảnh lớn|phóng to ảnh|xem toàn màn hình|toàn màn hình|đóng|ẩn|hiện
        play|pause|stop|mute|dừng đọc|tạm dừng|tốc độ đọc|normal|aa|a|aaa|giãn cách dòng|mặc định|to|nhỏ|vừa
        trình duyệt của bạn không hỗ trợ|your browser does not support the audio element|truy cập nội dung luôn
        your browser does not support the video tag|bỏ qua nội dung|chuyển đến nội dung|đi tới nội dung|skip to content
        skip to main content|skip navigation|chuyển đến phần nội dung|chuyển tới nội dung chính|nhảy đến nội dung""")),
    # «Thống kê truy cập»
    (STATISTICS, _words("""
        thống kê|thống kê truy cập|thống kê lượt truy cập|thống kê website|thống kê trực tuyến|lượt truy cập
        số lượt truy cập
        số lượng truy cập|tổng lượt truy cập|tổng số lượt truy cập|bộ đếm|bộ đếm truy cập|đang trực tuyến|đang online
        đang truy cập|người online|khách online|thành viên online|lượt xem|số lượt xem|lượt đọc|số người truy cập
        lượng truy cập|truy cập|người trực tuyến|thông tin truy cập|visitors|visitor counter|counter|online|hit counter
        số lượt đọc|đang xem|khách trực tuyến|thống kê người dùng|tình hình truy cập""")),
    # «Đăng nhập»
    (_LOGIN, _words("""
        đăng nhập|đăng ký|đăng kí|đăng xuất|quên mật khẩu|tên đăng nhập|tên truy cập|mật khẩu|ghi nhớ|ghi nhớ đăng nhập
        sign in|log in|login|logout|register|sign up|user name|password|forgot password|đăng nhập hệ thống|đăng ký ngay
        đăng nhập|đăng ký|đăng ký nhận tin|đăng ký nhận bản tin|đăng nhập / đăng ký|quên mật khẩu?|tài khoản|khách""")),
    # «Tìm kiếm theo ngày»
    (_SEARCH, _words("""
        tìm kiếm|tìm kiếm theo ngày|tìm kiếm nâng cao|nhập từ khóa|nhập từ khoá|nhập từ khóa tìm kiếm|từ khóa tìm kiếm
        search|search for|tìm kiếm tin tức|tìm theo ngày|tìm kiếm theo chuyên mục|xem theo ngày|xem tin theo ngày
        xem theo ngày tháng|tìm tin theo ngày|chọn ngày|chọn ngày tháng|xem tin ngày|tìm kiếm bài viết|tìm nhanh|lọc
        nhập nội dung tìm kiếm|kết quả tìm kiếm|chọn chuyên mục|tra cứu nhanh|tìm kiếm thông tin""")),
    # «Website liên kết», «noData»
    (_WIDGET, _words("""
        website liên kết|liên kết website|liên kết web|liên kết các website|các website liên kết|các trang liên kết
        liên kết trang|liên kết hữu ích|liên kết nhanh|liên kết ngoài|các liên kết|trang liên kết|weblink|web link
        weblinks
        lựa chọn website|chọn website|chọn website liên kết|chọn liên kết|danh sách liên kết|liên kết site
        nodata|no data|không có dữ liệu|không có dữ liệu hiển thị|chưa có dữ liệu|đang tải|đang tải dữ liệu|loading
        đang cập nhật dữ liệu|chương trình truyền hình|chương trình phát thanh|lịch phát sóng|truyền hình trực tuyến
        phát thanh trực tuyến|bản tin thời sự|thời tiết|dự báo thời tiết|thời tiết hôm nay|giá vàng|tỷ giá|tỉ giá
        tỷ giá ngoại tệ|tỷ giá - giá vàng|giá vàng - tỷ giá|chứng khoán|xổ số|kết quả xổ số|lịch vạn niên|âm lịch
        bản đồ hành chính|bản đồ|bản đồ du lịch|xem bản đồ|album ảnh|thư viện ảnh|thư viện video|thư viện hình ảnh
        video clip|videos|hình ảnh hoạt động|thông tin tổng hợp|thông tin cần biết|thông tin tiện ích|tiện ích
        thông tin tuyên truyền|quản lý văn bản|quản lý văn bản và điều hành|hệ thống quản lý văn bản|thư điện tử
        thư điện tử công vụ|email công vụ|mail công vụ|thư công vụ|hộp thư điện tử|hộp thư góp ý|đường dây nóng|hotline
        quảng cáo|liên hệ quảng cáo|advertisement|ads|rao vặt|tài trợ|thông tin quảng cáo|quảng cáo - rao vặt
        phần mềm ứng dụng|dịch vụ công trực tuyến|dịch vụ công|cổng dịch vụ công|cổng dịch vụ công quốc gia
        cổng dịch vụ công trực tuyến|tải ứng dụng|tải về ứng dụng|tải app|app store|google play|ch play|android apk
        android|ios|rss|rss feed|phiên bản di động|phiên bản mobile|mobile|desktop|phiên bản máy tính|xem bản desktop
        giao diện máy tính|lịch|lịch sự kiện|chuyên trang|chuyên trang khác|ấn phẩm|báo in|đọc báo in|báo giấy
        đặt báo|tòa soạn|toà soạn|tòa soạn - bạn đọc|đặt mua báo|thông tin tòa soạn|thông tin toà soạn
        banner|banner phải|banner trái|slide|quảng cáo trái|quảng cáo phải|menu chính|main menu|menu|danh mục
        danh mục chính
        chuyên mục chính|toggle navigation|navigation|close|open menu|đóng menu|xem tất cả|xem toàn bộ|tất cả
        xem chi tiết
        chi tiết|chi tiết tin|chi tiết bài viết|nội dung chi tiết|chi tiết tin tức|read more|view all|more|view more
        file đính kèm|tệp đính kèm|tập tin đính kèm|tài liệu đính kèm|đính kèm|tải về|tải file|download|tải xuống""")),
    # «Nổi bật»: a heading of other news only where it stands alone
    (RELATED, _words("""
        nổi bật|nổi bật trong ngày|tiêu điểm|đáng chú ý|mới nhất|mới cập nhật|mới nhận|liên quan|nóng|xem nhiều
        đọc nhiều
        tin hot|hot news|bạn đọc quan tâm|quan tâm|tin mới|tin khác|bài mới|khám phá thêm|xem gì tiếp theo|cũ hơn
        mới hơn""")),
    # «Từ khóa:», «Tags»
    (_TAGS, _words("""
        từ khóa|từ khoá|tags|tag|thẻ|chủ đề|từ khóa liên quan|từ khóa bài viết|nhãn|chủ đề bài viết|tags bài viết""")),
    # «Tiếng Việt | English»
    (_LANGUAGE, _words("""
        english|tiếng anh|tiếng việt|vietnamese|việt nam|vn|en|vi|中文|tiếng trung|tiếng khmer|tiếng lào|français|русский
        ngôn ngữ|chọn ngôn ngữ|language|select language|google dịch|日本語|한국어|español|ខ្មែរ|ລາວ|vie|eng""")),
    # «Trang chủ», «Văn bản»: words that may also be a subheading, so only a menu or the end of a page makes them furniture
    (MENU, _words("""
        trang chủ|home|trang nhất|homepage|giới thiệu|giới thiệu chung|tin tức|tin tức - sự kiện|tin tức sự kiện|thời sự
        tin tức và sự kiện|tin tức & sự kiện|sự kiện|tin tức chung|tin trong nước|tin trong tỉnh|tin trong huyện
        tin quốc tế
        tin địa phương|tin cơ sở|tin hoạt động|tin tổng hợp|tin thế giới|chính trị|kinh tế|xã hội|văn hóa|văn hoá
        pháp luật
        thể thao|giải trí|du lịch|giáo dục|y tế|sức khỏe|công nghệ|khoa học|môi trường|đời sống|quốc tế|thế giới|bạn đọc
        an ninh|quốc phòng|quốc phòng an ninh|quốc phòng - an ninh|an ninh quốc phòng|an ninh - quốc phòng|nông nghiệp
        công nghiệp|nông thôn mới|đảng|xây dựng đảng|công tác xây dựng đảng|xây dựng đảng - chính quyền
        đảng - chính quyền
        đảng và cuộc sống|xây dựng hệ thống chính trị|tổ chức đảng|công tác tổ chức xây dựng đảng|đoàn thể|mặt trận
        đảng, đoàn thể|đảng - đoàn thể|công tác đảng|đưa nghị quyết vào cuộc sống|nghiên cứu trao đổi
        nghiên cứu - trao đổi|lý luận|tuyên giáo|dân vận|kiểm tra - giám sát|tổ chức cán bộ|thi đua khen thưởng
        gương sáng
        người tốt việc tốt|gương người tốt việc tốt|học và làm theo bác|học tập và làm theo bác|chuyển đổi số
        cải cách hành chính|thông tin chung|văn bản|văn bản mới|hệ thống văn bản|văn bản pháp luật
        văn bản chỉ đạo điều hành
        văn bản chỉ đạo|văn bản quy phạm pháp luật|thông báo|thông tin|thông tin hoạt động|hoạt động|hỏi đáp
        hỏi - đáp|hỏi đáp nghiệp vụ|góp ý|liên hệ|sơ đồ cổng|sơ đồ site|sơ đồ trang|sơ đồ trang web|sơ đồ website
        sitemap
        site map|bộ máy tổ chức|cơ cấu tổ chức|tổ chức bộ máy|sơ đồ tổ chức|chức năng nhiệm vụ|chức năng, nhiệm vụ
        lịch sử
        lịch công tác|lịch làm việc|lịch tuần|thủ tục hành chính|công dân|doanh nghiệp|du khách|chính quyền|người dân
        thư viện|tài liệu|ảnh|hình ảnh|video|audio|media|multimedia|infographic|podcast|truyền hình|phát thanh|megastory
        e-magazine|emagazine|longform|phóng sự|phóng sự ảnh|ký sự|điều tra|chuyên mục|chuyên đề|đất và người|địa phương
        địa phương - đơn vị|các đơn vị|đơn vị trực thuộc|báo chí|tạp chí|bản tin|tra cứu|quy hoạch|công khai ngân sách
        tuyển dụng|đấu thầu|mời thầu|đầu tư|dự án|nội dung|tiêu đề|gửi|tìm|tên|email|website|trang web|điện thoại
        liên kết
        từ ngày|đến ngày|ngày|tháng|năm|thông tin liên hệ|giải đáp pháp luật|an toàn giao thông|đại hội đảng các cấp
        chính sách|chính sách mới|lao động|việc làm|dân tộc|tôn giáo|dân tộc - tôn giáo|dân tộc và miền núi|biển đảo
        quê hương|bảo hiểm xã hội|thị trường|tài chính|bất động sản|ô tô xe máy|nhịp sống trẻ|tuổi trẻ|phụ nữ
        công đoàn|nông dân|cựu chiến binh|đoàn thanh niên|hội phụ nữ|hội nông dân|tuần tin|tin ảnh|tin video""")),
)

# Beginnings of lines (lower case), one pattern a line, each after its first word or a choice of first words. The last column
# of a row is an example.
BEGINNINGS: tuple[tuple[Piece, tuple[str, ...]], ...] = (
    # Các tin khác · Những bài viết cùng chuyên mục · Tin đã đưa: … · Có thể bạn quan tâm · Xem thêm: …
    (RELATED, (
        r"(?:những|các|một số|xem|đọc|danh sách|thêm) (?:thêm )?(?:các )?{news} {other}{end}",
        r"{news} {other}{end}",
        r"(?:cùng|trong|xem thêm) (?:chuyên mục|chuyên đề|chủ đề|tác giả|sự kiện|thể loại)(?: (?:này|khác))?{end}",
        r"có thể bạn (?:cũng )?(?:sẽ )?(?:quan tâm|thích|muốn (?:xem|đọc)|chưa (?:đọc|xem|biết)){end}",
        r"bạn (?:có thể |đọc )?(?:cũng )?(?:sẽ )?(?:quan tâm|thích|muốn (?:xem|đọc)|nên (?:đọc|xem)|chưa (?:đọc"
        r"|xem)){end}",
        r"(?:được đọc|được xem|được quan tâm|đọc|xem|quan tâm) nhiều(?: nhất)?(?: (?:trong )?(?:tuần|tháng"
        r"|ngày))?{end}",
        r"nhiều người (?:đọc|quan tâm|xem){end}",
        r"đừng bỏ lỡ{end}",
        r"(?:đề xuất|gợi ý|dành) (?:cho|riêng cho) bạn{end}",
        r"(?:xem|đọc|tìm hiểu) (?:thêm|tiếp){end}",
        r"(?:xem|đọc) thêm (?:tại|về|bài|tin)\b",
        r"(?:xem )?(?:các |tất cả )?(?:các )?bài viết (?:của|cùng) tác giả",
        r"(?:bài|các|tất) (?:cả )?(?:bài )?(?:viết )?(?:của|cùng) tác giả",
        r"dòng sự kiện{end}",
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
    )),
    # Email của bạn sẽ không được hiển thị công khai. · Bình luận (3) · Bạn cần đăng nhập để …
    (_COMMENTS, (
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
    )),
    # Tổng số điểm của bài viết là: 0 trong 0 đánh giá · Đánh giá: 5/5 (2 phiếu)
    (_RATING, (
        r"tổng số điểm của bài viết",
        r"(?:click|nhấn|bấm) (?:vào đây )?để đánh giá",
        r"(?:xếp hạng|điểm|đánh giá)\s*:\s*[\d.,/ ]+(?:\(|sao|điểm|trên|-|$)",
        r"bạn (?:hãy )?(?:cho điểm|đánh giá|thấy (?:bài|website|trang))",
        r"bài viết (?:này )?(?:có )?hữu ích",
        r"rate this",
        r"theo bạn,? (?:website|trang|bài)",
    )),
    # Xem với cỡ chữ: A- A A+ · Cỡ chữ · A- A+ · Nghe bài viết 03:12
    (_TOOLS, (
        r"xem với cỡ chữ",
        r"(?:cỡ|kích) (?:chữ|thước chữ|cỡ chữ)\b",
        r"font ?size",
        r"a ?[-–+](?:\s|\||$)",
        r"a(?:\s*a)+[\s+-]*$",
        r"(?:đọc|nghe) (?:bài|nội dung|tin)[^.]{0,25}(?:giọng|audio|\d+:\d+)",
        r"your browser does not",
        r"trình duyệt (?:của bạn )?không",
        r"(?:tăng|giảm) (?:tương phản|cỡ chữ)",
        r"truy cập nội dung luôn",
        r"màu chữ\b",
    )),
    # Chia sẻ: Facebook  Zalo · Theo dõi Báo Hà Giang trên …
    (_SHARE, (
        r"chia sẻ\s*[:|(]",
        r"chia sẻ (?:bài|tin|qua|lên|trên|với|link|facebook|zalo)\b[^.]{0,60}$",
        r"(?:facebook|zalo|twitter|youtube|tiktok)\s*[|:(/]",
        r"(?:facebook|zalo|youtube|twitter)\s+(?:facebook|zalo|youtube|twitter|messenger|copy|google|email|print)",
        r"theo dõi (?:báo|chúng tôi|trang|kênh|fanpage)\b",
        r"(?:in|lưu) (?:tin )?(?:bài|tin)(?: viết)?\s*[|/]",
        r"gửi (?:bài|tin)(?: viết)? (?:qua|cho|này)",
        r"(?:thích|like|share) \d",
    )),
    # Bản quyền thuộc về Báo … · Giấy phép số 12/GP-TTĐT · Chịu trách nhiệm nội dung: … · Điện thoại: 0219…
    (_FOOTER, (
        r"©", r"®", r"c\) (?:\d{4}|copyright|bản quyền)", r"copyright", r"bản quyền", r"all rights reserved", r"powered by", r"(?:design|designed) (?:by|and)",
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
    )),
    # Từ khóa: đảng viên, kết nạp · #đảngviên #HàGiang
    (_TAGS, (r"từ kh[óo][áa](?: liên quan)?\s*[:：#]", r"(?:tag|tags|thẻ|nhãn)\s*[:：#]", r"#\w+(?:\s*,?\s*#\w+)+\s*$")),
    # Thời tiết Hà Nội · Giá vàng SJC 66,50 · USD 23.450
    (_TICKER, (
        r"(?:dự báo )?thời tiết\s+\S[^.,]{0,30}$",
        r"dự báo thời tiết\b[^.]{0,40}$",
        r"(?:giá vàng|giá xăng|tỷ giá|tỉ giá)\b[^.]{0,60}$",
        r"(?:sjc|usd|eur|vnindex|vn-index|hnx|hnx-index|upcom)\s*[:|]?\s*[\d.,+-][\d.,+%() -]*$",
        r"(?:nhiệt độ|độ ẩm)\s*:\s*\d+[^.]{0,20}$",
        r"chỉ số (?:aqi|chứng khoán)[^.]{0,30}$",
    )),
    # Tìm kiếm: … · Nhập từ khóa
    (_SEARCH, (r"tìm(?: kiếm)?\s*[:|]", r"nhập từ kh[óo][áa]", r"tìm kiếm (?:theo|trong|nâng cao)")),
    # CHÀO MỪNG ĐẾN VỚI CỔNG THÔNG TIN … · Welcome to …
    (_BANNER, (
        r"(?:nhiệt liệt )?chào mừng (?:bạn |quý vị |các bạn |quý khách |quý bạn đọc )*(?:đến với|đã đến|truy cập"
        r"|ghé thăm)",
        r"nhiệt liệt chào mừng\b",
        r"welcome to\b",
        r"cộng h[òo][àa] xã hội chủ nghĩa việt nam$",
        r"độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc",
    )),
    # Quảng cáo x · Advertisement
    (_ADVERTISEMENT, (
        r"quảng cáo(?:\s*[|:(x×]|\s+\d|$)", r"(?:đóng|bỏ qua|liên hệ|xem) quảng cáo", r"advertisement", r"mua ngay\b", r"đặt (?:mua|báo) ngay",
    )),
    # File đính kèm: … · Tải về tại đây
    (_ATTACHMENT, (
        r"(?:file|tệp|tập|tài) (?:tin )?(?:liệu )?đính kèm\s*:", r"tải (?:file|tệp|về tại|ứng dụng|app|văn bản)\b", r"download (?:file|tại)\b",
    )),
    # Trang chủ > Hoạt động của UBKT các cấp · Bạn đang ở: … · Chuyên mục: Xây dựng Đảng
    (_BREADCRUMB, (
        r"(?:trang chủ|home|trang nhất|trang chính)\s*(?:[>»›/|\\→-]|&gt;|::)",
        r"(?:bạn )?đang (?:ở|xem|truy cập)\s*:?\s*(?:trang|tin|mục|»|>)",
        r"bạn đang (?:ở|xem)\b[^.]{0,120}$",
        r"(?:vị trí|chuyên mục|danh mục|thể loại|mục|chủ đề)\s*:\s*\S[^.]{0,60}$",
    )),
)

# What stands for the marks in braces above.
MARKS = {
    "news": r"(?:tin|bài|thông tin|tài liệu|video)(?: tức)?(?:\s?[,&/-]?\s?bài)?(?: (?:viết|báo|đăng))?",
    "other": r"(?:có )?(?:liên quan|khác|nổi bật|tiêu điểm|nóng|hot|cùng (?:chuyên mục|chuyên đề|chuyên trang|thể loại|loại|chủ đề"
    r"|sự kiện|mục|danh mục|tác giả)|trong (?:chuyên mục|mục)|mới(?: (?:nhất|hơn|đăng|cập nhật|đưa|nhận))?|cũ(?: hơn)?"
    r"|(?:được )?(?:đọc|xem|quan tâm)(?: nhiều)?(?: nhất)?|nhiều người (?:đọc|xem)|đã (?:đưa|đăng)|vừa đăng"
    r"|trước(?: đó| đây)?"
    r"|tiếp(?: theo)?|sau|gần đây|trong ngày|đáng (?:chú ý|đọc|quan tâm)|đề xuất|hay|đọc thêm|bạn (?:nên đọc|quan tâm))"
    r"(?: khác)?(?: nhất)?(?: (?:cùng chuyên mục|trong (?:chuyên )?mục|trên báo|về (?:vấn đề|chủ đề) này))?",
    "end": r"\s*(?=$|[:：|»…(])",
}
