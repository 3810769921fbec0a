"""The front door: clean one source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newsclean.account.build import build
from newsclean.article import Article
from newsclean.claim import OF_SITE, Kind, kinds_named
from newsclean.cleaners import default_pipeline
from newsclean.cleaners.extraction import Extraction
from newsclean.cleaners.word_table import MODELS
from newsclean.document import Document
from newsclean.errors import InputError, PipelineError, RuleError, did_you_mean
from newsclean.intake.tags import is_page
from newsclean.limits import DEFAULT_LIMITS, Limits
from newsclean.pipeline import Pipeline, name_of
from newsclean.rules import load_rules
from newsclean.rules.retired import successors
from newsclean.source import LONE_SURROGATE, Format, read

if TYPE_CHECKING:
    from newsclean.profiles.profile import Profile

# Hosts whose pipelines are kept at hand: a crawl goes through few sites at a time.
_HOSTS = 256


def clean(
    source: str | bytes,
    *,
    url: str | None = None,
    format: Format = "auto",  # noqa: A002 - the word users expect
    encoding: str | None = None,
    rules: Iterable[str | Path] = (),
    ignore: Iterable[str] = (),
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    pipeline: Pipeline | None = None,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Article:
    """Clean a scraped page or text, and account for every piece removed.

    >>> article = clean("[ad_1]\\nIt rained all night in Portmere.\\nShare this article")
    >>> article.text
    'It rained all night in Portmere.'
    >>> [removal.kind.value for removal in article.removed]
    ['ad_marker', 'share']

    Args:
        source: The page (HTML as str or bytes) or the text that some other tool extracted.
        url: Address the page came from; it is kept, never fetched. Rules that are limited to
            sites are used where it is of such a site.
        format: "html", "text", or "auto" to tell them apart.
        encoding: What the HTTP header says the bytes are encoded in, such as "windows-1251"; it
            beats what the page declares. A `str` needs none.
        rules: Rule files of your own to add; their keep rules win over every cleaner.
        ignore: Ids of rules to leave out, or their first parts, such as "de.share" or "teaser";
            names of cleaners, such as "furniture"; or of reasons for which a page's blocks are
            no article, such as "extraction.family".
        only: The kinds to remove; all else stays in the text. None for all kinds.
        keep: Kinds that stay in the text. Whatever stays still fills the article's fields.
        pipeline: The cleaners to run; the default ones if None. It has its own rules, so it goes
            without `rules` and `ignore`.
        site: The profile of the page's site, as `newsclean.sites.learn` gives it, or its file; the
            lines that it says repeat there are cut as well.
        sites: A folder of profiles; the one of the site that `url` is of is used, if there is one.
        limits: How large the source may be, in characters and in lines.

    Raises:
        InputError: The source is no page and no text.
        LimitError: The source is larger than `limits` says.
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
        ProfileError: There is no such profile, or it is wrong.
    """
    came = read(source, format, encoding, limits)
    check_address(url)
    pipeline = pipelines(pipeline, rules, ignore, only, keep, site=site, sites=sites)(url)
    if not came.is_page:
        document = Document(came.text)
        warnings = (*came.warnings, *pipeline.doubts(document))
        stated = {"url": url, "source": "text", "warnings": warnings}
        document = pipeline(document)  # what was known of the other one goes
        article = build(document, stated)
        # Where a cut has left a page, the source was one with something before it.
        if format == "text" or not is_page(article.text):
            return article
    from newsclean.html.clean import clean_page  # noqa: PLC0415 - lxml only when HTML comes

    return clean_page(came.text, url, pipeline, came.warnings, limits)


def check_address(url: object) -> None:
    """Raise an error that says what to do if this is no address.

    >>> check_address(5)
    Traceback (most recent call last):
    newsclean.errors.InputError: url is 5; give the address as str, or leave it out
    """
    if url is not None and not isinstance(url, str):
        message = f"url is {url!r}; give the address as str, or leave it out"
        raise InputError(message)
    if url and (found := LONE_SURROGATE.search(url)):
        message = (
            f"url holds a lone surrogate at character {found.start()}, so it cannot be written as "
            "UTF-8; give the address as the page's links do, or leave it out"
        )
        raise InputError(message)


def pipelines(
    pipeline: Pipeline | None,
    files: Iterable[str | Path],
    ignore: Iterable[str],
    only: Iterable[Kind | str] | None = None,
    keep: Iterable[Kind | str] = (),
    *,
    site: Profile | str | Path | None = None,
    sites: str | Path | None = None,
) -> Callable[[str | None], Pipeline]:
    """Give what tells, for the address of a source, the pipeline to run on it.

    >>> pipeline_of = pipelines(None, (), ())
    >>> pipeline_of(None) is pipeline_of("https://a.example")
    True

    Args:
        pipeline: As for `clean`.
        files: The `rules` of `clean`.
        ignore: As for `clean`.
        only: As for `clean`.
        keep: As for `clean`.
        site: As for `clean`.
        sites: As for `clean`.

    Raises:
        RuleError: A rule file is wrong, or no rule has an id given in `ignore`.
        PipelineError: Both a pipeline and rules were given, or there is no such kind.
        ProfileError: There is no such profile, or it is wrong.
    """
    own, ignored = _listed("rules", files), _listed("ignore", ignore)
    of_lines = [str(name) for name in ignored if _is_of_site(str(name))]
    left_out = tuple(name for name in ignored if str(name) not in of_lines)
    # Each host goes through them.
    of_host = _of_hosts(pipeline, own, left_out, as_tuple(only), as_tuple(keep))
    if site is None and sites is None:
        return lambda url: of_host(host_of(url))
    from newsclean.profiles.profile_folder import site_cleaners  # noqa: PLC0415 - only for profiles

    cleaner_of = site_cleaners(site, sites, of_lines)

    @lru_cache(maxsize=_HOSTS)
    def with_profile(host: str | None) -> Pipeline:
        chosen, cleaner = of_host(host), cleaner_of(host)
        return chosen.with_(cleaner) if cleaner else chosen

    return lambda url: with_profile(host_of(url))


def _is_of_site(name: str) -> bool:
    """Tell whether a name in `ignore` is of lines of a profile."""
    return name == "site" or name.startswith(OF_SITE)


def _of_hosts(
    pipeline: Pipeline | None,
    own: tuple[str | Path, ...],
    left_out: tuple[str | Path, ...],
    only: Iterable[Kind | str] | None,
    keep: Iterable[Kind | str],
) -> Callable[[str | None], Pipeline]:
    """Give what tells, for a host, the pipeline without what is known of the site."""
    if not own and not left_out:
        chosen = _of_kinds(pipeline or _default_pipeline(), only, keep)
        return lambda _: chosen
    if pipeline is not None:
        message = (
            "a pipeline has its own rules; leave out `rules` and `ignore`, "
            "or make it with default_pipeline(load_rules(...))"
        )
        raise PipelineError(message)
    cleaners, reasons, ids = _parted(map(str, left_out))
    rules = load_rules(*own, ignore=ids)

    @lru_cache(maxsize=_HOSTS)
    def of_host(host: str | None) -> Pipeline:
        chosen = default_pipeline(rules.for_site(host)).without(*cleaners)
        if reasons and "extraction" not in cleaners:
            ignoring = Extraction(frozenset(reasons))
            chosen = chosen.without(ignoring.name).with_(ignoring)
        return _of_kinds(chosen, only, keep)

    return of_host


def _parted(names: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Part what is to be ignored into cleaners, reasons of `extraction`, and ids of rules.

    Some kinds have the names of cleaners; there the rules of the kind are meant.
    """
    cleaners: list[str] = []
    reasons: list[str] = []
    ids: list[str] = []
    known = {name_of(cleaner) for cleaner in _default_pipeline().cleaners} - set(Kind)
    for name in names:
        if name.startswith("extraction."):
            from newsclean.html.decision.model import reason_names  # noqa: PLC0415 - only where one is named

            now = (name,) if name in reason_names() else successors(name)
            if now is None:
                message = f"no reason is called {name!r}; {did_you_mean(name, [*reason_names()])}"
                raise RuleError(message)
            reasons += now
        elif name in MODELS:
            cleaners.append(MODELS[name])
        else:
            (cleaners if name in known else ids).append(name)
    return cleaners, reasons, ids


