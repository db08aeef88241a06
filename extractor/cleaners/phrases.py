"""Phrases that sites put around articles, one to a line of the page: «Gửi bình luận», «Thống kê truy cập».

Data only; `extractor.cleaners.furniture` reads it. To teach the cleaner a phrase, add it to its row. Not covered: lines that
only begin in a known way (`extractor.cleaners.beginnings`), and where a line stands.
"""

from __future__ import annotations

from typing import NamedTuple


class Piece(NamedTuple):
    """What a line of furniture is.

    `strong`: never a line of an article, while a weak one may be a subheading. `ends`: stands below an article, not inside.
    """

    reason: str
    strong: bool
    ends: bool


RELATED = Piece("related", True, False)
MENU = Piece("menu", False, False)
STATISTICS = Piece("statistics", True, True)
COMMENTS = Piece("comments", True, True)
SHARE = Piece("share", True, False)
RATING = Piece("rating", True, True)
TOOLS = Piece("reading tools", True, False)
LOGIN = Piece("login", True, False)
SEARCH = Piece("search", True, False)
WIDGET = Piece("widget", True, True)
TAGS = Piece("tags", True, True)
LANGUAGE = Piece("language", True, False)
FOOTER = Piece("footer", True, True)
TICKER = Piece("ticker", True, False)
BANNER = Piece("banner", True, False)
ADVERTISEMENT = Piece("advertisement", True, False)
ATTACHMENT = Piece("attachment", True, False)
BREADCRUMB = Piece("breadcrumb", True, False)


def _words(block: str) -> frozenset[str]:
    return frozenset(word.strip() for word in block.replace("\n", "|").split("|") if word.strip())


