"""Stage 1, articles: files, folders and standard input in, `Article` or `Rejected` out."""

from reportedly.articles.outlet_table import load_outlets
from reportedly.articles.read import ArticleReader

__all__ = ["ArticleReader", "load_outlets"]
