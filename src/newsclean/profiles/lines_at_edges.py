"""Lines above and below the text: the site's, or last words and facts of an author's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from newsclean.profiles.line_template import template_of
from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Where
from newsclean.profiles.repeated_lines import LONGEST_VARYING, Repeated, says_enough
from newsclean.profiles.stories import Story, Zone, close_to_prose
from newsclean.text.shape import shape_of_text

# What is said of each threshold in the files of profiles was measured on ten invented sites, with
# none, a quarter and nine tenths of the stories of fixed form: `benchmarks.profile_thresholds`.
# Lines cut wrongly there are 0, 0 and 0 of about 3,000 each, and recall is .954, .933 and .945.

# On this part of its stories a line must stand where it is to be cut, or show whose it is. With
# half, recall is less by .005 on one set; with all, 15 and 56 lines are cut wrongly.
_MOSTLY: Final = 0.8
# A sentence below few stories is the site's if so many writers end with it, and on no less than
# this part of all stories: one portal has notices on 6 to 13 % that its readers took for the text.
# With 1 writer 3 and 17 lines are cut wrongly, with 6 recall is less by .004; half or twice the
# share changes recall by less than .005.
_WRITERS: Final = 3
_SENTENCE_BELOW: Final = 0.15
# Writers are known of a line if they are of this part of its stories; half and all change nothing.
_KNOWN: Final = 0.5
# In characters: of a shorter sentence close to the text something must tell that it is no sign-off.
# With 30, recall is more by .013, and 7 and 56 lines are cut wrongly; with 120 it is less by .02.
_SIGN_OFF: Final = 60
# A name has so many words; with 1, 6 lines are cut wrongly, with 4 recall is less by .01 to .03.
_NAME: Final = 2
# The site's own name is named at the edges of this part of its stories. With half, recall is more
# by .003; with all of them, it is less by as much, and 3 lines more are cut wrongly.
_NAMES_SITE: Final = 0.5
_EDGES = re.compile(r"^\W+|\W+$")
_STOPS: Final = tuple(",.!?;:，。！？；：、،؛؟")
# "Runs {number} min" may be the site's; what gives a label and its value is a fact of the story.
_FACT = re.compile(r"[^{:：]+[:：].*\{")


class LinesAtEdges:
    """Judges the lines above and below the text of a site's stories.

    Args:
        stories: The stories.
        margin: What must be seen.
    """

    def __init__(self, stories: Sequence[Story], margin: Margin) -> None:
        self._stories, self._margin = stories, margin

    def where(self, one: Repeated, zones: Counter[Zone]) -> Where | None:
        """Give where a line may be cut; None if it may be an author's.

        Args:
            one: The line.
            zones: On how many of its stories it stands in each.
        """
        share = one.on / len(self._stories)
        if one.template is not None:
            return "edge" if self._is_sites(one, share) else None
        edge: Where = "edge"
        for zone in ("head", "tail"):
            if zones[zone] >= _MOSTLY * one.on:
                edge = zone
        if share >= self._margin.sure:
            return None if self._signs_off(one) else edge
        return edge if self._writers_tell(one, edge, share) else None

    def is_fact(self, one: Repeated) -> bool:
        """Tell whether a line gives a label and a value that varies."""
        return one.template is not None and _FACT.match(one.text) is not None

    def is_byline(self, one: Repeated) -> bool:
        """Tell whether lines say who wrote a story: one name varies, and the place is a clear one.

        It is one beside the site's own name, or above the text on nearly all stories that have it.
        """
        names = one.template.names if one.template else ()
        share = one.on / len(self._stories)
        if names.count(None) != 1 or not self._is_sites(one, share):
            return False
        return self.names_site(one) or one.zones(self._stories)["head"] >= _MOSTLY * one.on

    def _is_sites(self, one: Repeated, share: float) -> bool:
        """Tell whether lines that vary are the site's: nearly all have them, or they name it."""
        if one.template is None or not says_enough(one.template) or share < self._margin.varying:
            return False
        if self.names_site(one):
            return True
        return share >= self._margin.sure and not self.is_fact(one)

    def names_site(self, one: Repeated) -> bool:
        """Tell whether lines that vary have a name that does not, and that is the site's."""
        names = one.template.names if one.template else ()
        least = _NAMES_SITE * len(self._stories)
        return any(name is not None and self._times_named[name] >= least for name in names)

    @cached_property
    def _times_named(self) -> Counter[str]:
        """On how many stories each name is in a short line above or below."""
        return Counter(
            name
            for story in self._stories
            for name in {
                name
                for line, zone in zip(story.record.lines, story.zones, strict=True)
                if zone != "inner" and line.size <= LONGEST_VARYING
                for name in template_of(line.text).names
                if name
            }
        )

    def _signs_off(self, one: Repeated) -> bool:
        """Tell whether a line close to the text may be the last words of its only writer."""
        close = sum(
            any(at in self._close[story] for at in places) for story, places in one.places.items()
        )
        if close < _MOSTLY * one.on:
            return False
        with_writers = sum(bool(self._stories[story].writers) for story in one.places)
        if with_writers < _KNOWN * one.on:
            return one.line.says and one.line.size < _SIGN_OFF
        return len(self._writers_of(one)) == 1 and not self._begins_with_name(one)

    @cached_property
    def _close(self) -> list[frozenset[int]]:
        return [close_to_prose(story) for story in self._stories]

    def _writers_of(self, one: Repeated) -> set[str]:
        return {writer for story in one.places for writer in self._stories[story].writers}

    def _writers_tell(self, one: Repeated, edge: Where, share: float) -> bool:
        """Tell whether a line above or below few stories is the site's."""
        # A heavy line may be a sentence without its full stop.
        says = one.line.says or shape_of_text(one.line.text).weight > LONGEST_VARYING
        if says and edge != "tail":
            return False
        writers = self._writers_of(one)
        if not says:
            return len(writers) > 1 or self._is_of_a_writer(one) or not self._has_writers
        many = len(writers) >= _WRITERS and share >= _SENTENCE_BELOW
        return many or self._begins_with_name(one) or self._is_of_a_writer(one)

    @cached_property
    def _has_writers(self) -> bool:
        return any(story.writers for story in self._stories)

    def _is_of_a_writer(self, one: Repeated) -> bool:
        """Tell whether a line names the writer of its stories, and its like that of others."""
        naming = sum(
            any(self._stories[story].names_writer(at) for at in places)
            for story, places in one.places.items()
        )
        if naming < _MOSTLY * one.on:
            return False
        return (
            not one.line.says
            or self._begins_with_name(one)
            or self._alike[template_of(one.line.text).mask] > 1
        )

    @cached_property
    def _alike(self) -> Counter[str]:
        """How many different sentences below the text are alike but for the names in them."""
        lines = {
            line.key: template_of(line.text).mask
            for story in self._stories
            for line, zone in zip(story.record.lines, story.zones, strict=True)
            if zone == "tail" and line.says
        }
        return Counter(lines.values())

    def _begins_with_name(self, one: Repeated) -> bool:
        """Tell whether a line begins with a name, as what is said about a writer does."""
        said = one.line.text.split(maxsplit=_NAME)[:_NAME]
        words = [_EDGES.sub("", word) for word in said]
        return (
            len(words) == _NAME
            # "Ida Holm, thank you." is said to her.
            and not any(word.endswith(_STOPS) for word in said)
            and all(word[:1].isupper() and not self._is_small(word) for word in words)
        )

    def _is_small(self, word: str) -> bool:
        """Tell whether a word stands with a small letter somewhere on the site: it is no name."""
        small, lines = word.casefold(), self._all_lines
        return small in lines and re.search(rf"\b{re.escape(small)}\b", lines) is not None

    @cached_property
    def _all_lines(self) -> str:
        return "\n".join(line.text for story in self._stories for line in story.record.lines)
