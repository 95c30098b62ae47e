"""English forms: each row is a word and what it must (and must not) give."""

from __future__ import annotations

import pytest

from factcheck.language.inflect import noun_forms, verb_forms

VERBS = {
    "attack": "attack attacks attacked attacking",
    "announce": "announce announces announced announcing",
    "agree": "agree agrees agreed agreeing",
    "dye": "dye dyes dyed dyeing",
    "tie": "tie ties tied tying",
    "deny": "deny denies denied denying",
    "deploy": "deploy deploys deployed deploying",
    "sue": "sue sues sued suing",
    "plan": "plan plans planned planning",
    "stop": "stop stops stopped stopping",
    "drop": "drop drops dropped dropping",
    "quiz": "quiz quizzes quizzed quizzing",
    "seize": "seize seizes seized seizing",
    "launch": "launch launches launched launching",
    "push": "push pushes pushed pushing",
    "pass": "pass passes passed passing",
    "tax": "tax taxes taxed taxing",
    "reveal": "reveal reveals revealed revealing",
    "fail": "fail fails failed failing",
    "look": "look looks looked looking",
    "claim": "claim claims claimed claiming",
    "visit": "visit visits visited visiting",
    "open": "open opens opened opening",
    "offer": "offer offers offered offering",
    "review": "review reviews reviewed reviewing",
    "admit": "admit admits admitted admitting",
    "occur": "occur occurs occurred occurring",
    "expel": "expel expels expelled expelling",
    "kidnap": "kidnap kidnaps kidnapped kidnapping",
    "embed": "embed embeds embedded embedding",
    "focus": "focus focuses focused focussed focusing focussing",
    "spin": "spin spins spun spinning",
    "travel": "travel travels traveled traveling travelled travelling",
    "cancel": "cancel cancels canceled canceling cancelled cancelling",
    "fuel": "fuel fuels fueled fueling fuelled fuelling",
    "panic": "panic panics panicked panicking",
    "veto": "veto vetoes vetoed vetoing",
    "go": "go goes went gone going",
    "broadcast": "broadcast broadcasts broadcasted broadcasting",
    "cut": "cut cuts cutting",
    "rise": "rise rises rose risen rising",
    "rewrite": "rewrite rewrites rewrote rewritten rewriting",
    "resell": "resell resells resold reselling",
    "relay": "relay relays relayed relaying",
    "release": "release releases released releasing",
    "overtake": "overtake overtakes overtook overtaken overtaking",
    "carry out": "carry out/carries out/carried out/carrying out",
    "break out": "break out/breaks out/broke out/broken out/breaking out",
    "shoot down": "shoot down/shoots down/shot down/shooting down",
    "co-operate": "co-operate co-operates co-operated co-operating",
}

PLURALS = {
    "soldier": "soldiers",
    "rescue worker": "rescue workers",
    "crash": "crashes",
    "church": "churches",
    "monarch": "monarchs",
    "bus": "buses",
    "box": "boxes",
    "country": "countries",
    "day": "days",
    "hero": "heroes",
    "volcano": "volcanoes",
    "video": "videos",
    "photo": "photos",
    "euro": "euros",
    "knife": "knives",
    "belief": "beliefs",
    "crisis": "crises",
    "hypothesis": "hypotheses",
    "policeman": "policemen",
    "businesswoman": "businesswomen",
    "human": "humans",
    "grandchild": "grandchildren",
    "businessperson": "businesspeople",
    "housewife": "housewives",
    "armed man": "armed men",
    "series": "series",
    "aircraft": "aircraft",
    "start-up": "start-ups",
    "passer-by": "passers-by",
    "prisoner of war": "prisoners of war",
    "special state of emergency": "special states of emergency",
}


@pytest.mark.parametrize(("verb", "expected"), VERBS.items())
def test_verb_forms(verb: str, expected: str) -> None:
    assert verb_forms(verb) == expected.split("/" if "/" in expected else None)


@pytest.mark.parametrize(("noun", "plural"), PLURALS.items())
def test_noun_forms(noun: str, plural: str) -> None:
    assert noun_forms(noun) == list(dict.fromkeys([noun, plural]))
