"""What is late is ended, what is in time is left alone, and one thread sees to both."""

import threading

from webapp.articles.deadlines import Deadlines


def test_what_is_called_off_in_time_is_not_done():
    """A reply that came in time costs its process nothing."""
    done = []
    deadlines = Deadlines()
    deadlines.set("first", 60, lambda: done.append("first"))
    assert deadlines.call_off("first")
    assert not deadlines.call_off("first")
    assert done == []


def test_what_is_late_is_done_once_and_cannot_be_called_off():
    """A caller learns from calling off that it was too late."""
    late = threading.Event()
    deadlines = Deadlines()
    deadlines.set("first", 0.01, late.set)
    assert late.wait(5)
    assert not deadlines.call_off("first")


def test_a_nearer_deadline_does_not_wait_for_one_set_before():
    """The thread, asleep until the first that was set, wakes for one that is due earlier; the first stays set."""
    late, never = threading.Event(), threading.Event()
    deadlines = Deadlines()
    deadlines.set("far", 60, never.set)
    deadlines.set("near", 0.01, late.set)
    assert late.wait(5)
    assert deadlines.call_off("far")
    assert not never.is_set()
