"""How many words a second the search analyser reads, what it holds in memory, how soon its lexicon opens."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

from bench.copies import ROOT
from bench.loading import Bench
from bench.results import Result, at_least, at_most

MEASURED = """
import gc, json, os, random, sqlite3, time
from bench.machine import memory
from service.search import english, welsh
from service.search.lexicon import lexicon_path, tokens_in

forms = {}
with sqlite3.connect(lexicon_path()) as lexicon:
    for table in ("welsh", "english"):
        forms[table] = [form for form, in lexicon.execute(f"SELECT form FROM {table}")]
random.seed(1)
texts = [" ".join(random.sample(forms["welsh"], 500)) for _ in range(100)]
others = [" ".join(random.sample(forms["english"], 500)) for _ in range(40)]
del forms
gc.collect()
before = memory(os.getpid())
began = time.perf_counter()
tokens_in("welsh", "cyngor")
opened = time.perf_counter() - began
began = time.process_time()
words = sum(len(welsh.analysed_words(text)) for text in texts)
new = words / (time.process_time() - began)
for text in others:
    english.analysed_words(text)
held = memory(os.getpid()) - before
began = time.process_time()
words = sum(len(welsh.analysed_words(texts[-1])) for _ in range(100))
known = words / (time.process_time() - began)
print(json.dumps({"opened": opened * 1000, "new": new, "known": known, "held": held / 1e6}))
"""


def measure(bench: Bench) -> Iterator[Result]:
    """The analyser in a process of its own, with words that all differ and with words seen before."""
    rounds = [_round(bench) for _ in range(bench.plan.rounds)]
    figures = {name: [each[name] for each in rounds] for name in rounds[0]}
    yield Result("analyser, every word new", at_least(100_000, "words/s"), figures["new"])
    yield Result("analyser, words seen before", None, figures["known"], unit="words/s")
    yield Result("lexicon opened", at_most(5, "ms"), figures["opened"])
    yield Result("lexicon and remembered words in memory", at_most(10, "MB"), figures["held"])


def _round(bench: Bench) -> dict[str, float]:
    said = subprocess.run(
        [sys.executable, "-c", MEASURED],
        env={**os.environ, **bench.copy.settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout
    found: dict[str, float] = json.loads(said)
    return found
