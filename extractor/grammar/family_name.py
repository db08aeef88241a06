"""Names of people: family names of the peoples of Vietnam, and the dead whose names stand for places and slogans.

«Nguyễn», «Giàng», «Ksor»: one syllable each. Not covered: names borrowed whole from other languages («Donald Trump»).
"""

from __future__ import annotations

from extractor.grammar.lexicon import phrases, words

# family names that few names of places begin with
COMMON_FAMILY_NAMES = words("""
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Đoàn Trịnh Mai Đào Lương Hà
    Vương Phùng Tạ Nông Quách Giàng Thào Vàng Sùng Lầu Hạng Vừ Ksor Siu Rmah Kpă Rơ Rah Chamaléa Katơr Pinăng Niê
    Mlô Êban Byă Ayun Kbuôr Alăng Bríu Zơrâm Điểu Lò Quàng Lường Tòng Cầm Trượng Thạch Đàm Lưu Thái Triệu Bế Kiều Vi Lữ
    Danh Tẩn Chẻo Chảo Phàn Hờ Mùa Ngân Moong Cụt Tô Khổng Doãn Nghiêm Đậu Thiều Tống Hứa Khuất Giáp Cấn Vừ Xồng Neáng""")
FAMILY_NAMES = COMMON_FAMILY_NAMES | words("""
    A Y H K Ma Cao Chu Cù Cung Diệp Doãn Dư Giang Giáp Hán Hàn Hứa Khổng Khúc Khuất Kha Kim La Lã Lại Lâm Liêu Lô Lộ Lục
    Lữ Má Mã Mạc Mông Nghiêm Ngân Ngọ Nhữ Nhan Ninh Ôn Ông Phí Phù Phương Quan Sầm Sơn Tăng Tào Thân Thao Thẩm Thang Tiêu Tô Tôn
    Tống Từ Ung Ứng Văn Vi Vì Viên Bá Bạc Bạch Bàn Bành Báo Biện Cà Cai Cát Chảo Châu Chử Cụt Danh Đái Đạo Đàng Đậu Đèo
    Điêu Đổng Đồng Dụng Già Hảng Hờ Khoàng Kiên Lang Lăng Lèo Linh Long Lự Lù Ly Lỳ Mấu Mè Mùa Moong Nay Não Nghê Ngôn
    Phà Phàn Phàng Pờ Quang Sần Sình Sừng Tẩn Thèn Thền Thiều Thò Tráng Tro Vù Xa Xeo Chá Chang Cháng Cứ Sồng Bo Hiao
    Và Tập Hối Bhling Blúp Cơlâu Briu
    Cấn Khương Chung Đới Âu Hầu Lỗ Khưu Mạch Trà Nhâm Lều Tiết Sái Vang Lộc Ngần Xồng Lử Chẻo Toán Voòng Chíu Dường
    Tằng Sằn Chìu Thập Ya Ka Neáng Néang Chau Pi Pơ Kơ Kră Đa Bon Coor Riah Ating Hốih Cố Pò Tất Quản Thích Ngụy Thổ
    Kpuih Puih Rơmah Knul Arất Pơloong Bling Hmok Rcom Lơ Ha Cil Kon Liêng Touneh Thị Đường Lạc Chế Phú Vòng Uông""")
# places and slogans: these people are spoken of, not quoted
NAMESAKES = phrases("""
    Hồ Chí Minh, Nguyễn Ái Quốc, Nguyễn Tất Thành, Hoàng Văn Thụ, Trần Phú, Lê Lợi, Lê Hồng Phong, Nguyễn Du, Nguyễn
    Huệ, Nguyễn Trãi, Quang Trung, Trần Hưng Đạo, Dương Minh Châu, Trần Văn Thời, Lý Tự Trọng, Võ Thị Sáu, Ngô
    Quyền, Lê Duẩn, Nguyễn Thị Minh Khai, Phan Đình Phùng, Phan Bội Châu, Phan Chu Trinh, Lý Thường Kiệt, Nguyễn Văn
    Cừ, Kim Đồng, Nguyễn Văn Trỗi, Hồ Tùng Mậu, Hoàng Diệu, Lê Thánh Tông, Hoàng Hoa Thám, Nguyễn Viết Xuân, Nguyễn
    Bỉnh Khiêm, Nguyễn Văn Linh, Võ Văn Kiệt, Phạm Văn Đồng, Tôn Đức Thắng, Nguyễn Hữu Thọ, Lê Quý Đôn, Chu Văn An,
    Lương Thế Vinh, Nguyễn Thái Học, Nguyễn Công Trứ, Nguyễn Đình Chiểu, Đinh Tiên Hoàng, Lý Thái Tổ, Bùi Thị Xuân,
    Lê Văn Tám, Nguyễn Chí Thanh, Vừ A Dính, Tôn Thất Tùng, Trần Quốc Toản, Bế Văn Đàn, Phan Đình Giót, Ngô Gia Tự,
    Phùng Chí Kiên, Hà Huy Tập, Nguyễn Tri Phương, Trần Quang Khải, Trần Bình Trọng, Trần Quang Diệu, Phạm Hồng Thái,
    Nguyễn Khuyến, Phan Đăng Lưu, Trần Nhân Tông, Lý Nam Đế, Lê Đại Hành, Mạc Đĩnh Chi, Hai Bà Trưng, Bà Triệu""")
