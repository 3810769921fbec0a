"""What the lanes compare, and how they say it; the lanes themselves take minutes."""

from __future__ import annotations

from tools.lanes import Lane, dependencies, differences, lowest_versions, table

FIRST = Lane("lowest", "Python 3.11.7, lxml 6.1.1", frozenset({"aa one", "bb two"}))
OTHER = Lane("newest", "Python 3.11.7, lxml 6.2.0", frozenset({"aa one", "cc two"}))


def test_each_dependency_has_a_floor() -> None:
    floors = lowest_versions()
    assert len(floors) == len(dependencies())
    assert all(floor.count("==") == 1 and "," not in floor for floor in floors), floors


def test_lanes_that_differ_name_the_article() -> None:
    assert differences([FIRST, OTHER]) == ["lowest and newest differ: two"]
    assert differences([FIRST, FIRST]) == []
    assert differences([]) == []


def test_the_table_counts_the_same_articles() -> None:
    assert "| newest | Python 3.11.7, lxml 6.2.0 | 1 of 2 |" in table([FIRST, OTHER]).splitlines()
