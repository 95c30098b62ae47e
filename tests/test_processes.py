import gc
import multiprocessing
import os
import signal
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from factcheck import Checker
from factcheck.errors import FactcheckError, UsageError
from factcheck.processes import in_processes

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing can be killed there")

SOURCES = {"fire": "The fire service said 15 people were killed in Oslo on 3 May 2022. The school was closed."}
STATEMENTS = [f"{number} people were killed in Oslo." for number in range(200)]


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def ready(task):
    """Return what returns a task; it can be sent to a process, as a lambda cannot."""
    return partial(_same, task)


def _same(task):
    return task


def doubled(number):
    return 2 * number


def doubled_or_dead(folder, number):
    """Each third number takes its process with it, the first time."""
    mark = folder / str(number)
    if number % 3 == 0 and not mark.exists():
        mark.touch()
        die()
    return 2 * number


def deadly(number):
    if number == 2:
        die()
    return number


def threshold_of_collection(number):
    return gc.get_threshold()


def complaining(number):
    raise UsageError(f"no {number}")


def test_results_come_in_order():
    assert list(in_processes(ready(doubled), range(50), 2)) == [2 * number for number in range(50)]
    assert list(in_processes(ready(doubled), [], 2)) == []


def test_garbage_is_collected_as_seldom_as_in_the_parent():
    before = gc.get_threshold()
    gc.set_threshold(12_345, 7, 8)
    try:
        assert list(in_processes(ready(threshold_of_collection), [1], 1)) == [(12_345, 7, 8)]
    finally:
        gc.set_threshold(*before)


def test_what_a_dead_process_had_is_done_again(tmp_path):
    task = partial(doubled_or_dead, tmp_path)
    assert list(in_processes(ready(task), range(20), 2)) == [2 * number for number in range(20)]


def test_a_batch_that_always_kills_ends_the_run():
    results = in_processes(ready(deadly), range(10), 2)
    with pytest.raises(FactcheckError, match="a worker process crashed 4 times on the same work"):
        list(results)


def test_batches_are_read_only_a_little_ahead():
    read = []
    results = in_processes(ready(doubled), (read.append(number) or number for number in range(1000)), 2)
    next(results)
    assert len(read) < 20
    results.close()


@pytest.mark.parametrize("prepare", [ready(complaining), partial(complaining, 0)])
def test_what_a_task_raises_is_raised(prepare):
    with pytest.raises(UsageError, match="no 0"):
        list(in_processes(prepare, range(3), 2))


@pytest.mark.parametrize("opened", ["texts", "folder"])
def test_a_killed_worker_loses_and_doubles_nothing(opened, tmp_path):
    checker = Checker.from_texts(SOURCES) if opened == "texts" else opened_folder(tmp_path / "claims")
    expected = [checker.check(statement) for statement in STATEMENTS]
    results = checker.check_many(STATEMENTS, jobs=2)
    got = [next(results)]
    os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)
    assert got + list(results) == expected


@pytest.mark.parametrize("which", [0, 1])
def test_a_worker_killed_when_all_is_done_keeps_nobody_waiting(which):
    results = in_processes(ready(doubled), range(4), 2)
    assert [next(results) for _ in range(4)] == [0, 2, 4, 6]
    time.sleep(0.2)  # until both wait for work, one of them with the lock of the queue
    os.kill(multiprocessing.active_children()[which].pid, signal.SIGKILL)
    rest = threading.Thread(target=list, args=(results,), daemon=True)
    rest.start()
    rest.join(timeout=30)
    assert not rest.is_alive()


def opened_folder(folder: Path) -> Checker:
    from factcheck.database.build import build
    from factcheck.model import Source

    build([Source(id, text) for id, text in SOURCES.items()], folder)
    return Checker.open(folder)
