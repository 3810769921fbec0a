"""What the steps of a release write down and try; to build and install takes minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import release


def test_ids_that_were_released_stay_on_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = tmp_path / "released_ids.txt"
    monkeypatch.setattr(release, "RELEASED_IDS", written)
    monkeypatch.setattr(release, "ids", lambda: {"en.share.b", "en.share.a"})
    release.record()
    monkeypatch.setattr(release, "ids", lambda: {"en.share.c"})
    release.record()
    assert written.read_text(encoding="utf-8") == "en.share.a\nen.share.b\nen.share.c\n"


def test_ids_are_those_that_can_be_ignored() -> None:
    ids = release.ids()
    assert {"en.share.labels", "und.ad_marker.wp-automatic", "extraction.family"} <= ids


def test_each_extra_is_tried() -> None:
    assert set(release._USES) == set(release.PROJECT["optional-dependencies"])
