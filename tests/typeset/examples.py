"""How many examples property tests that set whole documents try: few as a rule, many when asked to."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

SHRINK = [Phase.shrink] if os.environ.get("HYPOTHESIS_SHRINK") else []
MORE = 20 if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else 1


def examples(count: int) -> settings:
    """Settings for that many examples, twenty times as many with HYPOTHESIS_PROFILE=fuzz.

    A failure is reported as found, since making it smaller reads the document a thousand times;
    HYPOTHESIS_SHRINK=1 asks for it.
    """
    return settings(
        max_examples=count * MORE,
        deadline=None,
        derandomize=MORE == 1,
        phases=[Phase.explicit, Phase.reuse, Phase.generate, *SHRINK],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
