"""The ground of every model: frozen, closed, numbers exact, JSON written and read without a float on the way."""

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Self

from pydantic import VERSION, BaseModel, ConfigDict, PlainSerializer, WithJsonSchema


def json_number(value: Decimal) -> int | float | str:
    """25.0 -> 25.0, 98560000 -> 98560000; a number that a float or a short int cannot hold stays a string of its digits."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent >= 0 and value.adjusted() < 300:
        return int(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else str(value)


Number = Annotated[
    Decimal,
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema({"type": "number"}),
]


# A schema is built at the first dump or check, not at import, where pydantic lets only one thread build it: from 2.14 on.
_BUILT_SAFELY_LATE = tuple(map(int, VERSION.split(".")[:2])) >= (2, 14)

_new, _set = object.__new__, object.__setattr__  # of a frozen model too
# The slots that pydantic keeps beside the fields: set by their own descriptors, in two thirds of the time of a set by name.
_set_names, _set_extra, _set_private = (BaseModel.__dict__[f"__pydantic_{slot}__"].__set__ for slot in ("fields_set", "extra", "private"))


class Model(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=_BUILT_SAFELY_LATE)

    @classmethod
    def known(cls, **fields: Any) -> Self:
        """A model of all its fields, in their order, that are known to be right: nothing is checked.

        It shares the set of its fields' names with its kind and, its attributes being set one by one, their order too
        (the key-sharing dictionaries of PEP 412): a quarter of the memory that a checked model takes.
        """
        model = _new(cls)
        for name, value in fields.items():
            _set(model, name, value)
        _set_names(model, _names(cls))
        _set_extra(model, None)
        _set_private(model, None)
        return model

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """JSON text in which every number keeps all the digits that were printed (25.0 stays 25.0)."""
        return write_json(self.model_dump(**options), indent)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """The model of a JSON text; numbers are read as decimals, never as floats."""
        return cls.model_validate(json.loads(json_data, parse_float=Decimal, parse_int=_read_int), **options)


@cache
def _names(kind: type[Model]) -> set[str]:
    return set(kind.model_fields)


def _read_int(digits: str) -> int | Decimal:
    return int(digits) if len(digits) < 19 else Decimal(digits)


def write_json(value: object, indent: int | None, depth: int = 0) -> str:
    """`json.dumps` for plain data that may hold decimals and dates, lone surrogates escaped."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        rows = [f"{_string(str(k))}: {write_json(v, indent, depth + 1)}" for k, v in value.items()]
        return _bracket("{", rows, "}", indent, depth)
    if isinstance(value, list | tuple):
        return _bracket("[", [write_json(v, indent, depth + 1) for v in value], "]", indent, depth)
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    return _string(str(value))


def _string(text: str) -> str:
    plain = json.dumps(text, ensure_ascii=False)
    return plain if plain.isascii() or not _has_surrogate(plain) else json.dumps(text)


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _bracket(left: str, rows: list[str], right: str, indent: int | None, depth: int) -> str:
    if not rows:
        return left + right
    if indent is None:
        return f"{left}{', '.join(rows)}{right}"
    pad, end = "\n" + " " * indent * (depth + 1), "\n" + " " * indent * depth
    return f"{left}{pad}{f',{pad}'.join(rows)}{end}{right}"
