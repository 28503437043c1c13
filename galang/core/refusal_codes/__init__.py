"""Every reason for a no: code -> names of the values that its sentence needs, by subject in the modules
here.

Add yours to the module of its subject; its sentence (what, where, how to mend) goes into
``galang.ui.refusals``.
"""

from __future__ import annotations

from galang.core.refusal_codes import bringing, counting, doing, ground, hearing, opinion

CODES: dict[str, tuple[str, ...]] = {
    **ground.CODES,
    **hearing.CODES,
    **doing.CODES,
    **bringing.CODES,
    **counting.CODES,
    **opinion.CODES,
}
