"""Opposites and siblings as features."""

from __future__ import annotations

from tests.compare.judge.statements import features_of


def test_a_rival_in_another_company_is_only_somewhere() -> None:
    seen = features_of("Nhà trường trao 20 suất học bổng, mở thư viện nhỏ bằng gỗ.")
    assert (seen["opposites_anywhere"], seen["opposites_beside"]) == (1, 0)


def test_a_rival_may_stand_nearer_than_the_phrase_itself() -> None:
    source = "Giá vàng đã tăng, còn giá dầu thì giảm."
    assert features_of("Giá dầu thì tăng.", source)["opposites_nearer"] == 1
    assert features_of("Giá dầu thì giảm.", source)["opposites_nearer"] == 0


def test_english_rivals_stand_for_their_forms() -> None:
    source = "The board approved the merger on Monday."
    assert features_of("The board rejects the merger on Monday.", source)["opposites_beside"] == 1
    assert features_of("The board approves the merger on Monday.", source)["opposites_anywhere"] == 0
