"""The units of one sentence that may own its numbers: not «Tỉnh ủy» of «chỉ tiêu Tỉnh ủy giao», nor what stands in brackets.

Not covered: what a name stands for (`extractor.slots.directory`), and the unit of a sentence that names none.
"""

from __future__ import annotations

from extractor.grammar.unit_form import UnitName
from extractor.grammar.unit_pattern import RANK
from extractor.reading.masking import Masked
from extractor.reading.memory import Reading
from extractor.slots.organisation import Organisation
from extractor.slots.signs import Signs
from extractor.slots.subject import JUDGES, MOST_LISTED, brackets, is_merged
from extractor.slots.wording import is_where_people_went

Resolved = dict[int, Organisation]  # by its symbol what a name of the sentence stands for, where it is known; in order

_RIGHT = 5  # symbols from a number to the unit behind it
SPEAKER = 14  # symbols from the end of a quotation to the unit of the speaker
_PASSIVE = ("được", "nhận", "phải", "chỉ tiêu được")
_WHOLE = ("toàn", "cả")
_AGENT = "được "  # «được Đảng ủy Khối xếp loại»
_MAKER = "do "  # «lớp học do Đảng ủy Khối mở»
_HELPER = ("phối hợp với ", "phối hợp cùng ", "liên kết với ", "kết hợp với ", "Được ")  # «Được huyện giúp, xã kết nạp 5»
_BELOW = "thuộc "
_INSTITUTIONS = ("Trường", "Đại học", "Học viện", "Công ty", "Tổng công ty", "Tổng Công ty", "Bệnh viện", "Nhà máy", "Tập đoàn")
_DEPARTMENTS = ("Sinh viên", "sinh viên", "Khoa", "Phòng", "Phân xưởng", "Bộ môn", "Xưởng", "Đội", "Viện", "Trung tâm")
_GUESTS = ("lãnh đạo ", "đại diện ")  # «lãnh đạo Huyện ủy trao Huy hiệu Đảng cho 2 đồng chí», at a village's feast


