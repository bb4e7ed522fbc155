"""What can go wrong with a file that is written."""

from liangdian.messages import Language, say


class ExportError(ValueError):
    """Reports cannot be written there. `str(error)` says why in English, `error.told("zh")` in Chinese; `key` names the reason."""

    def __init__(self, key: str, **fields: object) -> None:
        self.key = key
        self.fields = fields
        super().__init__(self.told("en"))

    def told(self, into: Language | None = None) -> str:
        """The message, in the language of the locale unless one is named."""
        return say(self.key, into, **self.fields)
