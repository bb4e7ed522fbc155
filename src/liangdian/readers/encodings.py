"""Bytes to text: UTF-8 and byte order marks by themselves, GB18030, Big5 and bare UTF-16 by charset-normalizer, doubt never."""

import codecs

from liangdian.readers.errors import MissingExtraError, UndecodableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ORDINARY = 0.9  # at least this share of a text's characters is ordinary; misread bytes come out as rare characters


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text, and the encoding that it was in.

    Args:
        data: the file's bytes.
        name: the file, for messages.
        encoding: its encoding where it is known; found when None.

    Raises:
        UndecodableError: no encoding fits, or the one named does not.
        MissingExtraError: the bytes are no UTF-8, and charset-normalizer is not installed.
    """
    if encoding is not None:
        return _decode_as(data, name, encoding)
    for mark, known in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, name, known)
    if b"\0" not in data:
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            return _detect(data, name, ("gb18030", "big5"))
    return _detect(data, name, ("utf_16_le", "utf_16_be"))


def _decode_as(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        return data.decode(encoding).removeprefix("\ufeff"), encoding
    except LookupError:  # base64 and the like are no text encodings
        raise UndecodableError("encoding.unknown", name=name, encoding=encoding, tried=encoding) from None
    except ValueError as error:
        reason = f"byte {error.start}" if isinstance(error, UnicodeDecodeError) else str(error)
        raise UndecodableError("encoding.wrong", name=name, encoding=encoding, tried=encoding, reason=reason) from None


def _decode_marked(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        return _decode_as(data, name, encoding)
    except UndecodableError as error:
        raise UndecodableError("encoding.marked", **error.fields) from None


def _detect(data: bytes, name: str, candidates: tuple[str, ...]) -> tuple[str, str]:
    """charset-normalizer names the likeliest; it counts when its reading is ordinary Chinese and the other candidate's is not."""
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        raise MissingExtraError("extra.missing", name=name, package="charset-normalizer", extra="encodings") from None
    best = from_bytes(data, cp_isolation=list(candidates)).best()
    readings = {c: text for c in candidates if (text := _ordinary(data, c)) is not None}
    if best is not None and best.encoding in readings and len(set(readings.values())) == 1:
        return readings[best.encoding], best.encoding
    tried = ", ".join(("utf-8", *(c.replace("_", "-") for c in candidates)))
    raise UndecodableError("encoding.undecodable", name=name, tried=tried)


def _ordinary(data: bytes, encoding: str) -> str | None:
    """The bytes read in an encoding, where that gives ordinary characters."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    foreign = [c for c in text if c > "\x7f" or (c < " " and not c.isspace())]
    return text if sum(map(_is_common, foreign)) >= _ORDINARY * len(foreign) else None


def _is_common(char: str) -> bool:
    """Punctuation or a character of the everyday half of GB 2312 (level 1) or of Big5."""
    return "\xa1" <= _lead(char, "gb2312") <= "\xd7" or "\xa1" <= _lead(char, "big5") <= "\xc6"


def _lead(char: str, encoding: str) -> str:
    return chr((char.encode(encoding, "ignore") or b"\0")[0])
