"""Work for the tests of the harness."""
import time

from peer import serve


def sleep(seconds):
    return lambda: time.sleep(seconds)


def absent():
    import a_module_that_is_nowhere
    return a_module_that_is_nowhere.run


serve(sleep=sleep, absent=absent)
