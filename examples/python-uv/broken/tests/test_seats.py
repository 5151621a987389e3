from seats import together


def test_finds_the_first_gap_that_is_wide_enough() -> None:
    assert together("..x...", 3) == 3


def test_says_when_there_is_none() -> None:
    assert together( "..x..", 3 ) == 0