class Owners:
    """Asked for the unit of each number of a sentence; `words` is its text.

    `lists` is true where it gives several units their numbers, as `subject` finds.
    """

    def __init__(self, masked: Masked, resolved: Resolved, signs: Signs, words: str) -> None:
        self._masked, self._resolved, self._signs, self._words = masked, resolved, signs, words
        self._brackets = brackets(masked.text)
        self.lists = False
        named = (self._gives, self._is_parent, self._is_people, self._is_mentioned)
        passive = (*named, self._is_away, self._is_measure, lambda at: is_merged(masked, at, signs))
        acting = [at for at in resolved if not any(is_so(at) for is_so in passive)]
        self.acting = acting[:1] + [at for at in acting[1:] if not self._is_place(at)]

    def before(self, number: int) -> tuple[int | None, bool]:
        """The unit that acts before the number, and whether a bare name was passed over, which goes with one number only."""
        signs, text = self._signs, self._masked.text
        passed = False
        for at in reversed(self.acting):
            if at > number or (self._brackets and self._brackets[at] not in (0, self._brackets[number])):
                continue
            if not signs.ends_phrase.isdisjoint(text[at:number]) and self._is_said_before(_MAKER, at):
                continue  # «học lớp do huyện mở; kết nạp [6] đảng viên»
            counted = text[at + 1 : at + 2] == "(" and text[at + 2 : at + 3] in signs.quantities
            if counted and 0 < text.find(")", at) < text.rfind(";", at, number):
                passed = True
                continue  # «tập trung ở xã Hà Long (22) và xã Hà Linh (17); [5] trường chưa có chi bộ»
            if text[at - 1 : at] in signs.among and text[at + 1 : at + 2] in signs.quantities and ";" in text[at:number]:
                passed = True
                continue  # «lực lượng vũ trang 198, riêng Đảng bộ Quân sự tỉnh 61; các trường học [79]»
            if text[at] == signs.name and not signs.quantities.isdisjoint(text[at:number]):
                passed = True
                continue
            each = text.find(signs.every, at, number)
            if each >= 0 and text.find(";", each, number) >= 0:
                return None, passed  # «xã Hà Linh và xã Hà Sơn mỗi nơi thiếu 2; [8] chi bộ …»
            return at, passed
        return None, passed

    def whose(self, number: int, acting: int) -> int | None:
        """The lower body of the Party that counted people are of: «Tỉnh ủy tặng Huy hiệu cho 40 đảng viên thuộc Đảng bộ huyện»."""
        signs, text = self._signs, self._masked.text
        link = number + 3 if text[number + 2 : number + 3] in signs.new else number + 2
        if text[number + 1 : number + 2] not in signs.people or text[link : link + 1] not in signs.whose:
            return None
        at = link + 1
        body, item = self._resolved.get(at), self._masked.items[at] if at < len(text) else None
        known = isinstance(item, UnitName) and (item.proper or item.body or (body and body.proper))  # «thuộc Đảng bộ quận» too
        named = known and isinstance(item, UnitName) and (item.head in ("committee", "branch") or text[link] == signs.of)
        return at if named and body is not None and body.rank > self._resolved[acting].rank else None

    def is_part_of(self, whose: int, reading: Reading) -> bool:
        """«40 đảng viên thuộc Đảng bộ huyện, trong đó có [1] …», «…, tăng [5]»: of the same, and no other unit in between."""
        between = self._masked.text[whose + 1 : reading.at]
        listed = reading.relation is not None or between.startswith(("(", ":", self._signs.listing))
        return self._signs.names.isdisjoint(between) and (listed or not self._signs.among.isdisjoint(between))

    def behind(self, number: int) -> int | None:
        """The unit that the words behind the number name: «kết nạp 5 đảng viên ở xã Hà Long»; not where a class is held."""
        signs, text = self._signs, self._masked.text
        for at in self._resolved:
            near = number < at <= number + _RIGHT and text[at - 1] in signs.whose
            if near and signs.ends_right.isdisjoint(text[number + 1 : at]):
                if text[at + 1 : at + 2] == signs.and_ and text[at + 2 : at + 3] in signs.names:
                    return None  # «học sinh của Trường THPT Hà Long và Trường THPT Hà Sơn»
                held = text[at - 1] != signs.of and not signs.taught.isdisjoint(text[number + 1 : at])
                return None if held else at
        return None

    def assigned(self, number: int) -> int | None:
        """The unit to which the goal that opens a sentence was set: «Được giao kết nạp [20] người, Đảng bộ xã Hà Long đã có 21»."""
        signs, text = self._signs, self._masked.text
        if signs.assign not in text[:number] or signs.named.search(text[:number]) is not None:
            return None
        at = next((at for at in self._resolved if at > number), None)
        return at if at is not None and text[at - 1] == "," and signs.quantities.isdisjoint(text[number + 1 : at]) else None

    def speaker(self, number: int) -> int | None:
        """The unit of who says the number in a quotation: «“Năm nay kết nạp 5”, ông Bình, Bí thư Đảng ủy xã Hà Long, nói»."""
        text = self._masked.text
        opened, closed = text.rfind("“", 0, number), text.find("”", number)
        if opened < 0 or closed < 0 or text.find("”", opened, number) >= 0:
            return None
        for at in self._resolved:
            if closed < at <= closed + SPEAKER and self._signs.quantities.isdisjoint(text[closed:at]):
                return at
        return None

    def listed(self, number: int) -> list[int]:
        """The units of a list right before the number: «Đảng bộ Công an tỉnh và Đảng bộ Quân sự tỉnh mỗi nơi [1]»."""
        listed: list[int] = []
        stop = number
        for at in reversed(self._resolved):
            if at > stop:
                continue
            if not self._signs.ends_list.isdisjoint(self._masked.text[at:stop]):
                break
            listed.append(at)
            stop = at
        return listed[::-1]

    def in_turn(self, nth: int, begins: int) -> list[int]:
        """The second of the units before «lần lượt kết nạp 31 và [14]», which stands at `begins`; none of fewer than two."""
        listed = self.listed(begins)
        return listed[nth - 1 : nth] if len(listed) > 1 else []

    def subject(self) -> int | None:
        """The unit that the sentence speaks of: the last before its first verb or number; none of several with their numbers."""
        signs, text = self._signs, self._masked.text
        outside = [at for at in self.acting if not (self._brackets and self._brackets[at])]
        subject = -1
        for at in outside:
            ends = signs.quantities if subject < 0 else signs.acts
            if not ends.isdisjoint(text[max(0, subject) : at]) or (subject >= 0 and self._is_told(subject)):
                break
            subject = at
        if subject < 0:
            return None
        rank = self._resolved[subject].rank
        name = self._resolved[subject].name
        following = [at for at in outside if at > subject and self._resolved[at].rank == rank and self._resolved[at].name != name]
        self.lists = bool(following) and not signs.quantities.isdisjoint(text[following[0] :])
        return None if self.lists else subject

    def _is_told(self, at: int) -> bool:
        """Whether something is said of a named unit right behind it: «Hà Long là xã nhỏ nhất huyện»."""
        return self._masked.text[at + 1 : at + 2] == self._signs.be and not self._is_general(at)

    def _is_general(self, at: int) -> bool:
        item = self._masked.items[at]
        return isinstance(item, UnitName) and item.proper is None and item.body is None

    def _gives(self, at: int) -> bool:
        """Whether the unit only sets the target or decides: «chỉ tiêu Thành ủy giao», «đề nghị Ban Thường vụ Huyện ủy kết nạp»."""
        text, signs = self._masked.text, self._signs
        if text[at + 1 : at + 2] == signs.assign:
            if self._is_assigned(at + 1):
                return False
            earlier = text.find(signs.assign, 0, at)  # «phường Hà Long được giao 15, xã Hà Linh giao [12]»
            return earlier < 0 or text[at + 2 : at + 3] not in signs.quantities or not self._is_assigned(earlier)
        if text[at + 1 : at + 2] in signs.rating_verbs and self._is_said_before(_AGENT, at):
            return True
        item = self._masked.items[at]
        office = isinstance(item, UnitName) and (item.organ or item.head == "office")
        if self._is_said_before(_HELPER, at) or (office and JUDGES.match(self._words, self._masked.span(at)[1])):
            return True
        if office and text[at + 1 : at + 2] in signs.rating_verbs and self._is_said_before(_GUESTS, at):
            return True
        return office and at > 0 and text[at - 1] in signs.asks

    def _is_assigned(self, at: int) -> bool:
        """Whether the word for giving at this symbol says who is given: «được giao»."""
        start, stop = self._masked.span(at)
        return self._words[start:stop].lower().startswith(_PASSIVE)

    def _is_said_before(self, words: str | tuple[str, ...], at: int) -> bool:
        return self._words.endswith(words, 0, self._masked.span(at)[0])

    def _is_people(self, at: int) -> bool:
        """«12 viên chức huyện»: a level word that only tells what kind of people they are."""
        item = self._masked.items[at]
        if at == 0 or not isinstance(item, UnitName) or item.head != "general" or item.level not in RANK:
            return False
        return self._masked.text[at - 1] in self._signs.people and not item.surface.lower().startswith(_WHOLE)

    def _is_mentioned(self, at: int) -> bool:
        """«Sau khi hợp nhất tỉnh và sắp xếp xã, Đảng bộ xã Hà Long có …»: a level word of which nothing is said."""
        text, signs = self._masked.text, self._signs
        if at == 0 or text[at + 1 : at + 2] not in (signs.and_, ",") or text[at - 1] in signs.opens or text[at - 1] in signs.link:
            return False
        item = self._masked.items[at]
        if not isinstance(item, UnitName) or item.head != "general" or item.level not in RANK:
            return False
        return not item.surface.lower().startswith(_WHOLE)

    def _is_away(self, at: int) -> bool:
        """«do đi làm ăn xa ở Bình Dương, Đồng Nai», «chuyển 17 đảng viên về Đảng bộ Khối»: where people went."""
        first = at - 2 * MOST_LISTED
        while at > max(1, first) and self._masked.text[at - 1] in (",", self._signs.and_) and at - 2 in self._resolved:
            at -= 2
        begin = self._masked.span(at)[0]
        return is_where_people_went(self._words, begin)

    def _is_measure(self, at: int) -> bool:
        """«Chi bộ khu phố 2, nay đông nhất huyện với 112 đảng viên»: among whom it has most."""
        item = self._masked.items[at]
        return at > 0 and self._masked.text[at - 1] in self._signs.most and isinstance(item, UnitName) and item.head == "general"

    def _is_parent(self, at: int) -> bool:
        """Whether the unit only says where the one before it is: «Chi bộ thôn Ghềnh Nà, xã Công Đa»."""
        if at == 1 and self._masked.text[0] in self._signs.bodies:
            return True  # «Đảng bộ trực thuộc Đảng ủy Khối»
        lower = self._resolved.get(at - 2 if at and self._masked.text[at - 1] in self._signs.before_parent else at - 1)
        item = self._masked.items[at]
        if self._masked.text[at - 1] == self._signs.live and self._is_said_before(_BELOW, at):
            # «Đảng bộ Tòa án trực thuộc Đảng bộ Khối», «Đảng bộ Bệnh viện là đảng bộ cơ sở trực thuộc Đảng bộ Khối»
            below = (before for before in self._resolved if before < at)
            return lower is not None or any(self._signs.be in self._masked.text[before + 1 : before + 4] for before in below)
        if lower is None or not isinstance(item, UnitName) or item.head == "office":
            return False
        apart = self._masked.text[at - 1] == self._masked.text[at + 1 : at + 2] == ","
        if apart and item.head == "committee" and lower.kind == "branch":
            return True  # «Chi bộ Khoa Ngoại, Đảng bộ Bệnh viện Hà Long, có 21 đảng viên»
        if item.head == "body" and item.body and lower.kind == "branch":  # «Chi bộ Sinh viên Khoa Toán, Trường Đại học Vinh»
            return item.body.startswith(_INSTITUTIONS) and (lower.proper or "").startswith(_DEPARTMENTS)
        return item.proper is not None and self._resolved[at].rank < lower.rank

    def _is_place(self, at: int) -> bool:
        """Whether the unit only says where or whose, after another one did the counting: «Chi bộ … mượn bí thư từ xã»."""
        text, signs = self._masked.text, self._signs
        if self._is_said_before(_MAKER, at):
            return True
        counted = text[at + 2 : at + 3] if text[at + 1 : at + 2] == signs.be else text[at + 1 : at + 2]
        if text[at - 1] not in signs.oblique or (counted and counted in signs.counted):
            return False  # «con số ấy ở xã Hà Long là [26]»
        return self._is_general(at) or (text[at - 1] != signs.and_ and text[at - 2] not in signs.opens)
