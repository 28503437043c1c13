"""Examples for the components page: each part in each state, with invented content."""

from __future__ import annotations

from typing import Any


def everything(posted: Any) -> dict[str, Any]:
    """The context of the components page."""
    return {}
