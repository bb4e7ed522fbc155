"""A report as one HTML page that stands by itself: the text with its findings marked, the figures as a table, pictures of them."""

from liangdian.view.page import page, write

__all__ = ["page", "write"]
