"""newsclean: the article of a scraped news page, and an exact account of what was cut.

>>> import newsclean
>>> newsclean.clean("It rained all night.\\nShare this article").text
'It rained all night.'
"""

from __future__ import annotations

from newsclean.api import clean, clean_many
from newsclean.article import Article, Dateline, Image, Removal
from newsclean.claim import Claim, Kind
from newsclean.cleaners import default_pipeline
from newsclean.document import Block, Document, Markup
from newsclean.errors import InputError, NewscleanError, PipelineError, RuleError
from newsclean.pipeline import Cleaner, Pipeline

__all__ = [
    "Article",
    "Block",
    "Claim",
    "Cleaner",
    "Dateline",
    "Document",
    "Image",
    "InputError",
    "Kind",
    "Markup",
    "NewscleanError",
    "Pipeline",
    "PipelineError",
    "Removal",
    "RuleError",
    "clean",
    "clean_many",
    "default_pipeline",
]
