"""This file holds what tests share: the reader, loaded once a session."""

from __future__ import annotations

import pytest

from akyn import pipeline
from akyn.places.gazetteer import Gazetteer
from akyn.read import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with its models; skipped by name where the gazetteer was not built."""
    try:
        Gazetteer.open()
    except Exception:
        pytest.skip("the gazetteer is not built: run make setup")
    return pipeline.reader()
