"""Names of other countries, their capitals and parties: «Trung Quốc», «Viêng Chăn», «Công đảng»; how often a text has them.

Only names that nothing at home bears: «Anh», «Pháp», «Mỹ», «Đức» are people or wars far more often than countries, and count with
«nước» before them alone. Not covered: which country is meant.
"""

from __future__ import annotations

from extractor.grammar.lexicon import mention, phrases

_COUNTRIES = phrases("""
    Trung Quốc, Đài Loan, Hồng Kông, Hồng Công, Nhật Bản, Hàn Quốc, Triều Tiên, Mông Cổ, Lào, Campuchia, Căm-pu-chia, Thái Lan,
    Myanmar, Mi-an-ma, Malaysia, Singapore, Xin-ga-po, Indonesia, In-đô-nê-xi-a, Philippines, Phi-líp-pin, Brunei, Đông Timor,
    Ấn Độ, Pakistan, Bangladesh, Nepal, Nê-pan, Sri Lanka, Iran, Iraq, Israel, Thổ Nhĩ Kỳ, Syria, Liên bang Nga, Liên Xô,
    Ukraine, Ucraina, Belarus, Ba Lan, Hungary, Rumani, Romania, Bulgaria, Serbia, Hy Lạp, Tây Ban Nha, Bồ Đào Nha, Italy,
    Italia, Thụy Điển, Thụy Sĩ, Na Uy, Đan Mạch, Phần Lan, Hà Lan, Hoa Kỳ, Canada, Ca-na-đa, Mexico, Mê-hi-cô, Cuba, Cu Ba,
    Cu-ba, Brazil, Bra-xin, Argentina, Chile, Venezuela, Vê-nê-xu-ê-la, Bolivia, Nicaragua, Australia, Ô-xtrây-li-a,
    New Zealand, Nam Phi, Angola, Mozambique, Mô-dăm-bích, Ai Cập, Algeria, Ethiopia, Tanzania,
    nước Anh, nước Pháp, nước Mỹ, nước Đức, nước Nga, nước Áo, nước Bỉ
""")
_CITIES = phrases("""
    Bắc Kinh, Thượng Hải, Quảng Đông, Quảng Tây, Vân Nam, Viêng Chăn, Vientiane, Phnôm Pênh,
    Phnom Penh, Băng Cốc, Bangkok, Tokyo, Xơ-un, Seoul, Bình Nhưỡng, La Habana, La Ha-ba-na, Mát-xcơ-va, Moscow, Luân Đôn,
    London, Berlin, Washington, New Delhi
""")
_REGIONS = phrases("""
    Savannakhet, Xa-vẳn-na-khệt, Xa-va-na-khét, Salavan, Saravan, Xa-la-van, Sekong, Sê Kông, Xê Kông, Attapeu, Attapư, Át-ta-pư,
    Champasak, Chăm-pa-xắc, Chăm Pa Sắc, Khammouane, Khăm Muộn, Khăm Muồn, Bolykhamxay, Bolikhamxay, Borikhamxay, Bô-li-khăm-xay,
    Xiêng Khoảng, Xieng Khouang, Houaphanh, Hủa Phăn, Luông Pha-băng, Luông Pra-băng, Luang Prabang, Phongsaly, Phông Sa Lỳ,
    Phông-xa-lỳ, Oudomxay, U-đôm-xay, U Đôm Xay, Luông Nậm Thà, Luang Namtha, Bò Kẹo, Bokeo, Xay-nhạ-bu-li, Xayaboury,
    Ratanakiri, Rattanakiri, Mondulkiri, Kratie, Svay Rieng, Prey Veng, Kandal, Takeo, Kampot, Tboung Khmum, Stung Treng
""")
_PARTIES = phrases("""
    Công đảng, Đảng Bảo thủ, Đảng Cộng hòa, Đảng Dân chủ, Đảng Nhân dân Cách mạng, Đảng Xã hội, Đảng Lao động Triều Tiên,
    đảng Bảo thủ, đảng Cộng hòa, đảng Dân chủ, đảng Nhân dân Cách mạng, đảng Xã hội, đảng Lao động Triều Tiên,
    Quốc dân đảng, Pasaxon, Nhân dân Nhật báo, Tân Hoa xã, Tân Hoa Xã
""")
_ABROAD = mention(_COUNTRIES | _CITIES | _REGIONS | _PARTIES, r"(?!\w|(?<=Lào) Cai)")


def mentions_of_abroad(text: str) -> int:
    """How many names of other countries, their capitals, newspapers and parties `text` has, repetitions counted."""
    return sum(1 for _ in _ABROAD.finditer(text))


def is_region_abroad(name: str) -> bool:
    """Whether a province of Laos or Cambodia has this name, which none at home has."""
    return name in _REGIONS
