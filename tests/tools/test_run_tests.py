"""The counting of the tests that CI ran."""

from tools import run_tests

REPORT = """<?xml version="1.0"?>
<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="3" tests="10"/></testsuites>
"""


def test_a_report_is_counted(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT)

    assert run_tests.count(report) == {"passed": 4, "failed": 3, "skipped": 3}


def test_a_run_that_wrote_no_report_counts_nothing(tmp_path):
    assert run_tests.count(tmp_path / "none.xml") == {"passed": 0, "failed": 0, "skipped": 0}


def test_what_is_left_to_the_proof_is_run_when_it_is_named():
    lane = run_tests.Lane("any", "database", options=("--create-db",), left_out="exhaustive")

    assert lane.arguments([]) == ["--create-db", "-m", "database and not exhaustive"]
    assert lane.arguments(["tests/base"]) == ["--create-db", "-m", "database", "tests/base"]
