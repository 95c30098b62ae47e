"""The whole program at a glance: open sources, check a statement.

statement ─ read ─▶ claim ─ terms ─▶ index ─▶ candidates ─ compare ─▶ assessments ─ decide ─▶ verdict
"""

from __future__ import annotations

from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from msgspec.structs import replace

from factcheck.caching import BoundedCache
from factcheck.compare.judge.evidence import nearest_of
from factcheck.compare.layout.name_recognition import recognised
from factcheck.compare.layout.reading import read
from factcheck.compare.passages import Passages
from factcheck.compare.prefilter import Prefilter
from factcheck.compare.stance import compare, with_values
from factcheck.compare.strictness import QUIET, certainty, policy_named
from factcheck.compare.verdict.claim_ratings import adjusted_for_rating
from factcheck.compare.verdict.decide import Decision, decide
from factcheck.compare.verdict.explanation import explain
from factcheck.compare.verdict.results import as_result
from factcheck.database.archive import Archive
from factcheck.errors import UsageError
from factcheck.extract.claims import extract_claims, read_claim, read_statement, reference_day
from factcheck.language.fold import nfc
from factcheck.language.sentence import analyse
from factcheck.language.user_lexicons import UserLexicons, load_lexicons, use
from factcheck.model import Claim, Disagreement, Lang, Rating, Result, Source, Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Concatenate

    from factcheck.compare.comparison import Assessment
    from factcheck.compare.layout.reading import Reading
    from factcheck.compare.passages import Near
    from factcheck.compare.strictness import Policy, Threshold
    from factcheck.compare.verdict.account import Account
    from factcheck.language.sentence import Sentence

    Paths = Sequence[str | Path]
    Texts = Mapping[str, str | Source]

P = ParamSpec("P")
T = TypeVar("T")
Asked = tuple[str, Lang | None, str]
"""Text, language and reference day of a statement."""

CANDIDATES = 16
"""How many claims a statement is aligned with."""
COMPARED = 8
"""How many of these are compared with it, together with their neighbours."""
_BESIDE_SUPPORT = 0.5
"""How much of a statement a sentence must have to be compared with it, as a share of what one has that supports it."""
ANSWERS_KEPT = 4_000
"""How many answers are cached, since drafts repeat themselves, and the ratings of how many sources."""
DECISIONS_KEPT = 2
"""Of how many statements all that was found is cached: who asks for an account of a verdict asks for the result too."""
FEWEST_TO_DISAGREE = 2
"""Sources: one alone is not contradicted by others."""
AUDITED = 40
"""How many other claims each claim is compared with in an audit."""


def _with_its_lexicons(method: Callable[Concatenate[Checker, P], T]) -> Callable[Concatenate[Checker, P], T]:
    """Bring the lexicons of a checker into use before a method reads anything: another one may have used its own."""

    @wraps(method)
    def with_its_lexicons(self: Checker, /, *args: P.args, **options: P.kwargs) -> T:
        use(self._lexicons)
        return method(self, *args, **options)

    return with_its_lexicons


