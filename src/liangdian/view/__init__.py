"""A report as one HTML page that stands by itself: the text with its findings marked, the figures as a table, pictures of them."""

from liangdian.view.page import page, write
from liangdian.view.pages import pages

__all__ = ["page", "pages", "write"]
