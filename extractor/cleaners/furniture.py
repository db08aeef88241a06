"""Furniture: lines that a site puts around every article, «Lượt xem: 45», «Chia sẻ Facebook», «Các tin khác».

`furniture` names what a single line is, by its words alone. Where a line stands is not looked at here: a list after a
heading of related news, or a menu of headlines, is found by `extractor.cleaners.layout`.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Piece(NamedTuple):
    """What a line of furniture is. `strong`: never a line of an article; `ends`: stands below an article, not inside."""

    reason: str
    strong: bool
    ends: bool


RELATED = Piece("related", True, False)
_MENU = Piece("menu", False, False)

# The longest line that is looked up; longer ones are looked at by their beginning only.
_LONGEST = 200


def _words(block: str) -> frozenset[str]:
    return frozenset(word.strip() for word in block.replace("\n", "|").split("|") if word.strip())


# Whole lines (lower case, without bullets, colons and counts in brackets). One row a kind.
_LINES: tuple[tuple[Piece, frozenset[str]], ...] = (
    # «Gửi bình luận»
    (Piece("comments", True, True), _words("""
        bình luận|gửi bình luận|viết bình luận|ý kiến bạn đọc|ý kiến của bạn|ý kiến độc giả|gửi ý kiến|gửi ý kiến của bạn
        gửi phản hồi|phản hồi|để lại bình luận|để lại một bình luận|để lại phản hồi|để lại một trả lời|trả lời|hủy trả lời
        thảo luận|leave a reply|leave a comment|post comment|comments|comment|no comments|chưa có bình luận nào
        chưa có bình luận|không có bình luận|không có bình luận nào|chưa có ý kiến nào|tất cả bình luận|xem thêm bình luận
        các ý kiến|ý kiến phản hồi|bình luận bài viết|bình luận của bạn|bình luận facebook|hủy|gửi đi|gửi ngay
        mã xác nhận|mã bảo vệ|mã kiểm tra|mã an toàn|nhập mã xác nhận|nhập mã bảo vệ|thay mã mới|đổi mã|thay mới
        họ và tên|họ tên|tên của bạn|email của bạn|địa chỉ email|nội dung bình luận|nội dung phản hồi|nhập bình luận
        hãy là người đầu tiên bình luận|bạn cần đăng nhập để bình luận|bạn phải đăng nhập để gửi bình luận
        mới nhất, cũ nhất|sắp xếp theo|quan tâm nhất|xin vui lòng gõ tiếng việt có dấu|lưu tên của tôi""")),
    # «Chia sẻ», «In bài viết»
    (Piece("share", True, False), _words("""
        chia sẻ|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ lên facebook|chia sẻ qua email|chia sẻ facebook|chia sẻ zalo
        chia sẻ tin|chia sẻ bài viết qua|chia sẻ mạng xã hội|chia sẻ trên|facebook|zalo|twitter|google+|google plus|google
        linkedin|pinterest|youtube|tiktok|instagram|telegram|messenger|whatsapp|x|linkhay|zingme|tumblr|viber|share|tweet
        like|save|print|email this|gửi email|gửi mail|gửi tin qua email|gửi cho bạn|gửi cho bạn bè|gửi bài viết
        gửi bài viết qua email|gửi bài viết cho bạn bè|gửi cho bạn bè qua email|gửi tin này|gửi bài|in bài|in tin|in bài này
        in bài viết|in tin này|in tin bài|in trang|in trang này|in ấn|bản in|bản để in|xem bản in|phiên bản in|lưu bài
        lưu tin|lưu tin bài|lưu bài viết|lưu bài viết này|lưu trữ|copy link|sao chép liên kết|sao chép|copy|đã sao chép
        thích|thích bài viết|theo dõi|theo dõi trên|theo dõi chúng tôi|follow us|follow|theo dõi báo trên|quan tâm zalo
        theo dõi trên google news|google news|quay lại|trở về|trở lại|quay lại trang trước|về trang trước|trở về trang trước
        quay về|về đầu trang|đầu trang|lên đầu trang|lên trên|về trang chủ|back to top|go top|top|trang trước|trang sau
        bài trước|bài sau|bài tiếp theo|bài trước đó|tin trước|tin sau|bài kế tiếp|previous|next|trang tiếp|chia sẻ link
        bookmark|add to favorites|thêm vào yêu thích|gửi link|link gốc|báo lỗi|báo xấu|xem trên di động|add this""")),
    # «Click để đánh giá bài viết»
    (Piece("rating", True, True), _words("""
        đánh giá|đánh giá bài viết|đánh giá bài viết này|click để đánh giá bài viết|bạn hãy đánh giá bài viết|gửi đánh giá
        đánh giá của bạn|chấm điểm bài viết|xếp hạng|bình chọn|biểu quyết|xem kết quả|kết quả bình chọn|vote|votes|rating
        rất tốt|bạn đánh giá thế nào về website|thăm dò ý kiến|thăm dò dư luận|góc thăm dò|trưng cầu ý kiến
        đánh giá bài viết tại đây|rate this|please rate|hài lòng|không hài lòng|rất hài lòng|ý kiến khác""")),
    # «A- A A+», «Nghe đọc bài»
    (Piece("reading tools", True, False), _words("""
        cỡ chữ|cỡ chữ nhỏ|cỡ chữ lớn|màu chữ|font size|tăng cỡ chữ|giảm cỡ chữ|tăng giảm cỡ chữ|tăng tương phản
        giảm tương phản|độ tương phản|đọc bài viết|đọc bài báo|đọc bài|nghe bài viết|nghe đọc bài|nghe đọc|nghe audio
        nghe nội dung|nghe tin|nghe bài báo|giọng nam|giọng nữ|nữ miền bắc|nam miền bắc|nữ miền nam|nam miền nam
        chế độ ban đêm|chế độ đọc|phóng to|thu nhỏ|xem ảnh lớn|phóng to ảnh|xem toàn màn hình|toàn màn hình|đóng|ẩn|hiện
        play|pause|stop|mute|dừng đọc|tạm dừng|tốc độ đọc|normal|aa|a|aaa|giãn cách dòng|mặc định|to|nhỏ|vừa
        trình duyệt của bạn không hỗ trợ|your browser does not support the audio element|truy cập nội dung luôn
        your browser does not support the video tag|bỏ qua nội dung|chuyển đến nội dung|đi tới nội dung|skip to content
        skip to main content|skip navigation|chuyển đến phần nội dung|chuyển tới nội dung chính|nhảy đến nội dung""")),
    # «Thống kê truy cập»
    (Piece("statistics", True, True), _words("""
        thống kê|thống kê truy cập|thống kê lượt truy cập|thống kê website|thống kê trực tuyến|lượt truy cập|số lượt truy cập
        số lượng truy cập|tổng lượt truy cập|tổng số lượt truy cập|bộ đếm|bộ đếm truy cập|đang trực tuyến|đang online
        đang truy cập|người online|khách online|thành viên online|lượt xem|số lượt xem|lượt đọc|số người truy cập
        lượng truy cập|truy cập|người trực tuyến|thông tin truy cập|visitors|visitor counter|counter|online|hit counter
        số lượt đọc|đang xem|khách trực tuyến|thống kê người dùng|tình hình truy cập""")),
    # «Đăng nhập»
    (Piece("login", True, False), _words("""
        đăng nhập|đăng ký|đăng kí|đăng xuất|quên mật khẩu|tên đăng nhập|tên truy cập|mật khẩu|ghi nhớ|ghi nhớ đăng nhập
        sign in|log in|login|logout|register|sign up|user name|password|forgot password|đăng nhập hệ thống|đăng ký ngay
        đăng nhập|đăng ký|đăng ký nhận tin|đăng ký nhận bản tin|đăng nhập / đăng ký|quên mật khẩu?|tài khoản|khách""")),
    # «Tìm kiếm theo ngày»
    (Piece("search", True, False), _words("""
        tìm kiếm|tìm kiếm theo ngày|tìm kiếm nâng cao|nhập từ khóa|nhập từ khoá|nhập từ khóa tìm kiếm|từ khóa tìm kiếm
        search|search for|tìm kiếm tin tức|tìm theo ngày|tìm kiếm theo chuyên mục|xem theo ngày|xem tin theo ngày
        xem theo ngày tháng|tìm tin theo ngày|chọn ngày|chọn ngày tháng|xem tin ngày|tìm kiếm bài viết|tìm nhanh|lọc
        nhập nội dung tìm kiếm|kết quả tìm kiếm|chọn chuyên mục|tra cứu nhanh|tìm kiếm thông tin""")),
    # «Website liên kết», «noData»
    (Piece("widget", True, True), _words("""
        website liên kết|liên kết website|liên kết web|liên kết các website|các website liên kết|các trang liên kết
        liên kết trang|liên kết hữu ích|liên kết nhanh|liên kết ngoài|các liên kết|trang liên kết|weblink|web link|weblinks
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
        banner|banner phải|banner trái|slide|quảng cáo trái|quảng cáo phải|menu chính|main menu|menu|danh mục|danh mục chính
        chuyên mục chính|toggle navigation|navigation|close|open menu|đóng menu|xem tất cả|xem toàn bộ|tất cả|xem chi tiết
        chi tiết|chi tiết tin|chi tiết bài viết|nội dung chi tiết|chi tiết tin tức|read more|view all|more|view more
        file đính kèm|tệp đính kèm|tập tin đính kèm|tài liệu đính kèm|đính kèm|tải về|tải file|download|tải xuống""")),
    # «Nổi bật»: a heading of other news only where it stands alone
    (RELATED, _words("""
        nổi bật|nổi bật trong ngày|tiêu điểm|đáng chú ý|mới nhất|mới cập nhật|mới nhận|liên quan|nóng|xem nhiều|đọc nhiều
        tin hot|hot news|bạn đọc quan tâm|quan tâm|tin mới|tin khác|bài mới|khám phá thêm|xem gì tiếp theo|cũ hơn|mới hơn""")),
    # «Từ khóa:», «Tags»
    (Piece("tags", True, True), _words("""
        từ khóa|từ khoá|tags|tag|thẻ|chủ đề|từ khóa liên quan|từ khóa bài viết|nhãn|chủ đề bài viết|tags bài viết""")),
    # «Tiếng Việt | English»
    (Piece("language", True, False), _words("""
        english|tiếng anh|tiếng việt|vietnamese|việt nam|vn|en|vi|中文|tiếng trung|tiếng khmer|tiếng lào|français|русский
        ngôn ngữ|chọn ngôn ngữ|language|select language|google dịch|日本語|한국어|español|ខ្មែរ|ລາວ|vie|eng""")),
    # «Trang chủ», «Văn bản»: words that may also be a subheading, so only a menu or the end of a page makes them furniture
    (_MENU, _words("""
        trang chủ|home|trang nhất|homepage|giới thiệu|giới thiệu chung|tin tức|tin tức - sự kiện|tin tức sự kiện|thời sự
        tin tức và sự kiện|tin tức & sự kiện|sự kiện|tin tức chung|tin trong nước|tin trong tỉnh|tin trong huyện|tin quốc tế
        tin địa phương|tin cơ sở|tin hoạt động|tin tổng hợp|tin thế giới|chính trị|kinh tế|xã hội|văn hóa|văn hoá|pháp luật
        thể thao|giải trí|du lịch|giáo dục|y tế|sức khỏe|công nghệ|khoa học|môi trường|đời sống|quốc tế|thế giới|bạn đọc
        an ninh|quốc phòng|quốc phòng an ninh|quốc phòng - an ninh|an ninh quốc phòng|an ninh - quốc phòng|nông nghiệp
        công nghiệp|nông thôn mới|đảng|xây dựng đảng|công tác xây dựng đảng|xây dựng đảng - chính quyền|đảng - chính quyền
        đảng và cuộc sống|xây dựng hệ thống chính trị|tổ chức đảng|công tác tổ chức xây dựng đảng|đoàn thể|mặt trận
        đảng, đoàn thể|đảng - đoàn thể|công tác đảng|đưa nghị quyết vào cuộc sống|nghiên cứu trao đổi
        nghiên cứu - trao đổi|lý luận|tuyên giáo|dân vận|kiểm tra - giám sát|tổ chức cán bộ|thi đua khen thưởng|gương sáng
        người tốt việc tốt|gương người tốt việc tốt|học và làm theo bác|học tập và làm theo bác|chuyển đổi số
        cải cách hành chính|thông tin chung|văn bản|văn bản mới|hệ thống văn bản|văn bản pháp luật|văn bản chỉ đạo điều hành
        văn bản chỉ đạo|văn bản quy phạm pháp luật|thông báo|thông tin|thông tin hoạt động|hoạt động|hỏi đáp
        hỏi - đáp|hỏi đáp nghiệp vụ|góp ý|liên hệ|sơ đồ cổng|sơ đồ site|sơ đồ trang|sơ đồ trang web|sơ đồ website|sitemap
        site map|bộ máy tổ chức|cơ cấu tổ chức|tổ chức bộ máy|sơ đồ tổ chức|chức năng nhiệm vụ|chức năng, nhiệm vụ|lịch sử
        lịch công tác|lịch làm việc|lịch tuần|thủ tục hành chính|công dân|doanh nghiệp|du khách|chính quyền|người dân
        thư viện|tài liệu|ảnh|hình ảnh|video|audio|media|multimedia|infographic|podcast|truyền hình|phát thanh|megastory
        e-magazine|emagazine|longform|phóng sự|phóng sự ảnh|ký sự|điều tra|chuyên mục|chuyên đề|đất và người|địa phương
        địa phương - đơn vị|các đơn vị|đơn vị trực thuộc|báo chí|tạp chí|bản tin|tra cứu|quy hoạch|công khai ngân sách
        tuyển dụng|đấu thầu|mời thầu|đầu tư|dự án|nội dung|tiêu đề|gửi|tìm|tên|email|website|trang web|điện thoại|liên kết
        từ ngày|đến ngày|ngày|tháng|năm|thông tin liên hệ|giải đáp pháp luật|an toàn giao thông|đại hội đảng các cấp
        chính sách|chính sách mới|lao động|việc làm|dân tộc|tôn giáo|dân tộc - tôn giáo|dân tộc và miền núi|biển đảo
        quê hương|bảo hiểm xã hội|thị trường|tài chính|bất động sản|ô tô xe máy|nhịp sống trẻ|tuổi trẻ|phụ nữ
        công đoàn|nông dân|cựu chiến binh|đoàn thanh niên|hội phụ nữ|hội nông dân|tuần tin|tin ảnh|tin video""")),
)
_BY_LINE: dict[str, Piece] = {line: piece for piece, lines in reversed(_LINES) for line in lines}

# A heading of other news, alone or with its first items behind a colon. An example stands above each row.
_RELATED = re.compile(
    "(?:"
    + "|".join((
        # Các tin khác · Những bài viết cùng chuyên mục · Tin đã đưa · Tin đọc nhiều nhất
        r"(?:(?:những|các|một số|xem|đọc|danh sách)\s+)?(?:thêm\s+)?(?:các\s+)?"
        r"(?:tin(?:\s+tức)?(?:\s*[,&/-]?\s*bài(?:\s+viết)?)?|bài(?:\s+(?:viết|báo|đăng))?|thông tin|chủ đề|tài liệu|video)\s+(?:có\s+)?"
        r"(?:liên quan|khác|nổi bật|tiêu điểm|nóng|hot|cùng (?:chuyên mục|chuyên đề|chuyên trang|thể loại|loại|chủ đề|sự kiện|mục"
        r"|danh mục|tác giả)|trong (?:chuyên mục|mục)|mới(?: (?:nhất|hơn|đăng|cập nhật|đưa|nhận))?|cũ(?: hơn)?"
        r"|(?:được )?(?:đọc|xem|quan tâm)(?: nhiều)?(?: nhất)?|nhiều người (?:đọc|xem)|đã (?:đưa|đăng)|vừa đăng|trước(?: đó| đây)?"
        r"|tiếp(?: theo)?|sau|gần đây|trong ngày|đáng (?:chú ý|đọc|quan tâm)|đề xuất|hay|đọc thêm|bạn (?:nên đọc|quan tâm))"
        r"(?:\s+khác)?(?:\s+nhất)?(?:\s+(?:cùng chuyên mục|trong (?:chuyên )?mục|trên báo|về (?:vấn đề|chủ đề) này))?",
        # Cùng chuyên mục · Trong chuyên mục này
        r"(?:cùng|trong|xem thêm) (?:chuyên mục|chuyên đề|chủ đề|tác giả|sự kiện|thể loại)(?: (?:này|khác))?",
        # Có thể bạn quan tâm · Bạn nên đọc
        r"(?:có thể )?bạn (?:có thể |đọc )?(?:cũng )?(?:sẽ )?(?:quan tâm|thích|muốn (?:xem|đọc)|nên (?:đọc|xem)|chưa (?:đọc|xem))",
        # Đọc nhiều nhất trong tuần · Nhiều người đọc
        r"(?:được )?(?:đọc|xem|quan tâm) nhiều(?: nhất)?(?: (?:trong )?(?:tuần|tháng|ngày))?|nhiều người (?:đọc|quan tâm|xem)",
        # Đừng bỏ lỡ · Đề xuất cho bạn · Xem thêm · Dòng sự kiện · Chuyên mục khác
        r"đừng bỏ lỡ|(?:đề xuất|gợi ý|dành) (?:cho|riêng cho) bạn|(?:xem|đọc) (?:thêm|tiếp)|dòng sự kiện"
        r"|sự kiện (?:nổi bật|liên quan)|chuyên mục khác",
        # Các trao đổi mới nhất · Phản hồi gần đây
        r"các trao đổi mới nhất|(?:bình luận|phản hồi|ý kiến) (?:mới(?: nhất)?|gần đây)",
        # Văn bản mới ban hành · Số ký hiệu văn bản mới
        r"văn bản mới(?: ban hành| nhất)?|văn bản liên quan|thông báo mới(?: nhất)?|số ký hiệu văn bản mới",
        # Related articles · Recent posts
        r"related (?:articles|news|posts|stories)|recent (?:posts|comments|news)|other (?:news|articles)|latest (?:news|posts)"
        r"|most (?:read|viewed|popular)|popular posts|you may (?:also )?like|read more|see also",
    ))
    + r")\s*(?=$|[:：|»…(])"
)

# Counters: «Đang truy cập: 27   Hôm nay: 1,209»; the weak labels count only beside a strong one.
_NUMBER = r"\s*[:：=]?\s*\(?\d[\d.,  ]*\)?"
_COUNTER = re.compile(
    r"(?:(?:tổng )?(?:số )?(?:lượt|lần) (?:xem|truy cập|đọc|người xem|người đọc|view|tải|bình luận|thích|chia sẻ)(?: bài viết| tin)?"
    r"|đã (?:xem|đọc)|(?:đang |số |người |khách |thành viên |số người )+(?:online|trực tuyến|truy cập|xem)(?: online)?"
    r"|lượng truy cập|tổng (?:số )?truy cập|(?:tổng )?(?:số )?(?:lượt )?truy cập(?: (?:hôm nay|trong (?:ngày|tuần|tháng|năm)|tuần|tháng|hiện tại))?"
    r"|hôm (?:nay|qua)|tuần (?:này|trước)|máy chủ tìm kiếm|views?|hits?|xem|online|trực tuyến|visitors?|hit counter|hiện tại"
    r"|today|yesterday|this (?:week|month)|last (?:week|month)|all days|your ip|ip của bạn|bot|ip)" + _NUMBER
)
_COUNTED = re.compile(
    r"\d[\d.,]*\s*(?:lượt|lần|người|views?|bình luận|ý kiến|comments?|khách|thành viên|likes?|lượt thích|phản hồi)"
    r"(?:\s*(?:xem|truy cập|đọc|đã xem|đã đọc|thích|online|trực tuyến|đang online|đang trực tuyến|đang truy cập|bài viết))*\s*$"
)
_COUNT_LABEL = re.compile(
    r"(?:trong (?:ngày|tuần|tháng|năm)|tháng (?:này|trước)|năm (?:nay|trước)|tất cả|tổng(?: số| cộng| lượt)?|ngày|tuần|tháng|năm"
    r"|khách(?: viếng thăm)?|thành viên|total|month|week|all)" + _NUMBER + r"\s*$"
)

# Beginnings of lines. An example stands above each.
_BEGINNINGS: tuple[tuple[Piece, str], ...] = (
    # Email của bạn sẽ không được hiển thị công khai.
    (Piece("comments", True, True),
     r"email của bạn sẽ|your email address|bình luận\s*[(*:\d]|\(?\d+\)? ?bình luận|ý kiến (?:bạn đọc|của bạn)\b|bạn (?:cần|phải|vui lòng) đăng nhập"
     r"|(?:hãy )?(?:là người đầu tiên|trở thành người đầu tiên)|các trường bắt buộc|(?:nhập|gõ) (?:mã|lại mã)|trả lời\s*[-–] ?email"
     r"|vui lòng (?:nhập|gõ|đăng nhập|viết)|lưu tên của tôi|save my name|họ (?:và )?tên\s*[*:(]|mã (?:xác nhận|bảo vệ)\b|(?:gửi|viết) (?:bình luận|phản hồi|ý kiến)"
     r"|mọi (?:ý kiến|bình luận) (?:của|đóng góp)|bình luận của bạn|(?:hiện )?chưa có (?:bình luận|ý kiến|phản hồi)|tối đa:? \d+ (?:ký|kí) tự"),
    # Tổng số điểm của bài viết là: 0 trong 0 đánh giá
    (Piece("rating", True, True),
     r"tổng số điểm của bài viết|click để đánh giá|(?:xếp hạng|điểm|đánh giá)\s*:\s*[\d.,/ ]+(?:\(|sao|điểm|trên|-|$)|\d+ (?:phiếu|votes?|đánh giá|sao)\b"
     r"|bạn (?:hãy )?(?:cho điểm|đánh giá|thấy)|(?:bài viết (?:này )?(?:có )?hữu ích)|rate this"),
    # Xem với cỡ chữ: A- A A+
    (Piece("reading tools", True, False),
     r"(?:xem với )?cỡ chữ\b|font ?size|a ?[-–+](?:\s|\||$)|a\s+a\s+a|a a\b|(?:đọc|nghe) (?:bài|nội dung)[^.]{0,20}(?:giọng|audio|\d+:\d+)|\d\d?:\d\d ?/ ?\d\d?:\d\d"
     r"|your browser does not|trình duyệt (?:của bạn )?không|(?:tăng|giảm) (?:tương phản|cỡ chữ)|truy cập nội dung luôn|màu chữ\b"),
    # Chia sẻ: Facebook  Zalo
    (Piece("share", True, False),
     r"chia sẻ\s*[:|(]|chia sẻ (?:bài|tin|qua|lên|trên|với|facebook|zalo)|(?:facebook|zalo|twitter)\s*[|:(/]|theo dõi (?:báo|chúng tôi|trang|kênh|fanpage)\b"
     r"|(?:in|lưu) (?:tin )?(?:bài|tin)(?: viết)?\s*[|/]|(?:facebook|zalo|youtube|twitter)\s+(?:facebook|zalo|youtube|twitter|messenger|copy|google)"
     r"|gửi (?:bài|tin)(?: viết)? (?:qua|cho|này)|thích \d|like \d|share \d"),
    # Bản quyền thuộc về Báo …; Giấy phép số 12/GP-TTĐT; Chịu trách nhiệm nội dung: …
    (Piece("footer", True, True),
     r"(?:©|®|\(c\)|copyright|bản quyền|all rights reserved|powered by|designed? (?:by|and)|phát triển bởi|thiết kế (?:bởi|và phát triển|web|website)|developed by)"
     r"|(?:giấy phép|gp|gpxb|số giấy phép|giấy phép (?:hoạt động|xuất bản|thiết lập)[^:]{0,40})\s*(?:số|:|báo chí|thiết lập|hoạt động|xuất bản|icp)"
     r"|(?:người )?chịu trách nhiệm (?:chính|nội dung|xuất bản|quản lý)|cơ quan (?:chủ quản|quản lý|ngôn luận)\b[^.]{0,80}$|(?:quyền |phó )?tổng biên tập\s*:|trưởng ban biên tập\s*:"
     r"|(?:địa chỉ|trụ sở)(?: (?:tòa soạn|toà soạn|liên hệ|trụ sở|chính))?\s*:|(?:tòa|toà) soạn\s*:|(?:điện thoại|đt|tel|phone|số điện thoại|fax|hotline|đường dây nóng|e-?mail|website|web|di động)(?: liên hệ| tòa soạn)?\s*[:.]\s*\S*[\d@w(]"
     r"|(?:®|vui lòng |đề nghị |xin |yêu cầu |khi trích dẫn )?\s*(?:ghi rõ (?:nguồn|“|\")|không (?:được )?sao chép)|cấm sao chép|(?:phát hành|trích dẫn) lại thông tin|đơn vị (?:chủ quản|quản lý|vận hành|thiết kế|thực hiện)\s*:"
     r"|(?:trang|cổng) thông tin điện tử [^.]{0,90}[-–|] ?(?:bản quyền|giấy phép)|thường trực ban biên tập|liên hệ (?:quảng cáo|tòa soạn|toà soạn)|được xây dựng (?:bởi|trên)|vận hành bởi|quản trị(?: website| trang)?\s*:"),
    # Từ khóa: đảng viên, kết nạp
    (Piece("tags", True, True), r"(?:từ kh[óo][áa]|tags?|thẻ|nhãn)\s*[:：#]|#\w+(?:\s*,?\s*#\w+)+\s*$"),
    # Thời tiết Hà Nội; Giá vàng SJC 66,50; Hà Nội 25°C
    (Piece("ticker", True, False),
     r"(?:thời tiết|dự báo thời tiết)\s+\S[^.,]{0,30}$|(?:giá vàng|tỷ giá|tỉ giá)\b[^.]{0,60}$|(?:sjc|usd|eur|vn-?index|hnx(?:-index)?|upcom)\s*[:|]?\s*[\d.,+-][\d.,+%() -]*$"
     r"|[^\d.]{2,30}[:|]?\s*[-–]?\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s*°\s*c?\b|(?:nhiệt độ|độ ẩm)\s*:\s*\d+[^.]{0,20}$"),
    # Tìm kiếm: ; Từ ngày … đến ngày …
    (Piece("search", True, False), r"tìm (?:kiếm)?\s*[:|]|nhập từ kh[óo][áa]|tìm kiếm (?:theo|trong|nâng cao)"),
    # CHÀO MỪNG ĐẾN VỚI CỔNG THÔNG TIN …
    (Piece("banner", True, False),
     r"(?:nhiệt liệt )?chào mừng (?:bạn |quý vị |các bạn |quý khách )*(?:đến với|đã đến|truy cập|ghé thăm)|welcome to\b"),
    # Quảng cáo; Đóng quảng cáo
    (Piece("advertisement", True, False), r"(?:đóng |bỏ qua |liên hệ |xem )?quảng cáo(?:\s*[|:(x×]|\s+\d|$)|advertisement"),
    # File đính kèm: …
    (Piece("attachment", True, False), r"(?:file|tệp|tập tin|tài liệu)(?: tin)? đính kèm\s*:|tải (?:file|tệp|về tại|ứng dụng|app)\b"),
    # Trang chủ > Hoạt động của UBKT các cấp; Bạn đang ở: …
    (Piece("breadcrumb", True, False),
     r"(?:trang chủ|home|trang nhất|trang chính)\s*(?:[>»›/|\\→-]|&gt;|::)|(?:bạn )?(?:đang (?:ở|xem)|đang truy cập)\s*:?\s*(?:trang|tin|mục|»|>)|(?:vị trí|chuyên mục|danh mục|thể loại|mục)\s*:\s*\S[^.]{0,60}$"),
)
_BEGINNING = re.compile("|".join(f"(?P<k{i}>{pattern})" for i, (_, pattern) in enumerate(_BEGINNINGS)))

_EDGES = " \t•●▪■□◦○◆►▶▸→-–—+*·»›>:.…|#=_~\"“”'()[]{}⇒✓☰×"
_COUNT_IN_BRACKETS = re.compile(r"\s*[(\[]\s*\d*\s*[)\]]\s*$")
_CELLS = re.compile(r"\s*[|»›•·;/]+\s*|\s+[-–—>]+\s+|\s{2,}|\t")


def furniture(line: str) -> Piece | None:
    """What piece of furniture `line` (stripped) is, or None."""
    low = line[:_LONGEST].lower()
    key = low.strip(_EDGES)
    if not key:
        return Piece("symbols", True, False)
    whole = len(line) <= _LONGEST
    if whole and (piece := _by_words(key)):
        return piece
    if found := _BEGINNING.match(low if whole else low.lstrip(_EDGES)):
        return _BEGINNINGS[int((found.lastgroup or "k0")[1:])][0]
    if key != low and (found := _BEGINNING.match(key)):
        return _BEGINNINGS[int((found.lastgroup or "k0")[1:])][0]
    return _by_cells(low) if whole else None


def is_count_row(line: str) -> bool:
    """«Tất cả: 1.033»: a row of a counter, when the counter stands beside it."""
    return len(line) <= 60 and _COUNT_LABEL.match(line.lower().strip(_EDGES)) is not None


def _by_words(key: str) -> Piece | None:
    piece = _BY_LINE.get(key) or _BY_LINE.get(_COUNT_IN_BRACKETS.sub("", key))
    if piece:
        return piece
    if _RELATED.match(key):
        return RELATED
    if _counter(key):
        return Piece("statistics", True, True)
    return None


def _counter(key: str) -> bool:
    """The whole of `key` is one counter or a row of them («đang online 41 - hôm nay 1.033»)."""
    if not any(c.isdigit() for c in key) or len(key) > 160:
        return False
    if _COUNTED.match(key):
        return True
    found = _COUNTER.match(key)
    if not found:
        return False
    rest = key[found.end():].strip(_EDGES + ",;")
    return not rest or any(c.isdigit() for c in rest) and (_counter(rest) or bool(_COUNT_LABEL.match(rest))) or rest in _BY_LINE


def _by_cells(low: str) -> Piece | None:
    """A row of cells («In tin bài | Lưu tin bài») is furniture when its cells are: all of them, or most of a menu."""
    cells = [cell for cell in (part.strip(_EDGES) for part in _CELLS.split(low)) if cell]
    if len(cells) < 2:
        return None
    found = [piece for piece in map(_by_words, cells) if piece]
    if len(found) == len(cells):
        return next((piece for piece in found if piece.strong), found[0])
    if len(cells) >= 3 and len(found) * 2 >= len(cells):
        return next((piece for piece in found if piece.strong), found[0])
    return None
