"""newsclean: the article of a scraped news page, and an exact account of what was cut.

>>> import newsclean
>>> newsclean.clean("It rained all night.\\nShare this article").text
'It rained all night.'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from newsclean.api import clean
    from newsclean.article import Article, Dateline, Image, Removal
    from newsclean.article_warning import ArticleWarning, WarningCode
    from newsclean.claim import Claim, Kind
    from newsclean.cleaners import default_pipeline
    from newsclean.comparison.compare import compare
    from newsclean.comparison.compared import Comparison
    from newsclean.document import Block, Document
    from newsclean.errors import (
        InputError,
        LimitError,
        MissingExtraError,
        NewscleanError,
        PipelineError,
        ProfileError,
        RuleError,
        SettingError,
        WorkerError,
    )
    from newsclean.explanation.explain import explain
    from newsclean.explanation.explained import ExplainedLine, Explanation
    from newsclean.limits import Limits
    from newsclean.many import Cleaned, clean_many
    from newsclean.markup import Markup
    from newsclean.page_work import Page
    from newsclean.pipeline import Cleaner, Pipeline
    from newsclean.report_page.write_report import report

__all__ = [
    "Article",
    "ArticleWarning",
    "Block",
    "Claim",
    "Cleaned",
    "Cleaner",
    "Comparison",
    "Dateline",
    "Document",
    "ExplainedLine",
    "Explanation",
    "Image",
    "InputError",
    "Kind",
    "LimitError",
    "Limits",
    "Markup",
    "MissingExtraError",
    "NewscleanError",
    "Page",
    "Pipeline",
    "PipelineError",
    "ProfileError",
    "Removal",
    "RuleError",
    "SettingError",
    "WarningCode",
    "WorkerError",
    "clean",
    "clean_many",
    "compare",
    "default_pipeline",
    "explain",
    "report",
]

# Where each name is defined. A module is imported when its first name is asked for, since the
# models and the rules take longer to load than many a program that imports newsclean runs.
_HOMES = {
    "Article": "article",
    "ArticleWarning": "article_warning",
    "Block": "document",
    "Claim": "claim",
    "Cleaned": "many",
    "Cleaner": "pipeline",
    "Comparison": "comparison.compared",
    "Dateline": "article",
    "Document": "document",
    "ExplainedLine": "explanation.explained",
    "Explanation": "explanation.explained",
    "Image": "article",
    "InputError": "errors",
    "Kind": "claim",
    "LimitError": "errors",
    "Limits": "limits",
    "Markup": "markup",
    "MissingExtraError": "errors",
    "NewscleanError": "errors",
    "Page": "page_work",
    "Pipeline": "pipeline",
    "PipelineError": "errors",
    "ProfileError": "errors",
    "Removal": "article",
    "RuleError": "errors",
    "SettingError": "errors",
    "WarningCode": "article_warning",
    "WorkerError": "errors",
    "clean": "api",
    "clean_many": "many",
    "compare": "comparison.compare",
    "default_pipeline": "cleaners",
    "explain": "explanation.explain",
    "report": "report_page.write_report",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted((*__all__, "__all__", "__doc__", "__file__", "__name__", "__version__"))