# Whole lines (lower case, without bullets, colons and counts in brackets). One row a kind, with an example above it.
LINES: tuple[tuple[Piece, frozenset[str]], ...] = (
    # «Gửi bình luận»
    (COMMENTS, _words("""
        bình luận|gửi bình luận|viết bình luận|ý kiến bạn đọc|ý kiến của bạn|ý kiến độc giả|gửi ý kiến|gửi ý kiến của bạn
        gửi phản hồi|để lại bình luận|để lại một bình luận|để lại phản hồi|để lại một trả lời|hủy trả lời|leave a reply
        leave a comment|post comment|comments|comment|no comments|chưa có bình luận nào|chưa có bình luận|không có bình luận
        không có bình luận nào|chưa có ý kiến nào|tất cả bình luận|xem thêm bình luận|ý kiến phản hồi|bình luận bài viết
        bình luận của bạn|bình luận facebook|gửi đi|gửi ngay|mã xác nhận|mã bảo vệ|mã kiểm tra|mã an toàn|nhập mã xác nhận
        nhập mã bảo vệ|thay mã mới|đổi mã|thay mới|họ và tên|họ tên|tên của bạn|email của bạn|địa chỉ email|nội dung phản hồi
        nhập bình luận|hãy là người đầu tiên bình luận|bạn cần đăng nhập để bình luận|bạn phải đăng nhập để gửi bình luận
        mới nhất, cũ nhất|sắp xếp theo|quan tâm nhất|xin vui lòng gõ tiếng việt có dấu|lưu tên của tôi|ý kiến bình luận
        hiển thị bình luận|thông tin bạn đọc|bạn đọc gửi bình luận|gửi câu hỏi|gửi thảo luận|hoặc đăng nhập bằng
        thêm bình luận|đăng bình luận|viết phản hồi|bình luận mới
    """)),
    # «Chia sẻ», «In bài viết»
    (SHARE, _words("""
        chia sẻ|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ lên facebook|chia sẻ qua email|chia sẻ facebook|chia sẻ zalo
        chia sẻ tin|chia sẻ bài viết qua|chia sẻ mạng xã hội|chia sẻ trên|facebook|zalo|twitter|google+|google plus|google
        linkedin|pinterest|youtube|tiktok|instagram|telegram|messenger|whatsapp|linkhay|zingme|tumblr|viber|share|tweet|print
        email this|gửi email|gửi mail|gửi tin qua email|gửi cho bạn|gửi cho bạn bè|gửi bài viết|gửi bài viết qua email
        gửi bài viết cho bạn bè|gửi cho bạn bè qua email|gửi tin này|in bài|in tin|in bài này|in bài viết|in tin này
        in tin bài|in trang|in trang này|in ấn|bản in|bản để in|xem bản in|phiên bản in|lưu bài|lưu tin|lưu tin bài
        lưu bài viết|lưu bài viết này|copy link|sao chép liên kết|sao chép|copy|đã sao chép|thích bài viết|theo dõi trên
        theo dõi chúng tôi|follow us|follow|theo dõi báo trên|quan tâm zalo|theo dõi trên google news|google news|quay lại
        trở về|trở lại|quay lại trang trước|về trang trước|trở về trang trước|quay về|về đầu trang|đầu trang|lên đầu trang
        lên trên|về trang chủ|back to top|go top|trang trước|trang sau|bài trước|bài sau|bài tiếp theo|bài trước đó|tin trước
        tin sau|bài kế tiếp|previous|trang tiếp|chia sẻ link|bookmark|add to favorites|thêm vào yêu thích|gửi link|link gốc
        like this|like loading|post navigation|báo lỗi|báo xấu|xem trên di động|add this|chia sẻ qua viber|chia sẻ lên twitter
        chia sẻ lên zalo|sao chép link|lưu lại
        in ra giấy|gửi qua email|gửi email cho bạn bè|đặt làm trang chủ|theo dõi báo|chia sẻ ngay|in nội dung|in bản tin
        gửi phản ánh|quay lại trang chủ|pdf|bản pdf|tải pdf|e-mail|quay lại danh sách|trở về danh sách|về danh sách
    """)),
    # «Click để đánh giá bài viết»
    (RATING, _words("""
        đánh giá bài viết|đánh giá bài viết này|click để đánh giá bài viết|bạn hãy đánh giá bài viết|gửi đánh giá
        đánh giá của bạn|chấm điểm bài viết|xem kết quả|kết quả bình chọn|vote|votes|rating|bạn đánh giá thế nào về website
        thăm dò ý kiến|thăm dò dư luận|góc thăm dò|trưng cầu ý kiến|đánh giá bài viết tại đây|rate this|please rate
    """)),
    # «A- A A+», «Nghe đọc bài»
    (TOOLS, _words("""
        cỡ chữ|cỡ chữ nhỏ|cỡ chữ lớn|màu chữ|font size|tăng cỡ chữ|giảm cỡ chữ|tăng giảm cỡ chữ|tăng tương phản
        giảm tương phản|độ tương phản|đọc bài viết|đọc bài báo|đọc bài|nghe bài viết|nghe đọc bài|nghe đọc|nghe audio
        nghe nội dung|nghe tin|nghe bài báo|giọng nam|giọng nữ|nữ miền bắc|nam miền bắc|nữ miền nam|nam miền nam
        chế độ ban đêm|chế độ đọc|phóng to|thu nhỏ|xem ảnh lớn|phóng to ảnh|xem toàn màn hình|toàn màn hình|play|pause|stop
        mute|unmute|dừng đọc|tạm dừng|tốc độ đọc|normal|aa|aaa|giãn cách dòng|trình duyệt của bạn không hỗ trợ
        your browser does not support the audio element|truy cập nội dung luôn|your browser does not support the video tag
        bỏ qua nội dung|chuyển đến nội dung|đi tới nội dung|skip to content|skip to main content|skip navigation
        chuyển đến phần nội dung|chuyển tới nội dung chính|nhảy đến nội dung
    """)),
    # «Thống kê truy cập»
    (STATISTICS, _words("""
        thống kê truy cập|thống kê lượt truy cập|thống kê website|thống kê trực tuyến|lượt truy cập|số lượt truy cập
        số lượng truy cập|tổng lượt truy cập|tổng số lượt truy cập|bộ đếm|bộ đếm truy cập|đang trực tuyến|đang online
        đang truy cập|người online|khách online|thành viên online|lượt xem|số lượt xem|lượt đọc|số người truy cập
        lượng truy cập|người trực tuyến|thông tin truy cập|visitors|visitor counter|counter|hit counter|số lượt đọc|đang xem
        khách trực tuyến|thống kê người dùng|tình hình truy cập|thống kê truy cập website|lượt truy cập trang|tổng truy cập
        số người đang online|số người online|khách đang truy cập|flag counter|free counters|thống kê truy nhập
        bộ đếm lượt truy cập|tổng số truy cập|số lượt truy cập website
    """)),
    # «Đăng nhập»
    (LOGIN, _words("""
        đăng nhập|đăng ký|đăng kí|đăng xuất|quên mật khẩu|tên đăng nhập|tên truy cập|mật khẩu|ghi nhớ|ghi nhớ đăng nhập
        sign in|log in|login|logout|register|sign up|user name|password|forgot password|đăng nhập hệ thống|đăng ký ngay
        đăng ký nhận tin|đăng ký nhận bản tin|đăng nhập / đăng ký|quên mật khẩu?
    """)),
    # «Tìm kiếm theo ngày»
    (SEARCH, _words("""
        tìm kiếm|tìm kiếm theo ngày|tìm kiếm nâng cao|nhập từ khóa|nhập từ khoá|nhập từ khóa tìm kiếm|từ khóa tìm kiếm|search
        search for|tìm kiếm tin tức|tìm theo ngày|tìm kiếm theo chuyên mục|xem theo ngày|xem tin theo ngày|xem theo ngày tháng
        tìm tin theo ngày|chọn ngày|chọn ngày tháng|xem tin ngày|tìm kiếm bài viết|tìm nhanh|nhập nội dung tìm kiếm
        kết quả tìm kiếm|chọn chuyên mục|tra cứu nhanh|tìm kiếm thông tin
    """)),
    # «Website liên kết», «noData»
    (WIDGET, _words("""
        website liên kết|liên kết website|liên kết web|liên kết các website|các website liên kết|các trang liên kết
        liên kết trang|liên kết hữu ích|liên kết nhanh|liên kết ngoài|các liên kết|trang liên kết|weblink|web link|weblinks
        lựa chọn website|chọn website|chọn website liên kết|chọn liên kết|danh sách liên kết|liên kết site|nodata|no data
        không có dữ liệu|không có dữ liệu hiển thị|chưa có dữ liệu|đang tải|đang tải dữ liệu|loading|đang cập nhật dữ liệu
        chương trình truyền hình|chương trình phát thanh|lịch phát sóng|truyền hình trực tuyến|phát thanh trực tuyến
        bản tin thời sự|thời tiết|dự báo thời tiết|thời tiết hôm nay|giá vàng|tỷ giá|tỉ giá|tỷ giá ngoại tệ|tỷ giá - giá vàng
        giá vàng - tỷ giá|xổ số|kết quả xổ số|lịch vạn niên|bản đồ hành chính|bản đồ|bản đồ du lịch|xem bản đồ|album ảnh
        thư viện ảnh|thư viện video|thư viện hình ảnh|video clip|videos|hình ảnh hoạt động|thông tin tổng hợp
        thông tin tiện ích|quản lý văn bản và điều hành|hệ thống quản lý văn bản|thư điện tử công vụ|email công vụ
        mail công vụ|thư công vụ|hộp thư điện tử|hộp thư góp ý|hotline|liên hệ rao vặt
        thông tin phần mềm ứng dụng|dịch vụ công trực tuyến|dịch vụ công|cổng dịch vụ công
        cổng dịch vụ công quốc gia|cổng dịch vụ công trực tuyến|tải ứng dụng|tải về ứng dụng|tải app|app store|google play
        ch play|android apk|android|ios|rss|rss feed|phiên bản di động|phiên bản mobile|mobile|desktop|phiên bản máy tính
        xem bản desktop|giao diện máy tính|chuyên trang khác|báo in|đọc báo in|báo giấy|đặt báo|tòa soạn - bạn đọc|đặt mua báo
        thông tin tòa soạn|thông tin toà soạn|slide|menu chính
        main menu|menu|danh mục|danh mục chính|chuyên mục chính|toggle navigation|navigation|close|open menu|đóng menu
        xem tất cả|xem toàn bộ|xem chi tiết|chi tiết tin|chi tiết bài viết|nội dung chi tiết|chi tiết tin tức|read more
        view all|more|view more|file đính kèm|tệp đính kèm|tập tin đính kèm|tài liệu đính kèm|đính kèm|tải về|tải file
        download|tải xuống|bản đồ số|trang thành viên|báo điện tử|thông tin quảng bá|thông tin doanh nghiệp
        chuyên trang tuyên truyền|thư viện media|lịch trực lãnh đạo|hệ thống một cửa điện tử|đường dây nóng phản ánh|xem tiếp
        next page|previous page|load more|tải thêm|xem thêm tin|hiển thị thêm|lịch công tác tuần|biểu quyết|kết quả biểu quyết
    """)),
    # «Nổi bật»: a heading of other news only where it stands alone
    (RELATED, _words("""
        nổi bật|nổi bật trong ngày|tiêu điểm|đáng chú ý|mới nhất|mới cập nhật|mới nhận|liên quan|xem nhiều|đọc nhiều|tin hot
        hot news|bạn đọc quan tâm|tin mới|tin khác|bài mới|khám phá thêm|xem gì tiếp theo|cũ hơn|mới hơn
    """)),
    # «Quảng cáo»
    (ADVERTISEMENT, _words("""
        quảng cáo|liên hệ quảng cáo|advertisement|ads|thông tin quảng cáo|quảng cáo - rao vặt|quảng cáo trái|quảng cáo phải|banner
        banner phải|banner trái
    """)),
    # «Từ khóa:», «Tags»
    (TAGS, _words("""
        từ khóa|từ khoá|tags|tag|từ khóa liên quan|từ khóa bài viết|nhãn|chủ đề bài viết|tags bài viết
    """)),
    # «Tiếng Việt | English»
    (LANGUAGE, _words("""
        english|tiếng anh|tiếng việt|vietnamese|vn|en|vi|中文|tiếng trung|tiếng khmer|tiếng lào|français|русский|ngôn ngữ
        chọn ngôn ngữ|language|select language|google dịch|日本語|한국어|español|ខ្មែរ|ລາວ|vie|eng
    """)),
    # «Trang chủ», «Văn bản»: words that may also be a subheading, so only a menu or the end of a page makes them furniture
    (MENU, _words("""
        trang chủ|home|trang nhất|homepage|giới thiệu|giới thiệu chung|tin tức|tin tức - sự kiện|tin tức sự kiện|thời sự
        tin tức và sự kiện|tin tức & sự kiện|sự kiện|tin tức chung|tin trong nước|tin trong tỉnh|tin trong huyện|tin quốc tế
        tin địa phương|tin cơ sở|tin hoạt động|tin tổng hợp|tin thế giới|chính trị|kinh tế|xã hội|văn hóa|văn hoá|pháp luật
        thể thao|giải trí|du lịch|giáo dục|y tế|sức khỏe|công nghệ|khoa học|môi trường|đời sống|quốc tế|thế giới|bạn đọc
        an ninh|quốc phòng|quốc phòng an ninh|quốc phòng - an ninh|an ninh quốc phòng|an ninh - quốc phòng|nông nghiệp
        công nghiệp|nông thôn mới|đảng|xây dựng đảng|công tác xây dựng đảng|xây dựng đảng - chính quyền|đảng - chính quyền
        đảng và cuộc sống|xây dựng hệ thống chính trị|tổ chức đảng|công tác tổ chức xây dựng đảng|đoàn thể|mặt trận
        đảng, đoàn thể|đảng - đoàn thể|công tác đảng|đưa nghị quyết vào cuộc sống|nghiên cứu trao đổi|nghiên cứu - trao đổi
        lý luận|tuyên giáo|dân vận|kiểm tra - giám sát|tổ chức cán bộ|thi đua khen thưởng|gương sáng|người tốt việc tốt
        gương người tốt việc tốt|học và làm theo bác|học tập và làm theo bác|chuyển đổi số|cải cách hành chính|thông tin chung
        văn bản|văn bản mới|hệ thống văn bản|văn bản pháp luật|văn bản chỉ đạo điều hành|văn bản chỉ đạo
        văn bản quy phạm pháp luật|thông báo|thông tin|thông tin hoạt động|hoạt động|hỏi đáp|hỏi - đáp|hỏi đáp nghiệp vụ|góp ý
        liên hệ|sơ đồ cổng|sơ đồ site|sơ đồ trang|sơ đồ trang web|sơ đồ website|sitemap|site map|bộ máy tổ chức|cơ cấu tổ chức
        tổ chức bộ máy|sơ đồ tổ chức|chức năng nhiệm vụ|chức năng, nhiệm vụ|lịch sử|lịch công tác|lịch làm việc|lịch tuần
        thủ tục hành chính|công dân|doanh nghiệp|du khách|chính quyền|người dân|thư viện|tài liệu|ảnh|hình ảnh|video|audio
        media|multimedia|infographic|podcast|truyền hình|phát thanh|megastory|e-magazine|emagazine|longform|phóng sự
        phóng sự ảnh|ký sự|điều tra|chuyên mục|chuyên đề|đất và người|địa phương|địa phương - đơn vị|các đơn vị
        đơn vị trực thuộc|báo chí|tạp chí|bản tin|tra cứu|quy hoạch|công khai ngân sách|tuyển dụng|đấu thầu|mời thầu|đầu tư
        dự án|nội dung|tiêu đề|gửi|tìm|tên|email|website|trang web|điện thoại|liên kết|từ ngày|đến ngày|ngày|tháng|năm
        thông tin liên hệ|giải đáp pháp luật|an toàn giao thông|đại hội đảng các cấp|chính sách|chính sách mới|lao động
        việc làm|dân tộc|tôn giáo|dân tộc - tôn giáo|dân tộc và miền núi|biển đảo|quê hương|bảo hiểm xã hội|thị trường
        tài chính|bất động sản|ô tô xe máy|nhịp sống trẻ|tuổi trẻ|phụ nữ|công đoàn|nông dân|cựu chiến binh|đoàn thanh niên
        hội phụ nữ|hội nông dân|tuần tin|tin ảnh|tin video|trang tin|tin trong ngành|tin hoạt động các đơn vị|tin các huyện
        tin các xã|tin xã, phường|hoạt động của lãnh đạo|lãnh đạo|thường trực tỉnh ủy|thường trực huyện ủy|các ban đảng
        đảng bộ trực thuộc|học tập bác|tư liệu|văn kiện|văn kiện đảng|nghị quyết|hướng dẫn nghiệp vụ|câu hỏi thường gặp
        thăm dò|trả lời|phản hồi|thảo luận|đánh giá|các ý kiến|hủy|x|a|like|save|thống kê|lịch|lịch sự kiện|khách|đóng|ẩn|hiện
        to|nhỏ|vừa|tất cả|chi tiết|tài khoản|thẻ|chủ đề|chuyên trang|truy cập|lưu trữ|biểu quyết|xếp hạng|bình chọn|hài lòng
        việt nam|theo dõi|mặc định|top|next|lọc|gửi bài|ý kiến khác|rất hài lòng|không hài lòng|rất tốt|thích|online
        chứng khoán|âm lịch|tiện ích|ấn phẩm|thông tin tuyên truyền|thông tin cần biết|quản lý văn bản|thư điện tử|tài trợ
        quan tâm|nóng|album|đường dây nóng|nội dung ý kiến|nội dung bình luận|tòa soạn|toà soạn|lịch tiếp công dân
    """)),
)
