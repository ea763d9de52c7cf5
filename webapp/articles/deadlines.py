"""One thread that watches over all that may be late: a timer for each input would cost more than its round trip."""

import threading
import time
from collections.abc import Callable

_NEVER = float("inf")


class Deadlines:
    """What is to be done when, unless it is called off before."""

    def __init__(self) -> None:
        self._due: dict[object, tuple[float, Callable[[], None]]] = {}
        self._earliest = _NEVER
        """When the thread wakes by itself: no later than the first that is due."""
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def set(self, key: object, seconds: float, act: Callable[[], None]) -> None:
        """Do *act* in *seconds*; it must be quick, for nothing can be set or called off meanwhile."""
        due = time.monotonic() + seconds
        with self._changed:
            self._due[key] = due, act
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, name="deadlines", daemon=True)
                self._thread.start()
            if due < self._earliest:
                self._earliest = due
                self._changed.notify()

    def call_off(self, key: object) -> bool:
        """Forget *key*; False where it was late: it is done already, or was never set."""
        with self._changed:
            return self._due.pop(key, None) is not None

    def _watch(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                for key in [key for key, (due, _) in self._due.items() if due <= now]:
                    self._due.pop(key)[1]()
                self._earliest = min((due for due, _ in self._due.values()), default=_NEVER)
                self._changed.wait(None if self._earliest == _NEVER else max(0.0, self._earliest - now))
