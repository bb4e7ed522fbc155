"""-1.67‰, 负1.5%, 零下5℃: the sign before a number."""

from liangdian.scan.atoms import Atom

# What stands before a dash that joins and does not subtract: 5%-10%, 2016年-2018年.
_JOINED = frozenset("-%)‰㎡°年月日号时第")
_NOT_NEGATIVE = frozenset("抱担胜自欺肩正减不辜重债欠")


def signed(text: str, printed: str, atom: Atom, last: int) -> None:
    """Takes the sign into the number; `last` is where the number before it ends."""
    start = atom.start
    if not start or atom.form == "rank":
        return
    before = text[start - 1]
    if before == "-" and start - 1 > last:
        if _is_minus(text, printed, start - 1):
            _negate(atom, start - 1)
    elif before == "负":
        if _may_be_negative(atom) and text[max(0, start - 2) : start - 1] not in _NOT_NEGATIVE:
            _negate(atom, start - 1)
    elif before == "下" and text.endswith("零下", max(0, start - 2), start) and atom.unit is not None and atom.unit.name in _WARMTH:
        _negate(atom, start - 2)


def _may_be_negative(atom: Atom) -> bool:
    """负1.5%, 负二十度; no number in characters that counts."""
    return not atom.written or (atom.unit is not None and atom.unit.name in ("摄氏度", "℃", "度", "%", "百分点"))


_WARMTH = frozenset({"摄氏度", "℃", "度"})
_LONG_DASHES = frozenset("—―─━")


def _is_minus(text: str, printed: str, at: int) -> bool:
    before = text[at - 1 : at] if at else ""
    if printed[at] in _LONG_DASHES and before not in ("为", "是", "达", "(", "\t"):
        return False
    return not (before.isascii() and before.isalnum()) and before not in _JOINED


def _negate(atom: Atom, start: int) -> None:
    atom.start, atom.lo, atom.hi = start, atom.hi.copy_negate(), atom.lo.copy_negate()
