"""What can go wrong with a file, each with what to do next."""

from liangdian.messages import Language, say


class ReadError(ValueError):
    """A file cannot be read as a report. `str(error)` says why in English, `error.told("zh")` in Chinese; `key` names the reason."""

    def __init__(self, key: str, **fields: object) -> None:
        self.key = key
        self.fields = fields
        super().__init__(self.told("en"))

    def told(self, into: Language | None = None) -> str:
        """The message, in the language of the locale unless one is named."""
        return say(self.key, into, **self.fields)


class UndecodableError(ReadError):
    """The bytes are text in no encoding that was tried; `fields["tried"]` names them."""


class NoTextError(ReadError):
    """The file is well, but there is no text in it (empty, or a scanned PDF)."""


class MissingExtraError(ReadError):
    """The package that reads this kind of file is not installed; the message names the extra."""
