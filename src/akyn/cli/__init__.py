"""This package is the command line: the case first, data on stdout, progress and log on stderr; here the clock is read and exit codes are given.

Here are the commands that read and tell; `tables` has one for each table, `deciding` those of an analyst,
`alerting` those of alerts, `team` those of who may come in, `proposing` how `add` asks a model, `options` what they share, `printing` prints.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from akyn.cli import alerting, deciding, keeping, tables, team
from akyn.cli.deciding import who
from akyn.cli.options import Actors, AsJson, AsOf, CasePath, Id, KnownAt, Out, Since
from akyn.cli.printing import print_json, print_lines, printable, progress_shown, say, write, write_bytes
from akyn.cli.proposing import Answers, Endpoint, Estimate, Model, ReadBy, Timeout, print_estimate, proposer_for
from akyn.errors import AkynError
from akyn.store.clock import now

if TYPE_CHECKING:
    from akyn.model import Account
    from akyn.pipeline import Added
    from akyn.propose import Proposer
    from akyn.store.address import Address
    from akyn.watch import Round

FINDINGS, USAGE, PARTIAL = 1, 2, 3
FORMATS = "acled-csv, atom, cap, csv, ftm, ftm-statements, geojson, ics, jsonfeed, jsonl, md, parquet, polecat-tsv, sqlite, ucdp-csv or webanno."

# Without rich, help is plain and `akyn --help` takes half the time; errors are ours to print.
app = typer.Typer(
    rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False, no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]}
)
app.add_typer(tables.commands)
app.add_typer(deciding.commands)
app.add_typer(keeping.commands)
app.add_typer(alerting.commands)
app.add_typer(team.commands)


def main() -> None:
    """Run the command that the arguments name; what a user can mend ends in one line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # both are text files here
    try:
        app()
    except AkynError as error:
        say(f"akyn: {printable(str(error))}")
        sys.exit(USAGE)


# ---- commands


@app.callback()
def about() -> None:
    """Read news reports about a crisis and keep an evidence-first account of it."""


@app.command()
def add(
    case: CasePath,
    paths: Annotated[list[str], typer.Argument(metavar="PATH|URL...", help="Files, folders and pages.")],
    actors: Actors = None,
    as_json: AsJson = False,
    reader: ReadBy = "rules",
    endpoint: Endpoint = None,
    model: Model = None,
    timeout: Timeout = 300,
    answers: Answers = None,
    estimate: Estimate = False,
) -> None:
    """Read files, folders and pages into the case; make it where there is none. A case keeps the list of actors that it was begun with."""
    from akyn.ingest.formats import format_of_name

    if isinstance(case, Path) and format_of_name(case.name):
        raise typer.BadParameter(f"{case} looks like a report; the case comes first: akyn add CASE {case}")
    with proposer_for(reader, endpoint, model, timeout, answers) as proposer:
        if estimate:
            print_estimate(case, paths, proposer, as_json=as_json)
            return
        added = _add(case, paths, actors=actors, proposer=proposer)
    if as_json:
        print_json({"case": str(case), **asdict(added)})
    else:
        print_lines([_summary(added)])
    _exit_for(added)


@app.command("import")
def take_over(
    case: CasePath,
    dataset: Annotated[str, typer.Argument(metavar="FORMAT", help="gdelt-events, gdelt-mentions, acled-csv, ucdp-csv or jsonl (the export of another case).")],
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files of that form.")],
    as_json: AsJson = False,
) -> None:
    """Take rows that others coded into the case, as they coded them; make it where there is none."""
    from akyn import pipeline, registry
    from akyn.ingest.dataset import all_datasets

    found = registry.named(all_datasets(), dataset, "data set")
    with progress_shown() as progress:
        recorded_at = now()
        added = pipeline.take_over(case, found, paths, recorded_at=recorded_at, progress=progress, by=who())
    for trouble in added.troubles:
        say(f"akyn: {printable(f'{trouble.name}: {trouble.problem}')}")
    print_lines([_summary(added)]) if not as_json else print_json({"case": str(case), **asdict(added)})
    _exit_for(added)