def as_tuple(given: Any) -> Any:
    """Give what may be gone through more than once; what is wrong is left as it is.

    >>> as_tuple(name for name in ["share"]), as_tuple("share")
    (('share',), 'share')

    Args:
        given: An option that lists something.
    """
    return tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else given


def _listed(name: str, given: object) -> tuple[str | Path, ...]:
    """Give what was listed; one thing alone, or things that are no names, are a mistake."""
    if isinstance(given, (str, PurePath)):
        message = f"`rules` and `ignore` are lists; write {name}=[{str(given)!r}]"
        raise RuleError(message)
    if not isinstance(given, Iterable):
        message = f"`rules` and `ignore` are lists; {name}={given!r} is none"
        raise RuleError(message)
    listed = tuple(given)
    for one in listed:
        if not isinstance(one, (str, Path)):
            message = f"`rules` and `ignore` are lists of names; {one!r} in {name} is none"
            raise RuleError(message)
    return listed


def _of_kinds(
    pipeline: Pipeline, only: Iterable[Kind | str] | None, keep: Iterable[Kind | str]
) -> Pipeline:
    if only is not None:
        pipeline = pipeline.only(*kinds_named(only))
    return pipeline.keeping(*kinds_named(keep)) if keep else pipeline


def host_of(url: str | None) -> str | None:
    """Give the host of an address, without port and in small letters.

    >>> host_of("https://Courier.example:8080/1")
    'courier.example'
    """
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


@cache
def _default_pipeline() -> Pipeline:
    return default_pipeline()
