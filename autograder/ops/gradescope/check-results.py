#!/usr/bin/env python3
"""Reads a results.json as Gradescope's documentation describes it, and nothing of the grader.

    check-results.py RESULTS [--score POINTS] [--of POINTS] [--hidden WORD]

Prints one line a fault; exit 1 if there are any. --score and --of say which points are expected,
--hidden how hidden checks must be shown. Source of the rules: "Autograder Specifications" in
Gradescope's autograder documentation.
"""
import argparse
import json
import math
import sys

FORMATS = {"text", "html", "simple_format", "md", "ansi"}
SHOWN = {"hidden", "after_due_date", "after_published", "visible"}


def number(value):
    good = isinstance(value, (int, float)) and not isinstance(value, bool)
    return good and math.isfinite(value)


def points(value):
    return number(value) and value >= 0


def text(value):
    return isinstance(value, str)


def one_of(words):
    return lambda value: isinstance(value, str) and value in words


def texts(value):
    return isinstance(value, list) and all(map(text, value))


def an_object(value):
    return isinstance(value, dict)


def a_list(value):
    return isinstance(value, list)


WHOLE = {
    "score": points, "execution_time": points, "output": text, "output_format": one_of(FORMATS),
    "test_output_format": one_of(FORMATS), "test_name_format": one_of(FORMATS),
    "visibility": one_of(SHOWN), "stdout_visibility": one_of(SHOWN), "extra_data": an_object,
    "tests": a_list, "leaderboard": a_list,
}
TEST = {
    "score": points, "max_score": points, "status": one_of({"passed", "failed"}), "name": text,
    "name_format": one_of(FORMATS), "number": text, "output": text,
    "output_format": one_of(FORMATS), "tags": texts, "visibility": one_of(SHOWN),
    "extra_data": an_object,
}
LEADER = {"name": text, "value": lambda v: text(v) or number(v), "order": one_of({"asc", "desc"})}


def fields(where, value, rules):
    if not isinstance(value, dict):
        return [f"{where} is no object"]
    found = [f"{where}.{k} is not documented" for k in value if k not in rules]
    return found + [
        f"{where}.{k} must not be {v!r:.60}" for k, v in value.items() if k in rules and not rules[k](v)
    ]


def faults(results, expected):
    found = fields("results", results, WHOLE)
    if found:
        return found
    tests = results.get("tests", [])
    for k, test in enumerate(tests):
        found += fields(f"tests[{k}]", test, TEST)
        if not found and test.get("score", 0) > test.get("max_score", math.inf):
            found.append(f"tests[{k}] has more points than there are")
    for k, leader in enumerate(results.get("leaderboard", [])):
        found += fields(f"leaderboard[{k}]", leader, LEADER)
    if "score" not in results and not (tests and all("score" in t for t in tests)):
        found.append("neither the file nor every test has a score")
    return found or beyond(results, tests, expected)


def beyond(results, tests, expected):
    """What the documentation cannot ask for: the numbers fit each other and the expectation."""
    found = []
    numbers = [t.get("number") for t in tests]
    if len(set(numbers)) != len(numbers):
        found.append("two tests have the same number")
    if expected.score is not None and abs(results["score"] - expected.score) > 1e-6:
        found.append(f"the score is {results['score']}, not {expected.score}")
    total = sum(t["max_score"] for t in tests)
    if expected.of is not None and abs(total - expected.of) > 1e-6:
        found.append(f"there are {total} points, not {expected.of}")
    for t in tests:
        hidden = t["extra_data"]["hidden"]
        shown = t.get("visibility", results.get("visibility"))
        if expected.hidden and shown != (expected.hidden if hidden else "visible"):
            found.append(f"test {t['number']} is shown {shown}")
    return found


def once(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise ValueError("a name is there twice in " + str(names))
    return dict(pairs)


def refuse(word):
    raise ValueError(word + " is not JSON")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("results")
    options.add_argument("--score", type=float)
    options.add_argument("--of", type=float)
    options.add_argument("--hidden", choices=sorted(SHOWN))
    expected = options.parse_args()
    try:
        with open(expected.results, encoding="utf-8") as file:
            results = json.load(file, object_pairs_hook=once, parse_constant=refuse)
    except (ValueError, OSError) as e:
        sys.exit(f"{expected.results}: {e}")
    found = faults(results, expected)
    for fault in found:
        print(fault)
    if not found:
        tests = results.get("tests", [])
        level = results.get("extra_data", {}).get("isolation", "unknown")
        print(f"documented: {len(tests)} tests, score {results.get('score')}, isolation {level}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