@app.command()
def read(paths: Annotated[list[str], typer.Argument(metavar="PATH|URL...", help="Files and pages.")], actors: Actors = None, as_json: AsJson = False) -> None:
    """Read without a case: print each statement with its roles and the rules that decided, or the export as JSON Lines."""
    from akyn import pipeline
    from akyn.tell import explain
    from akyn.tell.exports import jsonl

    account = pipeline.read_files(paths, actors=actors)
    for trouble in account.troubles:
        say(f"akyn: {printable(f'{trouble.name}: {trouble.problem}')}")
    if as_json:
        print_lines(jsonl.lines(account))
    else:
        print_lines(line for statement in account.statements for line in (*explain.lines(explain.why(account, statement.id)), ""))
    if account.troubles:
        raise typer.Exit(PARTIAL if account.reports else USAGE)


@app.command()
def brief(case: CasePath, as_json: AsJson = False, as_of: AsOf = None, known_at: KnownAt = None) -> None:
    """Print the account: what happened, what is disputed, who takes which position, who and what is exposed."""
    from akyn.tell.brief import brief as briefed

    told = briefed(_account(case, as_of, known_at))
    if as_json:
        print_json(asdict(told))
    elif sys.stdout.isatty():
        from akyn.tell import screen

        screen.show(told)
    else:
        from akyn.tell import plain

        print_lines(plain.lines(told))


@app.command()
def status(case: CasePath, as_json: AsJson = False, as_of: AsOf = None, known_at: KnownAt = None) -> None:
    """Count what the case holds and list what was not read, and why; say how the watch goes."""
    from akyn import pipeline
    from akyn.tell import counts, watching

    held, watched = counts.counts(_account(case, as_of, known_at)), pipeline.watched(case)
    if as_json:
        print_json({**asdict(held), "watched": [asdict(one) for one in watching.sources(watched)]})
    else:
        print_lines((*counts.lines(held), *watching.lines(watched)))


@app.command()
def show(case: CasePath, id: Id, as_json: AsJson = False, as_of: AsOf = None, known_at: KnownAt = None) -> None:
    """Print a report, statement, entity, event, figure, dispute, position, exposure or situation with its evidence."""
    from akyn.tell import explain

    _answer(explain.shown(_account(case, as_of, known_at), id), explain.lines, as_json=as_json)


@app.command()
def why(case: CasePath, id: Id, as_json: AsJson = False, as_of: AsOf = None, known_at: KnownAt = None) -> None:
    """Say in words why it is so: rules, judgements and their reasons."""
    from akyn.tell import explain

    _answer(explain.why(_account(case, as_of, known_at), id), explain.lines, as_json=as_json)


