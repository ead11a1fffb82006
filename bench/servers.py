"""Servers of the benchmark's own on loopback: granian as `make run` starts it, and nginx."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from bench.copies import ROOT, Copy
from bench.machine import UnmeasurableError, family, memory
from bench.programs import Programs
from bench.visiting import Visitor

PRODUCT = "service.wsgi:application"
PATIENCE = 30  # seconds
NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/log warn; {user}
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; etag on; gzip_static on;
  charset utf-8; types {{ text/html html; }} open_file_cache max=1000 inactive=60s;
  client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
  uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{
    listen 127.0.0.1:{port} backlog=1024; root {folder}/www;
    add_header Cache-Control "public, max-age=60"; add_header Vary Accept-Encoding;
    add_header X-Content-Type-Options nosniff;
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port on loopback, and its first process."""

    name: str
    port: int
    pid: int

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def worker_memory(self) -> int:
        """Bytes of its largest process below the first: the worker."""
        return max(memory(pid) for pid in family(self.pid)[1:])


@contextmanager
def served(programs: Programs, copy: Copy, application: str = PRODUCT, **settings: str) -> Iterator[Server]:
    """An application behind granian with one worker on the servers' core."""
    port = free_port()
    environment = {
        **os.environ,
        **copy.settings,
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "WORKERS": "1",
        "BENCH_APPLICATION": application,
        **settings,
    }
    command = [*programs.beside(), sys.executable, "-m", "bench.served"]
    with _running(application, port, command, environment) as server:
        yield server


@contextmanager
def nginx(programs: Programs, pages: Mapping[str, bytes]) -> Iterator[Server]:
    """nginx with one worker on the servers' core, on pages that are compressed already; by file name."""
    with tempfile.TemporaryDirectory(prefix="safon-bench-nginx-") as name:
        folder, port = Path(name), free_port()
        (folder / "www").mkdir()
        folder.chmod(0o755)
        for file, body in pages.items():
            (folder / "www" / file).write_bytes(b"")  # only the compressed one is ever sent
            (folder / "www" / f"{file}.gz").write_bytes(body)
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "conf").write_text(NGINX.format(folder=folder, port=port, user=user), encoding="ascii")
        command = [*programs.beside(), programs.nginx, "-e", f"{folder}/log", "-c", f"{folder}/conf"]
        with _running("nginx", port, command, dict(os.environ)) as server:
            yield server


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(name: str, port: int, command: list[str], environment: dict[str, str]) -> Iterator[Server]:
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        try:
            if not _answers(port, process):
                said.seek(0)
                raise UnmeasurableError(f"{name} did not start: {said.read()[-2000:]}")
            yield Server(name, port, process.pid)
        finally:
            _end(process)


def _answers(port: int, process: "subprocess.Popen[bytes]") -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError, HTTPException), Visitor(port) as visitor:
            visitor.get("/healthz")
            return True
        time.sleep(0.05)
    return False


def _end(process: "subprocess.Popen[bytes]") -> None:
    all_of_it = family(process.pid)
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        for pid in all_of_it:
            with suppress(ProcessLookupError):
                os.kill(pid, 9)
        process.wait(PATIENCE)
