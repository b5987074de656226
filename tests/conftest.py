"""This file holds what tests share: the reader, loaded once a session, and the demo case with its room."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import settings

from akyn import pipeline, serve
from akyn.places.gazetteer import Gazetteer
from akyn.read import Reader
from servers import a_database, a_server

HOME = "http://127.0.0.1"
settings.register_profile("akyn", deadline=None)  # what is slow shows in `make bench`; a busy machine must not fail a fact
settings.load_profile("akyn")


@pytest.fixture(scope="session")
def reader(places: Gazetteer) -> Reader:
    """The reader with its models; skipped by name where the gazetteer was not built."""
    return pipeline.reader()


@pytest.fixture(scope="session")
def places() -> Gazetteer:
    """The gazetteer; skipped by name where it was not built."""
    try:
        return Gazetteer.open()
    except Exception:
        pytest.skip("the gazetteer is not built: run make setup")


@pytest.fixture(scope="session")
def demo_case(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the demo reports, and one file that cannot be read."""
    folder = tmp_path_factory.mktemp("serve")
    broken = folder / "broken.json"
    broken.write_text("{", encoding="utf-8")
    with as_file(files("akyn") / "demo") as reports:
        pipeline.add(folder / "demo.db", [str(reports), str(broken)], recorded_at="2020-11-01T00:00:00+00:00")
    return folder / "demo.db"


@pytest.fixture
def case(demo_case: Path, tmp_path: Path) -> Path:
    """A copy of the demo case, to be written in."""
    return Path(shutil.copyfile(demo_case, tmp_path / "case.db"))


@pytest.fixture(scope="session")
def client(demo_case: Path) -> Iterator[TestClient]:
    with TestClient(serve.app(demo_case), base_url=HOME) as client:
        yield client


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of our own; skipped by name where none is installed."""
    with a_server() as url:
        yield url


@pytest.fixture
def database(server: str) -> str:
    """The URL of an empty database."""
    return a_database(server)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files of the exports anew; read their diff")