@app.command()
def report(
    case: CasePath,
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="The form of the report: html, md, pdf or docx.")] = "html",
    since: Since = None,
    annexes: Annotated[bool, typer.Option("--annexes", help="Add all that is told, of every situation; without it the report is a few pages.")] = False,
    out: Out = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Write the situation report; every sentence carries its citations."""
    from akyn.places import Gazetteer
    from akyn.tell.report import report_named
    from akyn.tell.situation_report import begins, situation_report

    form = report_named(format)
    _refuse_a_terminal(format, form.suffix, out, is_text=form.is_text)
    after = _account(case, as_of, known_at)
    start = begins(since, after) if since else None
    before = _account(case, start, known_at) if start else None
    write_bytes(form.render(situation_report(after, case=case.stem, places=Gazetteer.open(), before=before, annexes=annexes)), out)


@app.command()
def export(
    case: CasePath,
    format: Annotated[str, typer.Argument(metavar="FORMAT", help=FORMATS)] = "jsonl",
    out: Out = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
) -> None:
    """Write everything the case holds, for programs."""
    from akyn.places import Gazetteer
    from akyn.tell.formats import format_named

    form = format_named(format)
    _refuse_a_terminal(format, form.suffix, out, is_text=form.is_text)
    write_bytes(form.render(_account(case, as_of, known_at), Gazetteer.open()), out)


@app.command()
def verify(case: CasePath, as_json: AsJson = False) -> None:
    """Check every span against the stored text, and what was fetched against its SHA-256 of then; exit 1 on any finding."""
    from akyn import pipeline
    from akyn.tell.words import counted

    findings = pipeline.verify(case)
    if as_json:
        print_json({"case": str(case), "findings": [asdict(finding) for finding in findings]})
    else:
        print_lines([*(f"{finding.id}: {finding.problem}" for finding in findings), f"{counted(len(findings), 'finding')} in {case}"])
    if findings:
        raise typer.Exit(FINDINGS)


@app.command()
def assets(
    case: CasePath,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="CSV with the columns name, kind, owner, place, lat, lon.")] = None,
    as_json: AsJson = False,
) -> None:
    """Keep a list of the user's own assets in the case, or say which it keeps; akyn exposure tells what bears on them."""
    from akyn import pipeline
    from akyn.store.case import Case
    from akyn.tell.words import counted

    with Case.open(case) as opened:
        if file:
            pipeline.keep_assets(opened, file, recorded_at=now(), by=who())
        kept = opened.assets()
    if as_json:
        print_json([asdict(one) for one in kept])
        return
    for one in kept:
        print_lines([printable("  ".join([one.id, one.name, one.kind, one.owner, one.place, "" if one.lat is None else f"{one.lat}, {one.lon}"]).rstrip())])
    unplaced = sum(one.lat is None for one in kept)
    print_lines([f"{counted(len(kept), 'asset')}, {unplaced} without coordinates: matched by name only"])


@app.command()
def demo(folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the case and the report go.")] = Path()) -> None:
    """Build a case from the demo reports, print the brief and write the situation report."""
    case, page = folder / "akyn-demo.db", folder / "akyn-demo.html"
    _make_folder(folder)
    with as_file(files("akyn") / "demo") as reports:
        _add(case, [str(reports)])
    report(case, out=page, annexes=True)
    brief(case)
    print_lines(["", *_next_steps(case, page)])


@app.command()
def watch(
    case: CasePath,
    feeds: Annotated[Path, typer.Argument(metavar="FEEDS", help="What to watch: a list as `akyn feeds` prints it.")],
    once: Annotated[bool, typer.Option("--once", help="Go one round and end, as for cron.")] = False,
    rules: Annotated[Path | None, typer.Option("--rules", metavar="RULES", help="Rules for alerts, applied as reports come in.")] = None,
) -> None:
    """Read what is new in feeds and folders into the case, until interrupted; make the case where there is none."""
    from akyn import watch as watching

    listed = watching.feed_list(feeds)
    try:
        with progress_shown() as progress, alerting.desk(case, rules) as after:
            if not once:
                watching.watch(case, listed, watching.WallClock(), progress=progress, told=_say_round, after=after)
            done = watching.watch_once(case, listed, watching.WallClock(), progress=progress, after=after)
    except KeyboardInterrupt:  # what was fetched is kept, and read the next time
        return
    _say_problems(done)
    print_lines([_round(done)])
    if done.failed or done.added.troubles:
        raise typer.Exit(PARTIAL)


@app.command()
def feeds() -> None:
    """Print a list of feeds to start with, from newsrooms that license their texts openly."""
    write((files("akyn.watch") / "feeds.toml").read_text(encoding="utf-8"), None)


@app.command()
def serve(
    case: CasePath,
    host: Annotated[str, typer.Option(metavar="HOST", help="Where to listen; any host but loopback demands a token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", min=1, max=65535, help="The port.")] = 8000,
    token: Annotated[str | None, typer.Option(metavar="WORDS", envvar="AKYN_TOKEN", help="What a reader must show: ?token=… once, or a header.")] = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="Take no decisions and no reports from pages or programs.")] = False,
) -> None:
    """Serve the case as web pages and REST, until interrupted; begin one where there is none."""
    import uvicorn

    from akyn import serve as room
    from akyn.store.case import Case

    room.refuse_open_door(host, token, is_a_team=room.has_members(case))
    Case.open(case, create=not read_only).close()
    say(f"akyn: {case} at http://{f'[{host}]' if ':' in host else host}:{port}/")
    uvicorn.run(room.app(case, token=token, read_only=read_only), host=host, port=port, log_level="warning", access_log=False)


