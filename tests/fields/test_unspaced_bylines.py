"""Bylines in Chinese, Japanese and Korean, and words that languages disagree on."""

from __future__ import annotations

import pytest

from newsclean.fields.author_names import people_and_agencies
from newsclean.fields.byline import authors_in, is_byline


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("晚报记者 王小明 实习记者 刘洋 晚报编辑 林文", ("王小明", "刘洋")),
        ("记者 王小明 实习生 陈晓 编辑 林文", ("王小明", "陈晓")),
        ("文/图 本报记者 何文", ("何文",)),
        ("港口报记者 李静 编辑 王刚 校对 赵琳", ("李静",)),
        ("作者：李静　编辑：王刚", ("李静",)),
        ("记者：李静、王海 责编：赵琳", ("李静", "王海")),
        ("李静 本报记者", ("李静",)),
        ("（记者 李静 通讯员 陈建国）", ("李静", "陈建国")),
        ("撰文 / 李静 编辑 / 王刚", ("李静",)),
        ("文｜李静 编辑｜王刚", ("李静",)),
        ("采写：晚报记者 李静", ("李静",)),
        ("新华社记者李静、王海", ("李静", "王海")),
        ("记者林志明／台北報導", ("林志明",)),
        ("晚报记者 李静 实习记者 王海 港口报道", ("李静", "王海")),
        ("来源：港口日报 作者：李静", ("李静",)),
        ("责任编辑 李静", ()),
        ("文・田中太郎", ("田中太郎",)),
        ("記者 田中太郎、写真 鈴木花子", ("田中太郎",)),
        ("取材・文 田中太郎", ("田中太郎",)),
        ("執筆：田中太郎　編集：鈴木花子", ("田中太郎",)),
        ("[항구일보 김민수 기자]", ("김민수",)),
        ("글·사진 김민수 기자", ("김민수",)),
        ("김민수·이영희 기자", ("김민수", "이영희")),
    ],
)
def test_labels_tell_writers_from_editors(line: str, people: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert authors_in(line) == people
    assert people_and_agencies([line])[0] == people


@pytest.mark.parametrize(
    "line", ["记者调查", "记者昨天到了港口。", "编辑部的故事", "王小明说 港口关闭了", "方便 简单"]
)
def test_lines_that_are_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "language", "people"),
    [
        ("Jan Maes en Ida Holm", "nl", ("Jan Maes", "Ida Holm")),
        ("Ana Ruiz en Buenos Aires", "es", ("Ana Ruiz",)),
        ("Per Olov Hansen", "sv", ("Per Olov Hansen",)),
        ("Di Maria Rossi", "it", ("Maria Rossi",)),
        ("Di Maria Rossi", "es", ("Di Maria Rossi",)),
        ("王小明 李海", "zh", ("王小明", "李海")),
        ("記者 田中 太郎", "ja", ("田中 太郎",)),
        ("记者 王海 李静", "zh-Hans", ("王海", "李静")),
    ],
)
def test_the_language_decides(line: str, language: str, people: tuple[str, ...]) -> None:
    assert authors_in(line, language) == people
    assert people_and_agencies([line], language=language)[0] == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Words by Ada Lovett; photos by Tom Reyes", ("Ada Lovett",)),
        ("(By Ada Lovett)", ("Ada Lovett",)),
        ("(Reporting by Ada Lovett in Portmere; Editing by Tom Reyes)", ("Ada Lovett",)),
        ("Von unserer Redakteurin Ada Lovett", ("Ada Lovett",)),
        ("De notre correspondante Ada Lovett", ("Ada Lovett",)),
        ("dal nostro inviato Gianni Rossi", ("Gianni Rossi",)),
        ("Door onze redacteur Jan Maes", ("Jan Maes",)),
        ("Una crónica de Ada Lovett", ("Ada Lovett",)),
        ("Texto de Ada Lovett", ("Ada Lovett",)),
        ("Articolo di Ada Lovett", ("Ada Lovett",)),
        ("Tekst: Jan Maes Foto's: Ida Holm", ("Jan Maes",)),
        ("By Ada Lovettstaff writer", ("Ada Lovett",)),
    ],
)
def test_bylines_with_more_than_a_name(line: str, people: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert authors_in(line) == people


def test_a_label_that_is_no_writer_s() -> None:
    assert not is_byline("Winner: Ada Lovett")
