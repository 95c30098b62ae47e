"""The HTML report in a real browser: filter, find, unfold, keys, both colour schemes, a phone's width, no request."""

import pytest

from tests.reports import browser

pytestmark = pytest.mark.skipif(bool(browser.missing()), reason=browser.missing())

ALL = ("refuted", "supported", "unknown", "conflicting", "by hand", "strange", "tagged", "remark")
SHOWN = "[...document.querySelectorAll('.result')].filter((r) => r.checkVisibility()).map((r) => r.className)"
OPEN = "[...document.querySelectorAll('details')].map((d) => d.open)"
FOCUS = "document.activeElement.id || document.activeElement.tagName"
CONTRAST = """(() => {
  const light = (color) => color.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    const own = getComputedStyle(e).backgroundColor;
    return own.startsWith("rgb(") || !e.parentElement ? own : ground(e.parentElement);
  };
  const ratio = (e) => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((a, b) => b - a);
    return (a + 0.05) / (b + 0.05);
  };
  const texts = "h1, h2, .tile b, .tile span, .meta > *, p, mark, blockquote, figcaption, td, th";
  return [...document.querySelectorAll(texts)].filter((e) => ratio(e) < 4.5)
    .map((e) => `${e.className || e.tagName} ${ratio(e).toFixed(2)}`);
})()"""
KINDS = [
    "refuted", "supported", "not_enough_evidence", "conflicting", "not_enough_evidence", "refuted", "conflicting",
    "remark",
]  # fmt: skip


@pytest.fixture(scope="module")
def chromium():
    started = browser.Browser()
    yield started
    started.quit()


@pytest.fixture
def page(chromium, render, tmp_path):
    """The report of all results in a file, and the browser that has it open."""
    file = tmp_path / "report.html"
    file.write_text(render("html", *ALL), encoding="utf-8")
    chromium.file = file
    chromium.open(file)
    yield chromium
    assert chromium.complaints() == []
    assert set(chromium.requests()) <= {file.as_uri(), "data:,"}


def kinds(page):
    return [name.removeprefix("result ") for name in page.run(SHOWN)]


def shown(page):
    return page.run("document.getElementById('shown').textContent")


def test_a_verdict_is_filtered_with_the_mouse(page):
    assert kinds(page) == KINDS
    page.run("document.querySelector('.tile.refuted').click()")
    assert kinds(page) == ["refuted", "refuted"]
    assert shown(page) == "2 of 8 shown"
    headings = page.run("[...document.querySelectorAll('h2')].filter((h) => h.checkVisibility()).length")
    assert headings == 2


def test_a_verdict_is_filtered_with_the_keyboard(page):
    page.press("\ue004", "\ue004")
    assert page.run(FOCUS) == "show-all"
    page.press("\ue014", "\ue014")
    assert page.run("document.querySelector(':checked').id") == "show-conflicting"
    assert kinds(page) == ["conflicting", "conflicting"]
    assert shown(page) == "2 of 8 shown"


def test_words_are_found_without_case_and_marks(page):
    page.press("/", *"WARÉHOUSE")
    assert kinds(page) == KINDS[:5]
    assert page.run(FOCUS) == "search"
    page.press(*" nowhere")
    assert kinds(page) == []
    assert page.run("document.querySelector('.none').checkVisibility()")
    page.press("\ue00c")
    assert kinds(page) == KINDS


def test_passages_are_unfolded_one_by_one_and_all(page):
    assert page.run(OPEN) == [False, False]
    page.run("document.querySelector('summary').focus()")
    page.press("\ue007")
    assert page.run(OPEN) == [True, False]
    page.press("e")
    assert page.run(OPEN) == [True, True]
    assert page.run("document.getElementById('expand').textContent") == "Collapse all"
    page.run("document.getElementById('expand').click()")
    assert page.run(OPEN) == [False, False]


def test_keys_go_from_result_to_result(page):
    page.press("j")
    assert page.run(FOCUS) == "s1"
    page.press("j", "j", "k")
    assert page.run(FOCUS) == "s2"
    page.run("document.getElementById('show-conflicting').click()")
    page.run("document.activeElement.blur()")
    page.press("j", "j", "j")
    assert page.run(FOCUS) == "s7"


def test_hostile_text_stays_text(page):
    assert page.run("typeof hacked") == "undefined"
    assert page.run("document.scripts.length") == 1
    assert page.run("document.images.length") == 0
    statement = page.run("document.querySelector('#s7 .statement').textContent")
    assert statement.startswith('"><script>hacked = 1</script><img src=x onerror=hacked=1>')


@pytest.mark.parametrize(
    ("dark", "medium", "ground"),
    [(False, "screen", [250, 249, 246]), (True, "screen", [19, 20, 22]), (True, "print", [255, 255, 255])],
)
def test_words_stand_out_in_both_colour_schemes_and_on_paper(page, dark, medium, ground):
    page.open(page.file, dark=dark, medium=medium)
    assert page.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)") == ground
    assert page.run(CONTRAST) == []


@pytest.mark.parametrize("width", [320, 390])
def test_it_fits_a_phone(page, width):
    page.open(page.file, width)
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.run("document.querySelector('.found').offsetTop > document.querySelector('.statement').offsetTop")


def test_a_statement_stands_beside_its_quote(page):
    beside = "['#s1 .statement', '#s1 blockquote'].map((s) => document.querySelector(s).getBoundingClientRect())"
    statement, quote = page.run(f"{beside}.map((box) => [box.top, box.left, box.right])")
    assert abs(statement[0] - quote[0]) < 4
    assert statement[2] <= quote[1]


def test_without_script_the_filter_works_and_nothing_idle_shows(page):
    page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.open(page.file)
        page.press("\ue004", "\ue004", "\ue014")
    finally:
        page.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert kinds(page) == ["refuted", "refuted"]
    assert not page.run("document.querySelector('.tools').checkVisibility()")