@app.command()
def mcp(case: CasePath) -> None:
    """Answer language models about the case, over standard input and output, by the Model Context Protocol; read-only."""
    from akyn.mcp.server import server

    server(case).run()


# ---- the parts of commands


def _refuse_a_terminal(format: str, suffix: str, out: Path | None, *, is_text: bool) -> None:
    if not is_text and out is None and sys.stdout.isatty():
        raise typer.BadParameter(f"{format} is not for a terminal: expected -o FILE{suffix}")


def _account(case: Address, as_of: str | None = None, known_at: str | None = None) -> Account:
    from akyn import pipeline

    return pipeline.account(case, as_of=as_of, known_at=known_at)


def _add(case: Address, paths: list[str], *, actors: Path | None = None, proposer: Proposer | None = None) -> Added:
    from akyn import pipeline

    recorded_at = now()
    with progress_shown() as progress:
        added = pipeline.add(case, paths, recorded_at=recorded_at, actors=actors, proposer=proposer, progress=progress, by=who())
    for trouble in added.troubles:
        say(f"akyn: {printable(f'{trouble.name}: {trouble.problem}')}")
    return added


def _summary(added: Added) -> str:
    from akyn.tell.words import counted

    reread = f" ({added.reread} read anew)" if added.reread else ""
    return f"{counted(added.added, 'report')} added, {added.known} known already{reread}, {counted(len(added.troubles), 'trouble')}"


def _round(done: Round) -> str:
    from akyn.tell.watching import minute
    from akyn.tell.words import counted

    due = "" if done.asked or not done.next_at else f" (none is due before {minute(done.next_at)} UTC)"
    return f"{counted(done.asked, 'address', 'addresses')} asked{due}, {done.failed} failed; {_summary(done.added)}"


def _say_round(done: Round) -> None:
    _say_problems(done)
    say(f"akyn: {_round(done)}")


def _say_problems(done: Round) -> None:
    """A line for each address that failed, and for each file and page that did not become a report."""
    for trouble in (*done.failures, *done.added.troubles):
        say(f"akyn: {printable(f'{trouble.name}: {trouble.problem}')}")


def _exit_for(added: Added) -> None:
    """Leave with 3 where some went in and some did not, with 2 where nothing could be read."""
    if added.troubles:
        raise typer.Exit(PARTIAL if added.added or added.known else USAGE)


def _answer(answer: Any, lines: Callable[[Any], Iterable[str]], *, as_json: bool) -> None:  # Any: Shown or Why, imported only when asked for
    if as_json:
        print_json(asdict(answer))
    else:
        print_lines(lines(answer))


def _next_steps(case: Address, page: Path) -> list[str]:
    """The files made, and three commands that work on them."""
    from akyn.tell.brief import brief as briefed

    items = [item.id for chapter in briefed(_account(case)).chapters for section in chapter.sections for item in section.items]
    steps = [f"akyn show {case} {items[0]}", f"akyn why {case} {items[-1]}"] if items else [f"akyn status {case}"]
    return [f"The case: {case}", f"The situation report: {page}", "Next:", *(f"  {step}" for step in [*steps, f"akyn export {case} jsonl"])]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AkynError(f"{folder}: cannot be made ({error.strerror}), expected a folder that can be written") from error
