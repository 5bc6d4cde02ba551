"""A page as lists: what is displayed, where it stands, what is left out; also of broken and hostile markup."""

import pytest

from loginguard.pages.errors import UnreadableError
from loginguard.pages.tree import Tree, parse


def shape(tree: Tree, element: int = 0) -> str:
    """The tags within an element, as nested brackets."""
    inner = "".join(shape(tree, child) for child in tree.children(element))
    return f"{tree.tags[element]}({inner})" if inner else tree.tags[element]


def test_elements_and_texts_stand_where_the_page_has_them() -> None:
    tree = parse("<ul><li>Lagos <b>now</b> ok<li><br>two\n  lines</ul>")
    assert shape(tree) == "body(ul(li(b)li(br)))"
    assert tree.pieces == ["Lagos", "now", "ok", "two lines"]
    assert [tree.tags[owner] for owner in tree.owners] == ["li", "b", "li", "li"]
    assert [tree.text(e) for e in tree.children(1)] == ["Lagos now ok", "two lines"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>if (a < b) '<p>x</p>'</script>",
        "<style>p > a {}</style>",
        "<p hidden>x</p>",
        "<p aria-hidden=true><b>x</b></p>",
        "<p style='color: red; DISPLAY:none'>x</p>",
        "<!-- <p>x > </p> -->",
        "<?php <b ?>",
        "<iframe><p>x</p></iframe>",
        "<template><p>x</p></template>",
        "<noembed><p>x</noembed>",
    ],
)
def test_what_is_hidden_is_left_out_and_parts_the_texts_around_it(hidden: str) -> None:
    assert parse(f"<p>before{hidden}after</p>").pieces == ["before", "after"]


def test_text_that_looks_like_markup_stays_text() -> None:
    tree = parse(
        "<p title='a &lt;b&gt; \"q\" &amp;amp; title='>&lt;p&gt; &amp;lt; &nbsp; x</p><xmp><b>&amp;</b></xmp>"
    )
    assert tree.pieces == ["<p> &lt; x", "<b>&amp;</b>"]
    assert tree.attribute(1, "title") == 'a <b> "q" &amp; title='


def test_a_tag_without_its_end_swallows_no_text() -> None:
    tree = parse('<div class="a"<span>one</div><p<b>two</p><p <?x?>three<!--x--></p><p>four</p>')
    assert tree.pieces == ["one", "two", "three", "four"]
    assert tree.ends[0] == len(tree.tags)


def test_an_attribute_is_found_by_its_name_alone() -> None:
    tree = parse("""<p data-role="x" class=' role=' id="y" disabled>a</p>""")
    assert tree.attribute(1, "role") == ""
    assert tree.attribute(1, "id") == "y"
    assert tree.has(1, "disabled")
    assert not tree.has(1, "role")
    assert tree.holding("id") == [1]


def test_what_only_an_attribute_says_is_a_piece_of_its_own() -> None:
    tree = parse(
        "<p>a<img alt='tick'>b</p><button aria-label='Close'><svg role=img aria-label='x'></svg></button>"
        "<a title='ignored'>c</a><i title=' '></i>d"
    )
    assert tree.pieces == ["a", "tick", "b", "Close", "x", "c", "d"]
    assert tree.noted == {1, 3, 4}
    assert tree.text(1) == "a b"
    assert [tree.tags[tree.owners[i]] for i in sorted(tree.noted)] == ["img", "button", "svg"]
    assert tree.pieces[tree.first[3] : tree.last[3]] == ["Close", "x"]


def test_elements_of_drawings_that_are_named_like_void_ones() -> None:
    assert shape(parse("<p><svg><input><g></g></input></svg></p><p>x</p>")) == "body(p(svg(inputg))p)"


def test_a_page_that_hides_all_of_itself_is_read() -> None:
    assert parse("<html hidden><body style='visibility: hidden'><p>x</p>").pieces == ["x"]


def test_nesting_that_no_page_has_is_refused() -> None:
    with pytest.raises(UnreadableError) as told:
        parse("<div>" * 20_000)
    assert told.value.params["reason"] == "too-deep"


DIGEST = (
    '<!doctype html><html lang="pt-BR" dir=""><head><meta charset="utf-8"><title>Logins &amp; more</title>{cut}</head>'
    '<body n="1" class="a &quot;b&quot;"><ul n="2"><li n="3">Lagos &lt;NG&gt;<br n="4"> <b n="5">now</b> ok</li>'
    '<li n="6"><img n="7" alt="tick"><svg n="8" aria-label="x" aria-label="y"></svg></li></ul></body></html>'
)


def test_a_digest_is_read_as_it_stands() -> None:
    tree = parse(DIGEST.format(cut=""))
    assert shape(tree) == "body(ul(li(brb)li(imgsvg)))"
    assert tree.pieces == ["Lagos <NG>", "now", "ok", "tick", "x"]
    assert (tree.title, tree.language, tree.truncated) == ("Logins & more", "pt-BR", False)
    assert [tree.number(i) for i in range(len(tree.tags))] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert tree.attribute(0, "class") == 'a "b"'


def test_a_digest_says_that_it_was_cut() -> None:
    assert parse(DIGEST.format(cut='<meta name="digest-truncated" content="true">')).truncated


def test_a_digest_and_the_same_page_from_a_parser_are_one() -> None:
    digest = DIGEST.format(cut="")
    read, parsed = parse(digest), parse(digest.replace("<!doctype html>", ""))
    for name in ("tags", "parents", "ends", "first", "last", "pieces", "owners", "noted"):
        assert getattr(read, name) == getattr(parsed, name), name
