"""What is kept of a page that a profile is learned from: its lines, and what tells its story."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import starmap
from typing import Final, NamedTuple

from newsclean.article import Article
from newsclean.document import Block, Document
from newsclean.profiles.line_template import numbered
from newsclean.text.folding import normalise

# In characters: of longer lines only the beginning is kept, and a digest of the rest. Half of the
# lines of 463 labelled texts are longer, nearly all of them the author's.
WHOLE: Final = 160
_BEGINNING = 60
# A sentence, in characters, that two stories do not share by chance; and so many of a page, those
# of the smallest digests, so that copies keep the same: by judgement, most stories have fewer.
_SENTENCES = 40
_SENTENCE = re.compile(r"[^.!?…。！？؟۔।]{30,}")


# Those of a site are asked for again and again.
_folded = lru_cache(maxsize=4096)(normalise)


class RecordedLine(NamedTuple):
    """A line of a page after cleaning.

    Args:
        text: The line; of a long one the beginning.
        size: How many characters it has.
        digest: Of a long line, what tells it from others that begin so; numbers may vary.
        says: Whether it is long or prose or ends as a sentence.
        names_writer: Whether a writer of the page is named in it.
    """

    text: str
    size: int
    digest: str
    says: bool
    names_writer: bool

    @property
    def key(self) -> str:
        """What equal lines have in common."""
        return self.digest or _folded(self.text)


class PageRecord(NamedTuple):
    """What is kept of a page.

    Args:
        lines: Its lines after cleaning.
        sentences: Digests of sentences of its prose, to tell copies of one story.
        writers: Who wrote it, folded.
        day: The day it was published, as ISO 8601; empty if it is not known.
    """

    lines: tuple[RecordedLine, ...]
    sentences: tuple[int, ...]
    writers: tuple[str, ...]
    day: str

    def packed(self) -> bytes:
        """Give it as few bytes."""
        # The quickest level: a higher one saves a tenth of the bytes and takes twice as long.
        return zlib.compress(json.dumps(self, ensure_ascii=False).encode(), level=1)


def record_of(article: Article) -> PageRecord:
    """Give what is kept of a page that was cleaned.

    >>> import newsclean
    >>> record = record_of(newsclean.clean("It rained.\\nShare this article\\nIt snowed."))
    >>> [line.text for line in record.lines]
    ['It rained.', 'It snowed.']

    Args:
        article: The article, cleaned without a profile.
    """
    return recorded_page(Document(article.text).blocks, article.authors, article.date_published)


def recorded_page(blocks: Sequence[Block], authors: Iterable[str], day: date | None) -> PageRecord:
    """Give what is kept of a page.

    Args:
        blocks: The lines that cleaning leaves.
        authors: Who wrote it.
        day: When it was published.
    """
    writers = tuple(dict.fromkeys(filter(None, map(normalise, authors))))
    sentences = {one for block in blocks if block.shape.prose for one in _sentences(block.plain)}
    lines = tuple(recorded(block, writers) for block in blocks if block.key)
    told = tuple(sorted(sentences)[:_SENTENCES])
    return PageRecord(lines, told, writers, day.isoformat() if day else "")


def recorded(block: Block, writers: tuple[str, ...] = ()) -> RecordedLine:
    """Give a line as it is recorded.

    Args:
        block: The line.
        writers: Who wrote the page, folded.
    """
    text, key, shape = block.plain, block.key, block.shape
    long = len(text) > WHOLE
    return RecordedLine(
        text[:_BEGINNING] if long else text,
        len(text),
        long_digest(key) if long else "",
        long or shape.prose or shape.stops,
        any(name in key for name in writers),
    )


def long_digest(key: str) -> str:
    """Give what tells a long line from others that begin so; numbers may vary.

    Args:
        key: The line, folded.
    """
    return blake2b(numbered(key).encode(), digest_size=8).hexdigest()


def unpacked(packed: bytes) -> PageRecord:
    """Give what was packed.

    >>> import newsclean
    >>> record = record_of(newsclean.clean("It rained all night in Portmere."))
    >>> unpacked(record.packed()) == record
    True
    """
    lines, sentences, writers, day = json.loads(zlib.decompress(packed))
    return PageRecord(tuple(starmap(RecordedLine, lines)), tuple(sentences), tuple(writers), day)


def _sentences(text: str) -> Iterator[int]:
    for sentence in _SENTENCE.findall(text):
        yield zlib.crc32(sentence.encode("utf-8", "surrogatepass"))
