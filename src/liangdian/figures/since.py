"""开通以来,办结诉求887件: what is told since an event, whose day the text may have told before, or not at all."""

from liangdian.compiled import regex
from liangdian.figures.stretch import REACHED
from liangdian.figures.times import Times
from liangdian.figures.view import View
from liangdian.scan.found import ScannedPeriod
from liangdian.source import Bounds

_BACK = 240  # characters that the words are looked back for
_TOLD = 600  # characters that the event is looked back for
_STATED = 40  # characters between the time of an event and its verb
_WORDS = ("以来", "年多来", "多年来")
_SUPERLATIVE = regex.compile(r"[^,;。]{0,8}?(?:最|首|第一|新[高低]|罕见|少有)|的")  # 有记录以来|最低
_ENDED = regex.compile(r"(?r)[^,;:。!?\n]*")
_NO_EVENT = ("一直", "长期", "有史", "历史", "时间", "近")


def since_event(view: View, times: Times, paragraph: Bounds) -> ScannedPeriod | None:
    """开通以来,办结诉求887件: from the day that the text has told of the event; else of no time that anyone could know."""
    start, end = max(view.statement.sentence[0], view.quantity.start - _BACK), view.quantity.start
    behind = view.folded.rfind("来", start, end) + 1
    word = next((w for w in _WORDS if view.folded.endswith(w, start, behind)), "") if behind > 0 else ""
    at = behind - len(word)
    if not word or view.brackets_off(at):
        return None
    if _SUPERLATIVE.match(view.folded, behind, min(end, behind + 20)) or times.last_in(at, end):
        return None
    clause = _ENDED.match(view.folded, start, at)
    begin = clause.start() if clause else at
    told = times.last_in(begin, at + 1)
    if at - begin < 2 or (told and (told.end > at or told.since or told.marker == "since" or told.recent)):
        return None
    beside = view.previous if view.left in ("", "、") and view.previous else view
    if REACHED.match(beside.left):
        return None  # 开通以来,…,客运量达到30万人: what it has come to is of now
    day = None if view.folded.endswith(_NO_EVENT, begin, at) else _day_of(view.folded[at - 2 : at], view, times, paragraph[0], begin)
    return day or ScannedPeriod(begin, behind)


def _day_of(event: str, view: View, times: Times, start: int, end: int) -> ScannedPeriod | None:
    """2022年3月,专线开通。…|开通以来: when it happened, told in the sentence that tells of it."""
    at = view.folded.rfind(event, max(start, end - _TOLD), end)
    found = times.last_in(max(start, at - _STATED), at) if at >= 0 else None
    if found is None or "。" in view.folded[found.end : at] or found.last is None:
        return None
    return found._replace(marker="since", since=True)
