"""Two runs compared removal by removal."""

from newsclean.comparison.compare import compare, compare_articles
from newsclean.comparison.compared import (
    ArticleComparison,
    Comparison,
    FieldChange,
    RemovalChange,
    RuleCount,
)
from newsclean.comparison.pairing import Named

__all__ = [
    "ArticleComparison",
    "Comparison",
    "FieldChange",
    "Named",
    "RemovalChange",
    "RuleCount",
    "compare",
    "compare_articles",
]
