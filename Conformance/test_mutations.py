"""Altered specimens, a hundred thousand for each reader of outside bytes: nothing crashes, hangs or eats memory."""

import collections
import concurrent.futures
import json
import os
import resource
import subprocess

from support.binary import ROOT

MUTATIONS = ROOT / ".build" / "release" / "mutations"
INPUTS = 100_000
# Each input by itself, in CPU time; what a reader's memory may grow by over all of them.
SLOWEST_MS = 2_000
GROWTH_MB = 256
ADDRESSES = 8 << 30
READERS = [
    ["PDF"],
    ["Certificate", "List", "Answer", "Question", "Request", "CMS", "Token", "StampQuestion", "StampAnswer", "DNS", "JOSE",
     "JWS", "ZIP", "XML", "Evidence"],
]


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))


def strain(readers):
    """Of a process that died, the last line on standard error says between which inputs."""
    done = subprocess.run(
        [MUTATIONS, str(INPUTS), *readers], cwd=ROOT, capture_output=True, text=True, timeout=900, preexec_fn=bounded)
    assert done.returncode == 0, f"{readers}: {done.returncode} after {done.stderr.splitlines()[-1:]}"
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_hundred_thousand_altered_inputs_a_reader():
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = [result for part in pool.map(strain, READERS) for result in part]
    assert collections.Counter(result["reader"] for result in results) == collections.Counter(sum(READERS, []))
    for result in results:
        print(result)
        assert result["inputs"] == INPUTS and result["accepted"] < INPUTS
        assert result["slowest_ms"] < SLOWEST_MS and result["grown_mb"] < GROWTH_MB, result
