"""This file holds the docs to the code: what a user can call, see or install is named there, and every link leads somewhere."""

import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer.main

import akyn
from akyn.kinds import all_kinds
from akyn.tell.formats import all_formats

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("requirements/*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
README = (ROOT / "README.md").read_text(encoding="utf-8")
FOR_USERS = README + "".join(page.read_text(encoding="utf-8") for page in sorted(ROOT.glob("docs/*.md")))
GUIDES = [ROOT / "docs" / "quickstart.md", *sorted(ROOT.glob("docs/howto/*.md"))]
COMMANDS_TO_RUN = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)  # what only shows a session is ```console
BIN = Path(sys.executable).parent


def commands() -> list[str]:
    """The names of all commands of the command line."""
    from akyn.cli import app

    return sorted(typer.main.get_command(app).commands)


def dependencies() -> list[str]:
    """The requirements of the package, as pyproject.toml says them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"])


def extras() -> list[str]:
    """The requirements of the forms of the report that not everybody needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [one for extra in project["optional-dependencies"].values() for one in extra]


def name_of(requirement: str) -> str:
    return re.split(r"[=<>~!\[; ]", requirement, maxsplit=1)[0]


def folded(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_command_is_documented() -> None:
    assert [name for name in commands() if f"`akyn {name}" not in FOR_USERS] == []


def test_no_command_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"^\| `akyn (\w+)", FOR_USERS, re.MULTILINE)) - set(commands()) == set()


def test_every_kind_is_documented() -> None:
    documented = set(re.findall(r"^\| ([A-Z_]+) \|", FOR_USERS, re.MULTILINE))
    assert {kind.name for kind in all_kinds()} - documented == set()


def test_every_dependency_has_its_line_in_the_readme() -> None:
    lines = re.findall(r"^\| ([\w.-]+) \|", README, re.MULTILINE)
    assert lines[1:] == [name_of(requirement) for requirement in (*dependencies(), *extras())]


def test_every_dependency_is_in_the_locks_at_its_pinned_version() -> None:
    for lock in ("run.lock", "dev.lock"):
        pins = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / lock).read_text(encoding="utf-8"), re.MULTILINE)
        locked = {folded(name): version for name, version in pins}
        for requirement in dependencies():
            name, _, version = requirement.partition("==")
            assert locked[folded(name_of(name))] == (version or locked[folded(name_of(name))]), f"{requirement} in {lock}"


def test_every_folder_and_module_stands_in_the_architecture() -> None:
    architecture = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    inside = [path for path in Path(akyn.__path__[0]).iterdir() if path.is_dir() or path.suffix == ".py"]
    names = sorted(path.stem for path in inside if not path.name.startswith("_"))
    assert [name for name in names if not re.search(rf"\b{name}(/|\.py)", architecture)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    targets = [target.partition("#")[0] for target in LINK.findall(page.read_text(encoding="utf-8"))]
    inside = [target for target in targets if target and not re.match(r"[a-z]+:", target)]
    assert [target for target in inside if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_names_a_folder_of_one_machine(page: Path) -> None:
    assert re.findall(r"(?<![\w.])/(?:home|root|work|tmp)/\S*", page.read_text(encoding="utf-8")) == []


def test_every_export_format_is_documented() -> None:
    assert [one.name for one in all_formats() if f"| `{one.name}` |" not in FOR_USERS] == []


def test_every_setting_is_documented() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(akyn.__path__[0]).rglob("*.py"))
    assert [name for name in sorted(set(re.findall(r"AKYN_[A-Z_]+", code))) if name not in FOR_USERS] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda page: page.stem)
def test_the_commands_of_a_guide_run(guide: Path, demo_case: Path, tmp_path: Path) -> None:
    shutil.copy(demo_case, tmp_path / "akyn-demo.db")
    script = "\n".join(COMMANDS_TO_RUN.findall(guide.read_text(encoding="utf-8")))
    path = {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-euc", script], cwd=tmp_path, env=os.environ | path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", str(ROOT / "docs"), str(tmp_path)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "data-dictionary.html").read_text(encoding="utf-8").count("<table") > 10


@pytest.mark.parametrize(
    ("told", "form", "meaning"),
    [
        ({"description": "Its sort.", "enum": ["day", "month", None]}, "text or null", "Its sort. One of `day`, `month`."),
        ({"description": "Its sort.", "type": ["string", "null"], "enum": ["day", None]}, "text or null", "Its sort. One of `day`."),
        ({"description": "Its sort.", "enum": ["day"]}, "text", "Its sort. One of `day`."),
        ({"description": "Its day.", "type": "string"}, "text", "Its day."),
    ],
)
def test_the_data_dictionary_says_of_a_field_what_it_may_hold(told: dict[str, object], form: str, meaning: str) -> None:
    conf = runpy.run_path(str(ROOT / "docs" / "conf.py"))
    assert (conf["form"](told), conf["meaning"](told)) == (form, meaning)
