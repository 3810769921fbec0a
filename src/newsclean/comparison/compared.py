"""The typed answer of `compare`."""

from __future__ import annotations

from typing import Any, ClassVar, Final, Literal

from pydantic import BaseModel, ConfigDict

from newsclean.article import Removal
from newsclean.article_warning import WarningCode
from newsclean.claim import Kind


class _Frozen(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid")


TOLD: Final = {
    "added": "added",
    "gone": "gone",
    "kind": "of another kind",
    "extent": "of other extent",
    "rule": "by another rule",
    "field": "to another field",
}
"""What people read for each sort of change."""


class RemovalChange(_Frozen):
    """A removal that is in one of two articles only, or is another in the second.

    Args:
        change: "added" if it is in the second only, "gone" if in the first only, "kind" if the
            same words are of another kind, "extent" if more or fewer words around the same are
            cut, "rule" if another rule or cleaner cuts them, "field" if they fill another field.
        before: The removal in the first article.
        after: The removal in the second.
    """

    change: Literal["added", "gone", "kind", "extent", "rule", "field"]
    before: Removal | None = None
    after: Removal | None = None

    @property
    def removal(self) -> Removal:
        """The removal, as it is in the second article, or else as it was in the first."""
        found = self.after or self.before
        if found is None:
            message = "a change without removals"
            raise ValueError(message)
        return found

    @property
    def rule(self) -> str:
        """The rule of the removal, or its cleaner where no rule is named."""
        return self.removal.rule or self.removal.cleaner


class FieldChange(_Frozen):
    """A field of the article that is another in the second run.

    Args:
        name: Its name.
        before: What it was, as in JSON.
        after: What it is, as in JSON.
    """

    name: str
    before: Any
    after: Any


class ArticleComparison(_Frozen):
    """What is different between two cleanings of one source.

    Args:
        name: Its address or key, or its number.
        removals: The removals that differ, in the order of the source.
        fields: The fields that differ.
        warnings_added: Codes of warnings that are only in the second.
        warnings_gone: Codes of warnings that are only in the first.
        same_text: Whether the clean texts are the same.
        same_source: Whether both were made of the same source text; else removals are matched by
            their words alone.
    """

    name: str
    removals: tuple[RemovalChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    warnings_added: tuple[WarningCode, ...] = ()
    warnings_gone: tuple[WarningCode, ...] = ()
    same_text: bool = True
    same_source: bool = True

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        found = (self.removals, self.fields, self.warnings_added, self.warnings_gone)
        return self.same_text and not any(found)


class RuleCount(_Frozen):
    """How many removals of a rule were added, went, or changed.

    Args:
        rule: The rule, or the cleaner where no rule is named.
        kind: The kind of what it cuts.
        added: How many are new.
        gone: How many are no more.
        changed: How many are others than they were.
    """

    rule: str
    kind: Kind
    added: int = 0
    gone: int = 0
    changed: int = 0


class Comparison(_Frozen):
    """Two runs, compared.

    Args:
        articles: The articles that are in both runs, those too that are the same.
        only_before: Names of what is in the first run only.
        only_after: Names of what is in the second run only.
        by_rule: Removals that differ, counted by rule; the most first.
        made_before: The versions that made the first run.
        made_after: The versions that made the second.
    """

    articles: tuple[ArticleComparison, ...]
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    by_rule: tuple[RuleCount, ...] = ()
    made_before: tuple[str, ...] = ()
    made_after: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        missing = self.only_before or self.only_after
        return not missing and all(article.same for article in self.articles)

    @property
    def differing(self) -> tuple[ArticleComparison, ...]:
        """The articles that differ."""
        return tuple(article for article in self.articles if not article.same)