class Checker:
    """Checks statements against the claims of a database or of texts in memory.

    It leaves Python's garbage collector as it is. A process that checks thousands of statements is a twentieth faster
    if that runs seldom, as on the command line: `gc.set_threshold(2_000_000)`.
    """

    def __init__(
        self, archive: Archive, lexicons: UserLexicons, *, threshold: Threshold = "quiet", policy: Policy = "news"
    ) -> None:
        """Check against an open database whose claims were read with the user's `lexicons`.

        Raises UsageError for an unknown threshold or policy.
        """
        self.claims = archive
        """Every claim by position, file by file; each is read only when it is needed."""
        self._certainty = certainty(threshold)
        self._policy = policy_named(policy)
        self._opened: Callable[[], Checker] | None = None
        self._lexicons = lexicons
        self._passages = Passages(archive)
        self._prefilter = Prefilter(archive)
        self._decisions = BoundedCache(self._decide, DECISIONS_KEPT)
        self._answers = BoundedCache(self._answer, ANSWERS_KEPT)
        self._ratings = BoundedCache(self._rating, ANSWERS_KEPT)

    @classmethod
    def open(
        cls, folder: str | Path, *, threshold: Threshold = "quiet", policy: Policy = "news", lexicon: Paths = ()
    ) -> Checker:
        """Open a claims folder, with the words of its lexicon and of others; raises DatabaseError, ConfigError."""
        from factcheck.database.folder import lexicons_for
        from factcheck.database.store import load

        lexicons = lexicons_for(folder, lexicon)
        use(lexicons)
        checker = cls(load(Path(folder)), lexicons, threshold=threshold, policy=policy)
        checker._opened = partial(cls.open, folder, threshold=threshold, policy=policy, lexicon=lexicon)
        return checker

    @classmethod
    def from_texts(
        cls, texts: Texts, *, threshold: Threshold = "quiet", policy: Policy = "news", lexicon: Paths = ()
    ) -> Checker:
        """Check against source texts by id, as strings or as Source records; raises ConfigError for a broken lexicon.

        The order of the texts does not matter: claims are kept in the order of the ids, as those of a folder are.
        """
        lexicons = load_lexicons(lexicon)
        use(lexicons)
        sources = (_source(id, texts[id]) for id in sorted(texts))
        archive = Archive.of((source, extract_claims(source)) for source in sources)
        return cls(archive, lexicons, threshold=threshold, policy=policy)

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id, without their texts."""
        return self.claims.sources

    @_with_its_lexicons
    def check(self, statement: str | Statement, lang: Lang | None = None) -> Result:
        """Check one statement; its language is guessed unless given. Raises UsageError if it has no word or figure."""
        statement = statement if isinstance(statement, Statement) else Statement(statement, lang=lang)
        answer = self._answers((statement.text, statement.lang or lang, statement.date))
        return replace(answer, id=statement.id, location=statement.location)

    @_with_its_lexicons
    def assessments(self, statement: str, lang: Lang | None = None) -> list[Assessment]:
        """Return what each likely passage says about a statement, before any verdict."""
        return self._assessments(analyse(nfc(statement), lang, typos=True), thorough=True)

    @_with_its_lexicons
    def account(self, statement: Statement) -> Account:
        """Return an account of how the verdict on a statement is reached; raises UsageError as `check` does."""
        from factcheck.compare.verdict.account import account  # lazy: few runs ask for it

        decision = self._decisions((statement.text, statement.lang, statement.date))
        found = decision.compared
        claim = found[0].stated.claim if found else _claim(decision.sentence, statement.date)
        return account(claim, decision, self._certainty)

    def _answer(self, asked: Asked) -> Result:
        decision = self._decisions(asked)
        sentence, verdict = decision.sentence, decision.verdict
        evidence = [assessment.as_typed(sentence) for assessment in decision.decisive]
        return as_result(sentence, verdict, evidence, self.sources, explain(sentence, verdict, evidence))

    def _decide(self, asked: Asked) -> Decision:
        """Decide on a statement: this is the way of every statement."""
        text, lang, date = asked
        sentence = _sentence(text, lang)
        found = self._assessments(sentence, date) if self._is_compared(sentence) else None
        verdict, decisive = decide(found or (), self._certainty, against=self._against, sentences=len(self.claims))
        return Decision(sentence, found, verdict, [with_values(one, self._policy) for one in decisive])

    def _is_compared(self, sentence: Sentence) -> bool:
        """Tell whether the sources know enough words of a sentence for one of them to support or refute it."""
        return self._certainty < QUIET or self._prefilter.is_possible(sentence)

    def _assessments(self, sentence: Sentence, date: str = "", *, thorough: bool = False) -> list[Assessment]:
        thorough = thorough or self._certainty < QUIET
        claim = _claim(sentence, date)
        near = self.claims.search(claim, CANDIDATES)
        if not sentence.accented and (restored := self._restored(sentence, near)) is not sentence:
            sentence, claim = restored, _claim(restored, date)
            near = self.claims.search(claim, CANDIDATES)
        stated = recognised(read(claim, sentence), map(self._passages.reading, near))
        passages = self._passages.nearest(stated, near, COMPARED, thorough=thorough)
        heeded = self._heeded(stated, passages, thorough=thorough)
        nearest = nearest_of(heeded)
        return [with_values(one, self._policy) if one is nearest else one for one in heeded]

    def _heeded(self, stated: Reading, passages: Iterable[Near], *, thorough: bool) -> list[Assessment]:
        """Compare a statement with passages, as far as their sources' ratings let them be heeded.

        Unless `thorough`, those with much less of it than one that supports it are left out: none would outweigh that.
        """
        heeded: list[Assessment] = []
        least = 0.0
        for near in passages:
            if near.share < least:
                continue
            found = compare(stated, near.passage(), self._policy, thorough=thorough)
            rated = adjusted_for_rating(found, self._ratings(found.source_id()), self._policy)
            if rated is not None:
                heeded.append(rated)
                if rated.stance == "supports" and not thorough:
                    least = max(least, _BESIDE_SUPPORT * near.share)
        return heeded

    def _restored(self, sentence: Sentence, near: Iterable[int]) -> Sentence:
        """Return a sentence typed without diacritics with those that the sources write in such a place."""
        from factcheck.language.diacritics import restored  # lazy: most statements have diacritics

        return restored(sentence, (self._passages.reading(at).sentence for at in near))

    def _against(self, supporting: Assessment) -> list[Assessment]:
        """Return what other sources have against the sentence that bears a statement out."""
        from factcheck.compare.verdict.clashes import (  # lazy: most databases have one source
            contested,
            may_be_contested,
        )

        if len(self.sources) < FEWEST_TO_DISAGREE or not may_be_contested(supporting):
            return []
        return contested(supporting, self.claims.search(supporting.passage.focus.claim, AUDITED), self._passages)

    def _rating(self, source_id: str) -> Rating | None:
        source = self.sources.get(source_id)
        return source.rating if source else None

    def check_many(self, statements: Iterable[str | Statement], jobs: int = 1) -> Iterator[Result]:
        """Check statements in order; with several `jobs`, as many processes share the work, and results are the same.

        Each process opens the claims folder by itself, or gets a copy of this checker if there is none.
        """
        if jobs <= 1:
            return map(self.check, statements)
        from factcheck.workers import check_in_processes  # lazy: most runs take one process

        return check_in_processes(self._opened or partial(_itself, self), statements, jobs)

    @_with_its_lexicons
    def audit(self, on_progress: Callable[[int], object] = lambda done: None) -> list[Disagreement]:
        """Find where sources contradict each other, in the order of claims; `on_progress` is told how many are done."""
        from factcheck.compare.verdict.audit import disagreements  # lazy: only an audit needs it

        near = partial(self.claims.search, limit=AUDITED)
        return disagreements(self.claims, self._passages, near, self.sources, on_progress)

    @_with_its_lexicons
    def search(self, text: str | None = None, limit: int = 20) -> list[Claim]:
        """Return the claims nearest to a text, the nearest first; without a text the first claims in order."""
        if text is None:
            return list(self.claims[:limit])
        return [self.claims[at] for at in self.claims.search(read_statement(nfc(text)), limit)]


def _sentence(text: str, lang: Lang | None) -> Sentence:
    sentence = analyse(nfc(text), lang, typos=True)
    if not any(c.isalnum() for c in sentence.text):
        raise UsageError("the statement is empty: pass a sentence to check.")
    return sentence


def _claim(sentence: Sentence, date: str) -> Claim:
    return read_claim(sentence, "", 0, reference_day(date), None)


def _itself(checker: Checker) -> Checker:
    return checker


def _source(id: str, text: str | Source) -> Source:
    """Return a text as a Source in NFC, the form in which offsets are counted."""
    source = text if isinstance(text, Source) else Source(id, text)
    return replace(source, text=nfc(source.text))
