"""Which profile an address has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from newsclean.claim import OF_SITE
from newsclean.errors import ProfileError, did_you_mean
from newsclean.profiles.profile import Profile
from newsclean.profiles.profile_file import ENDING, load_profile
from newsclean.profiles.registered_domain import domain_of
from newsclean.profiles.site_lines import SiteLines


def site_cleaners(
    site: Profile | str | Path | None,
    sites: str | Path | None,
    ignore: Iterable[str] = (),
) -> Callable[[str | None], SiteLines | None]:
    """Give what tells, for a host, the cleaner with the profile of its site, if there is one.

    >>> site_cleaners(Profile(site="courier.example"), None)(None).profile.site
    'courier.example'

    Args:
        site: The profile of all pages, or its file.
        sites: A folder of profiles, which are chosen by the host.
        ignore: Names of lines to leave in: "site" for all, "site:courier.example" for those of a
            site, "site:courier.example#3" for one.

    Raises:
        ProfileError: There is no such file or folder, or no line of the name.
    """
    ignored = frozenset(ignore)
    if site is not None and sites is not None:
        message = "site is one profile for all pages, and sites a folder to choose from; give one"
        raise ProfileError(message)
    if site is not None:
        if site == "" or not isinstance(site, (Profile, str, Path)):
            message = f"site is {site!r}; give a profile or the name of its file"
            raise ProfileError(message)
        chosen = _cleaner(site if isinstance(site, Profile) else load_profile(site), ignored)
        return lambda _: chosen
    if sites is None:
        return lambda _: None
    folder = _folder(sites)

    @cache
    def of_domain(domain: str) -> SiteLines | None:
        file = folder / f"{domain}{ENDING}"
        return _cleaner(load_profile(file), ignored) if file.is_file() else None

    def of_host(host: str | None) -> SiteLines | None:
        domain = domain_of(host) if host else None
        return of_domain(domain) if domain else None

    return of_host


def check_profiles(sites: str | Path | None) -> None:
    """Read all profiles in a folder once, so that a run does not end at the first that is wrong.

    >>> check_profiles(None)

    Args:
        sites: The folder, if there is one.

    Raises:
        ProfileError: There is no such folder, or some profiles are wrong; it names them all.
    """
    told = []
    for file in sorted(_folder(sites).glob(f"*{ENDING}")) if sites is not None else ():
        try:
            load_profile(file)
        except ProfileError as error:
            told.append(str(error))
    if told:
        raise ProfileError("\n".join(told))


def _folder(sites: object) -> Path:
    if sites == "" or not isinstance(sites, (str, Path)):
        message = f"sites is {sites!r}; give the folder with the profiles"
        raise ProfileError(message)
    folder = Path(sites)
    if not folder.is_dir():
        message = f"{folder}: is no folder; `newsclean learn PAGES -o {folder}/` makes one"
        raise ProfileError(message)
    return folder


def _cleaner(profile: Profile, ignored: frozenset[str]) -> SiteLines:
    names = [profile.name_of(line) for line in profile.lines]
    for name in ignored:
        if name.startswith(f"{OF_SITE}{profile.site}#") and name not in names:
            near = did_you_mean(name, names or ["no lines at all"])
            message = f"no line of the profile is called {name!r}; {near}"
            raise ProfileError(message)
    return SiteLines(profile, ignored)
