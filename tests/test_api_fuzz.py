"""This file asks the API everything that its OpenAPI allows, and more: no answer may be a failure of the server, and each must be what was promised."""

from __future__ import annotations

import shutil
import warnings
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from akyn import serve

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its import warns of its own dependencies
    import schemathesis
    from schemathesis.checks import not_a_server_error

HOST = {"Host": "127.0.0.1"}


NOT_ASKED = ("/api/v1/stream", "/api/v1/reports")  # the one never ends, the other reads what it is sent; test_writing.py has them


def test_no_question_breaks_the_server(demo_case: Path, tmp_path: Path) -> None:
    copy = shutil.copyfile(demo_case, tmp_path / "case.db")
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", serve.app(copy), headers=HOST)
    found = [one.ok() for one in described.get_all_operations()]
    operations = [one for one in found if one.path not in NOT_ASKED or (one.method == "get" and one.path != NOT_ASKED[0])]
    assert len(operations) > 8
    for operation in operations:

        @settings(max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
        @given(operation.as_strategy())
        def answers(case: schemathesis.Case) -> None:
            case.call_and_validate(checks=(not_a_server_error,), headers=HOST)

        answers()
