"""Public pages know nobody, and nothing is spent on what they never use."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask, session

from service.config import ROOT
from tests.asking import ask

FOR_COMMANDS = ("service.cli", "yaml", "markdown_it", "alembic", "simplemma")


def test_the_session_of_a_public_page_refuses_to_be_written_to(app: Flask) -> None:
    with app.test_request_context("/cy"), pytest.raises(RuntimeError, match="session"):
        session["name"] = "Alys"


def test_a_cookie_that_looks_like_a_session_is_neither_read_nor_answered(app: Flask) -> None:
    plain = ask(app, "/cy")

    answer = ask(app, "/cy", headers={"Cookie": "session=made-up"})

    assert "Set-Cookie" not in answer.headers
    assert answer.text == plain.text


def test_no_request_looks_for_limits(app: Flask) -> None:
    modules = {hook.__module__ for hooks in app.before_request_funcs.values() for hook in hooks}

    assert not any(module.startswith("flask_limiter") for module in modules)


def run_apart(folder: Path, *arguments: str) -> str:
    """What Python says when it is started with these arguments, on an instance of its own."""
    environment = {**os.environ, "SAFON_INSTANCE": str(folder)}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_a_server_imports_nothing_that_only_commands_need(tmp_path: Path) -> None:
    asked = f"import sys, service.wsgi; print([name for name in {FOR_COMMANDS} if name in sys.modules])"

    assert run_apart(tmp_path, "-c", asked).strip() == "[]"


def test_the_command_line_has_our_commands_and_those_of_the_database(tmp_path: Path) -> None:
    listed = run_apart(tmp_path, "-m", "flask", "--app", "service", "--help")

    assert {"db", "seed", "search-index", "run"} <= {
        line.split()[0] for line in listed.splitlines() if line.strip()
    }
