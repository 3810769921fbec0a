"""What the `[words.cues]` table of a language file may say.

A cue is a phrase, which counts as whole words, or an expression of the `regex` package with stems:
small letters, one of which stands in all that the expression matches. Both count in any case.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

_Phrase = Annotated[str, Field(min_length=1, max_length=60, pattern=r"^\S(?:.*\S)?$")]
_Stem = Annotated[str, StringConstraints(min_length=1, max_length=60)]


class StemmedCue(BaseModel):
    """A cue in more forms than can be listed.

    Args:
        stems: Looked for first, because that is quick; one must stand in all that it matches.
        expression: An expression of the `regex` package.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    stems: tuple[_Stem, ...] = Field(min_length=1)
    expression: str = Field(min_length=1)

    @model_validator(mode="after")
    def _small_letters(self) -> Self:
        large = [stem for stem in self.stems if stem != stem.lower()]
        if large:
            message = f"write the stem {large[0]!r} in small letters"
            raise ValueError(message)
        return self


_Cues = tuple[_Phrase | StemmedCue, ...]


def _for(what: str) -> Any:
    return Field(default=(), description=what)


class CueLists(BaseModel):
    """The lists of cues that a language file may hold."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    speaks_of_itself: _Cues = _for("A disclaimer speaks of its site or its text; each counts once")
    disowns: _Cues = _for("A disclaimer disowns or warns; each counts once")
    call_asks: _Cues = _for(
        "What the reader is asked to do, as commands and offers begin; alone it tells nothing"
    )
    call_comments: _Cues = _for("A call on the reader is about comments")
    call_newsletter: _Cues = _for("A call is about newsletters and notifications")
    call_paywall: _Cues = _for("A call is about subscriptions, donations, the site's journalism")
    call_follow_us: _Cues = _for("A call is about the site's channels, apps and pages")
    call_share: _Cues = _for("A call is about this very article")
    call_page_tools: _Cues = _for("A call is about mistakes in the article")
    call_shop: _Cues = _for("A call is about what the site sells: shirts, mugs")
    call_us: _Cues = _for("We, us, our: beside a network's name a call is about following")
    networks: _Cues = _for("Networks on which readers follow a site")
