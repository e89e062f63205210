"""YAML pages: all scalars stay texts, all parts have places, and what is dangerous is refused."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whitecell.intake.yaml import LARGEST, MOST, Page, read_page


def page(text: str) -> Page:
    return read_page("a.yaml", text.encode())


def told(text: str) -> list[tuple[str, str]]:
    """Complaints as (line:column, what)."""
    found = page(text).complaints
    assert all(complaint.say(code) for complaint in found for code in ("en", "id"))
    return [
        (str(c.place).removeprefix("a.yaml:"), c.wrong.id.removeprefix("complaints.page_"))
        for c in found
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NO", "NO"), ("on", "on"), ("12:30", "12:30"), ("12:30:00", "12:30:00"), ("0123", "0123"),
        ("0x1f", "0x1f"), ("1e3", "1e3"), ("1_000", "1_000"), (".inf", ".inf"), ("true", "true"),
        ("2001-99-99", "2001-99-99"), ("=", "="), ("'null'", "null"), ('"~"', "~"), ("''", ""),
        ("NULL", "NULL"), ("null", None), ("~", None), ("", None), ("'it''s'", "it's"),
        ("'!done.x'", "!done.x"), ("a#b", "a#b"), ("+5m", "+5m"), ("+07:00", "+07:00"),
    ],
)  # fmt: skip
def test_a_scalar_stays_the_text_it_is(written: str, read: str | None) -> None:
    assert page(f"a: {written}\n").data == {"a": read}
    assert page(f"a: {written}\n").complaints == []


def test_merge_keys_have_no_magic() -> None:
    assert page("<<: {a: 1}\nb: 2\n").data == {"<<": {"a": "1"}, "b": "2"}


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read_page("a.yaml", b"\xef\xbb\xbfa: b").data == {"a": "b"}


def test_every_part_has_its_place_and_a_missing_one_its_parents() -> None:
    found = page("a:\n  - {b: one, c: [x, y]}\n  - 'two'\n")
    assert str(found.place(("a", 0, "c", 1))) == "a.yaml:2:21"
    assert str(found.place(("a", 0, "c"), of_name=True)) == "a.yaml:2:14"
    assert str(found.place(("a", 1))) == "a.yaml:3:5"
    assert str(found.place(("a", 0, "zzz", 3))) == "a.yaml:2:5"


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: b && c\n", "1:6"), ("a: 'b && c'\n", "1:7"), ("a: |\n  b && c\n", "1:4")],
)
def test_a_column_inside_a_text_counts_where_it_is_written_on_one_line(
    text: str, place: str
) -> None:
    assert str(page(text).place(("a",), column=3)) == f"a.yaml:{place}"


@pytest.mark.parametrize(
    ("text", "complaints"),
    [
        ("a: &x 1\nb: *x\n", [("1:4", "anchor"), ("2:4", "alias")]),
        ("when: !done.x\n", [("1:7", "tag")]),
        ("when: !done.x && done.y\n", [("1:7", "tag")]),
        ("a: !!python/object:os.system x\n", [("1:4", "tag")]),
        ("a: 1\nb: 2\na: 3\n", [("3:1", "twice")]),
        ("a: 1\n---\nb: 2\n", [("2:1", "documents")]),
        ("x: {en: Which first, and who?}\n", [("1:22", "comma")]),
        ("x: {a: , b: 1}\n", [("1:5", "comma")]),
        ("text: Meet at pier #4\n", [("1:19", "cut")]),
        ("text: Meet at pier # 4\n", [("1:19", "cut")]),
        ("text: #4 is the pier\n", [("1:6", "cut")]),
        ("a: [one, two #three\n  ]\n", [("1:13", "cut")]),
        ("text: Note: this\n", [("1:11", "colon")]),
        ("a:\n\tb: 1\n", [("2:1", "tab")]),
        ('a: "b\nc: d\n', [("1:4", "quote")]),
        ("a: [1, 2\nb: 3\n", [("1:4", "bracket")]),
        ("a:\n  - b\n c: d\n", [("3:2", "indent")]),
        ("a:\n  - {b: 1, c: 2}\n   - d\n", [("3:4", "indent")]),
        ("a:\n  - id: x\n    t: 1\n    id: y\n    t: 2\n", [("4:5", "dash")]),
        ("a:\n  - id: x\n    id: y\n    t: 2\n", [("3:5", "twice")]),
        ("a:\n  - id: x\n    t: 1\n    t: 2\n", [("4:5", "twice")]),
        ("a:\n  id: x\n  t: 1\n  id: y\n", [("4:3", "twice")]),
        ("a:\n  - {id: x, t: 1, id: y}\n", [("2:19", "twice")]),
        ("a:\n    id: x\n    t: 1\n  - id: y\n", [("2:5", "dash_first")]),
        ("a:\n  - id: x\n  -id: y\n", [("3:3", "dash_space")]),
        ("a: 1\n- b\n", [("2:1", "indent")]),
        ("a:\n  - b: 1\n    c:\n      - d: 1\n    - e: 1\n", [("5:5", "indent")]),
        ('a: {en: "One, id: "Two"}\n', [("1:9", "quote_ends")]),
        ('a:\n  en: "One\n  id: "Two"\n', [("2:7", "quote_ends")]),
        ("a: 'the mole's lamp'\n", [("1:4", "quote_ends")]),
        ("a:\n  x: 1\n  b:c\n  d: e\n", [("3:3", "no_colon")]),
        ("when: && b\n", [("1:7", "sign")]),
        ("a: @b\n", [("1:4", "sign")]),
        ('a: "\\q"\n', [("1:5", "escape")]),
        ("a: b\n? [c]\n: d\n", [("2:3", "name")]),
        ("a: \x00b\n", [("1:4", "control")]),
        ('a: "\\x1b[31m"\n', [("1:4", "control")]),
        ("a: evil\u202egpj.exe\n", [("1:4", "direction")]),
        ('"a\\u2066": b\n', [("1:1", "direction")]),
        ("title: a b\u202ec\n", [("1:8", "direction")]),
    ],
)
def test_what_is_refused_is_told_with_its_place(
    text: str, complaints: list[tuple[str, str]]
) -> None:
    assert told(text) == complaints


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("when: !done.x\n", "!done.x"),
        ("when: !done.x && done.y  # later\n", "!done.x && done.y"),
        ("a: {when: !done.x, b: 1}\n", "!done.x"),
        ("a: [!done.x]\n", "!done.x"),
    ],
)
def test_an_unquoted_exclamation_mark_is_answered_with_the_authors_own_text_in_quotes(
    text: str, meant: str
) -> None:
    (complaint,) = page(text).complaints
    assert f'"{meant}"' in complaint.say("en")


def test_a_missing_dash_costs_no_member_of_the_list() -> None:
    found = page("a:\n  - id: x\n    t: 1\n    id: y\n    t: 2\n  - id: z\n")
    assert found.data == {"a": [{"id": "x", "t": "1"}, {"id": "y", "t": "2"}, {"id": "z"}]}
    assert str(found.place(("a", 1, "t"))) == "a.yaml:5:8"
    assert str(found.place(("a", 2, "id"))) == "a.yaml:6:9"


@pytest.mark.parametrize(
    "text",
    [
        "a: one  # a comment\n",
        "a: two words  # a comment\n",
        "a: one # a comment\n",
        "# a comment\na: b\n#one\n  # more\n",
        'a: "pier #4"\n',
        "a: |\n  pier #4\n",
        "a: some \u2066mirrored\u2069 words\n",
        'a: "a\\tb\\n"\n',
        "a: {b: [], c: {}, d: ~}\n",
        "---\na: b\n...\n",
    ],
)
def test_what_is_harmless_is_not_complained_of(text: str) -> None:
    assert told(text) == []


def test_as_many_complaints_as_possible_come_at_once() -> None:
    text = "a: &x 1\nb: *x\na: 2\nc: {q, r: 1}\nd: !t x\ne: pier #4\n"
    keys = ["anchor", "alias", "twice", "comma", "tag", "cut"]
    assert [key for _, key in told(text)] == keys
    assert page(text).data["a"] == "1"


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, "{a: " * 50_000, "- " * 50_000, "? " * 50_000, "a: " + "[" * 40 + "]" * 40],
)
def test_a_page_nested_deeply_is_refused_at_once(text: str) -> None:
    started = time.perf_counter()
    assert [key for _, key in told(text)] == ["deep"] or told(text)[-1][1] in ("deep", "name")
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("raw", "place", "key"),
    [
        (b"a: b\nc: \xe9\n", "2:4", "encoding"),
        (b"\xff\xfea\x00:\x00", "1:1", "encoding"),
        (b"a: " + b"x" * LARGEST, "1:1", "large"),
        (b"a: [" + b"x," * (MOST + 1) + b"x]", "1:1", "long"),
    ],
)
def test_a_file_that_is_no_text_is_refused(raw: bytes, place: str, key: str) -> None:
    (complaint,) = read_page("a.yaml", raw).complaints
    assert str(complaint.place) == f"a.yaml:{place}"
    assert complaint.wrong.id == f"complaints.page_{key}"


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab:-{}[],#&*!|>'\"%@`?~ \n\t\\x0\u202e\u00e9", max_size=60))
def test_whatever_is_written_gives_a_page_or_complaints_that_point_into_it(text: str) -> None:
    found = page(text)
    lines = text.split("\n")
    for complaint in found.complaints:
        assert 1 <= complaint.place.line <= len(lines) + 1
        assert complaint.place.column >= 1
        assert complaint.say("id")


WORDS = st.text(alphabet="abc NO0123:~#'\"éñ-", max_size=12)
DATA = st.recursive(
    st.one_of(st.none(), WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text("abc_", min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


def written(data: object) -> str:
    """The data as YAML, every text in quotes."""
    if data is None:
        return "~"
    if isinstance(data, str):
        return "'" + data.replace("'", "''") + "'"
    if isinstance(data, list):
        return f"[{', '.join(map(written, data))}]"
    assert isinstance(data, dict)
    return "{" + ", ".join(f"{written(k)}: {written(v)}" for k, v in data.items()) + "}"


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.text("abc_", min_size=1), DATA, max_size=4))
def test_what_is_written_is_read_and_both_readings_agree(data: dict[str, object]) -> None:
    found = page(f"{written(data)}\n")
    assert found.data == data
    assert found._survey.data == data
