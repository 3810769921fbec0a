"""What a user should know before trusting an article, with a code that programs can act on."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class WarningCode(StrEnum):
    """What a warning is about; a code once given keeps its meaning.

    >>> WarningCode("paywall") is WarningCode.PAYWALL
    True
    """

    # What came in
    ADDRESS = "address"
    BINARY = "binary"
    ENCODING_GUESSED = "encoding_guessed"
    ENCODING_UNKNOWN = "encoding_unknown"
    ENCODING_WRONG = "encoding_wrong"
    ENTITIES = "entities"
    ERROR_PAGE = "error_page"
    ESCAPED_HTML = "escaped_html"
    ESCAPED_STRING = "escaped_string"
    FEED = "feed"
    FILE_NAME = "file_name"
    JSON = "json"
    LIST_PAGE = "list_page"
    MARKUP = "markup"
    MOJIBAKE = "mojibake"
    PDF_TEXT = "pdf_text"
    ROBOT_CHECK = "robot_check"
    # What was found
    CUT_OFF = "cut_off"
    EMPTY_PAGE = "empty_page"
    FOUND_ELSEWHERE = "found_elsewhere"
    LITTLE_LEFT = "little_left"
    NESTED_TOO_DEEP = "nested_too_deep"
    NO_ARTICLE = "no_article"
    NO_TEXT = "no_text"
    NOT_CALLED_ARTICLE = "not_called_article"
    PAYWALL = "paywall"
    PROFILE_OUTDATED = "profile_outdated"
    UNFINISHED = "unfinished"


_SAYS = {
    WarningCode.ADDRESS: (
        "The source is an address ({what}); newsclean fetches nothing: download the page and "
        "pass what came."
    ),
    WarningCode.BINARY: (
        "The source looks like a binary file that was read as text ({what}); extract its text "
        "with a tool for such files."
    ),
    WarningCode.ENCODING_GUESSED: (
        "Nothing says how the bytes are encoded; they were read as {what}. Pass `encoding` if "
        "you know better."
    ),
    WarningCode.ENCODING_UNKNOWN: (
        "There is no encoding {what}; the bytes were read without it. Pass a name such as "
        "'utf-8' or 'windows-1251'."
    ),
    WarningCode.ENCODING_WRONG: (
        "The bytes are not in {what}, as `encoding` says; they were read without it."
    ),
    WarningCode.ENTITIES: (
        "The text holds character references of HTML, such as {what}; pass it through "
        "html.unescape first."
    ),
    WarningCode.ERROR_PAGE: (
        "This looks like the page of an error or of a story that is gone, no article; look at "
        "the status that came with it, and fetch it again."
    ),
    WarningCode.ESCAPED_HTML: (
        "The text holds HTML whose tags are escaped or shown, such as {what}; pass it through "
        "html.unescape, then clean it with format='html'."
    ),
    WarningCode.ESCAPED_STRING: (
        "The text is escaped as strings in JSON or program code are ({what}); read it with "
        "json.loads first."
    ),
    WarningCode.FEED: (
        "This is a feed or a sitemap, no article; read it with a tool for feeds and clean each "
        "entry, or the page that it leads to."
    ),
    WarningCode.FILE_NAME: (
        "The source looks like the name of a file ({what}); read the file and pass what is in it."
    ),
    WarningCode.JSON: (
        "This is data, such as a JSON object, and no text; read it and clean the value that "
        "holds the article."
    ),
    WarningCode.LIST_PAGE: (
        "This looks like a list of stories, no article; clean the pages that it leads to."
    ),
    WarningCode.MARKUP: (
        "The text holds tags of HTML; if it is a page, clean it with format='html'."
    ),
    WarningCode.MOJIBAKE: (
        "The text was decoded with a wrong encoding ({what}); decode the bytes anew, or pass the "
        "bytes themselves."
    ),
    WarningCode.PDF_TEXT: (
        "This looks like text from a PDF or a scan: its lines end within sentences ({what}); "
        "join them first, and take out page numbers and running heads."
    ),
    WarningCode.ROBOT_CHECK: (
        "This looks like a check against robots, no article; fetch the page in another way."
    ),
    WarningCode.CUT_OFF: "The source was cut off before it came here; its end is missing.",
    WarningCode.EMPTY_PAGE: "The page is empty.",
    WarningCode.FOUND_ELSEWHERE: (
        "The article is not in the text that the page shows; it was found elsewhere in it."
    ),
    WarningCode.LITTLE_LEFT: (
        "Only {what} of the text is left; look at `removed` for what went, and why."
    ),
    WarningCode.NESTED_TOO_DEEP: (
        "The page is nested more deeply than a parser reads; all of its text was read, but its "
        "innermost elements were not told apart."
    ),
    WarningCode.NO_ARTICLE: (
        "Nothing on the page reads as an article; what it shows is in `removed`."
    ),
    WarningCode.NO_TEXT: (
        "The page shows no text; a script may write it: pass what a browser shows."
    ),
    WarningCode.NOT_CALLED_ARTICLE: (
        "The page does not call itself an article; it may be a front page or a list."
    ),
    WarningCode.UNFINISHED: (
        "The cleaners still found something to cut when the passes ran out; clean the text once "
        "more."
    ),
    WarningCode.PROFILE_OUTDATED: (
        "None of the {what} stands here that nearly all pages of the site had when its profile "
        "was learned; learn it anew from newer pages."
    ),
    WarningCode.PAYWALL: (
        "The text stands before a paywall; it may be no more than the beginning."
    ),
}


class ArticleWarning(BaseModel):
    """Something that a user should know before trusting an article.

    >>> import newsclean
    >>> article = newsclean.clean("It rained all night and [+2135 chars]")
    >>> [warning.code.value for warning in article.warnings]
    ['cut_off']
    >>> print(article.warnings[0])
    The source was cut off before it came here; its end is missing.

    Args:
        code: What it is about; codes are stable.
        message: The same for people, and what to do; its wording may change.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    code: WarningCode
    message: str

    def __str__(self) -> str:
        """Give the message."""
        return self.message


def warning(code: WarningCode, what: object = "") -> ArticleWarning:
    """Give the warning of a code.

    >>> warning(WarningCode.LITTLE_LEFT, "12%").message
    'Only 12% of the text is left; look at `removed` for what went, and why.'

    Args:
        code: What it is about.
        what: What was seen, where the message names it.
    """
    return ArticleWarning(code=code, message=_SAYS[code].format(what=what))
