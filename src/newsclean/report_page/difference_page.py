"""Two runs compared, as one HTML file in the look of the report."""

from __future__ import annotations

import json
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from newsclean.comparison.compared import TOLD
from newsclean.report_page.render import render

if TYPE_CHECKING:
    from newsclean.comparison import Comparison

# By judgement: as many articles as a browser opens in a moment, and names as people read.
_MOST_ARTICLES, _MOST_NAMES = 1000, 20


def difference_page(found: Comparison, *, title: str = "Two runs compared") -> str:
    """Show what differs between two runs, by rule and by article, as HTML.

    >>> import newsclean
    >>> text = "It rained all night.\\nShare this article"
    >>> found = newsclean.compare(newsclean.clean(text), newsclean.clean(text, ignore=["share"]))
    >>> "Share this article" in difference_page(found)
    True

    Args:
        found: What `compare` gave.
        title: The title of the page.

    Raises:
        MissingExtraError: jinja2 is not installed.
    """
    changes = Counter(change.change for one in found.differing for change in one.removals)
    return render(
        "differences.html",
        found=found,
        title=title,
        changes=changes,
        told=TOLD,
        as_json=partial(json.dumps, ensure_ascii=False),
        most_articles=_MOST_ARTICLES,
        most_names=_MOST_NAMES,
    )
