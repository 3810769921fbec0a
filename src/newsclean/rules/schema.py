"""What a rule file may say; a bad rule is refused with the file, the rule and the mend."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from newsclean.claim import Kind

Match = Literal["block", "label", "start", "end", "inline"]
Where = Literal["anywhere", "head", "tail", "run"]


class Rule(BaseModel):
    """One rule of a rule file.

    Args:
        id: Kind and name, such as "share.teilen".
        phrases: Texts that stand as `match` says, compared by `Block.key`.
        pattern: In place of phrases, an expression of the `regex` package.
        cues: Literals, one of which every match of the pattern holds; blanks at their edges count.
        match: "block": the whole block is the phrase. "label": the block begins with the phrase
            and a colon, bar or arrow, and is cut whole; a dash is no label's end, nor is "»" where
            a "«" stands before it. "start", "end", "inline": the phrase stands there in the block,
            and only the phrase is cut.
        where: "anywhere"; "head" before the first prose, "tail" after the last; "run" only next
            to other boilerplate.
        removes: Examples that the rule must hit.
        keeps: Genuine lines that look like it and that no rule may hit.
        why: What it is, in a few words.
        sites: Hosts to which it is limited, in files of one's own; none: everywhere.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z_]+(\.[a-z0-9-]+)+$")
    phrases: tuple[str, ...] = ()
    pattern: str | None = None
    cues: tuple[str, ...] = ()
    match: Match = "block"
    where: Where = "anywhere"
    removes: tuple[str, ...] = Field(min_length=1)
    keeps: tuple[str, ...] = Field(min_length=1)
    why: str = Field(min_length=3)
    sites: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """The first part of the id."""
        return Kind(self.id.split(".")[0])

    @model_validator(mode="after")
    def _phrases_or_pattern(self) -> Self:
        if bool(self.phrases) == bool(self.pattern):
            message = "give either `phrases` or a `pattern`"
            raise ValueError(message)
        if self.pattern and not self.cues:
            message = "a pattern needs `cues`: literals, one of which every match holds"
            raise ValueError(message)
        return self


class Keep(BaseModel):
    """One keep rule of a rule file: what it matches is never removed.

    Args:
        id: A name, such as "our-column".
        phrases: Texts that stand as `match` says, compared by `Block.key`.
        pattern: In place of phrases, an expression of the `regex` package.
        cues: Literals, one of which every match of the pattern holds; they save time.
        match: As for `Rule`.
        why: Why it stays, in a few words.
        sites: Hosts to which it is limited; none: everywhere.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)*$")
    phrases: tuple[str, ...] = ()
    pattern: str | None = None
    cues: tuple[str, ...] = ()
    match: Match = "block"
    why: str = Field(min_length=3)
    sites: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _phrases_or_pattern(self) -> Self:
        if bool(self.phrases) == bool(self.pattern):
            message = "give either `phrases` or a `pattern`"
            raise ValueError(message)
        return self
