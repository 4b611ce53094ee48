"""The questions a regional planner asks, each with the page that answers it, the
steps that lead there and, where the answer is a figure, that figure.

    test-questions.py REGIOAGENDA-CLI CHECKOUT

questions.json is the table; its figures come from the documents, not from the
program. A figure is asked of an example plan: `ask` is a command line; of the
rows it prints, those that fit `where` must then be as the other keys say (see
CHECKS). `edits` change a copy of the plan first: `set` of the items of a `list`
that have what `where` says. Rows of `show --json` are those of `list`, a period's fields as
“period.end”, and an id as the name of what it is.

`page`, `steps` and `shows` are how the real window is asked, and what it then
says (tests/window/test-questions.py does so). A question with `waits_for` has no
page yet, `note` says what lacks, and `steps` are what they are to be; what is
known of its figures is asserted all the same.

Prints TAP."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

cli, checkout = (os.path.abspath(path) for path in sys.argv[1:3])
HELP = os.path.join(checkout, "data", "help")
PLAN_VIEW = os.path.join(checkout, "ui", "rga-plan-view.ui")
ALL = 57
STEPS_MOST = 3


def run_cli(*words, given=None):
    return subprocess.run([cli, *words], input=given, check=True, capture_output=True, text=True).stdout


# -- rows ---------------------------------------------------------------------

def flatten(item, names, prefix=""):
    """Its fields, those of its periods with a dot, ids as names."""
    row = {}
    for key, value in item.items():
        if isinstance(value, dict):
            row.update(flatten(value, names, f"{prefix}{key}."))
        else:
            row[prefix + key] = names.get(value, value) if isinstance(value, str) else value
    return row


def rows_of_list(plan, name):
    document = json.loads(run_cli("show", "--json", plan))
    items = [item for rows in document.values() if isinstance(rows, list) for item in rows]
    names = {item["id"]: item.get("name") or item.get("function") for item in items if item.get("id")}
    return [flatten(item, names) for item in document[name]]


class Plans:
    """The examples, each made once."""

    def __init__(self, folder):
        self.folder = folder

    def get(self, name):
        path = os.path.join(self.folder, name + ".db")
        if not os.path.exists(path):
            run_cli("new", "--example", name, path)
        return path

    def get_edited(self, name, edits):
        """A copy in which these items are otherwise."""
        path = os.path.join(self.folder, "edited.db")
        shutil.copyfile(self.get(name), path)
        document = json.loads(run_cli("show", "--json", path))
        lines = [json.dumps({"op": "set", "list": edit["list"], "id": item["id"], "set": edit["set"]})
                 for edit in edits for item in document[edit["list"]] if fits(item, edit["where"])]
        assert len(lines) >= len(edits), f"{edits} name nothing"
        run_cli("edit", path, given="\n".join(lines))
        return path

    def rows(self, name, figure):
        path = self.get_edited(name, figure["edits"]) if "edits" in figure else self.get(name)
        if figure["ask"][0] == "show":
            return rows_of_list(path, figure["list"])
        return json.loads(run_cli(*figure["ask"], "--format", "json", path))


# -- what a figure says -------------------------------------------------------

def text(value):
    """Nothing known is nothing written, whoever says it."""
    return "" if value is None else str(value)


CONDITIONS = {
    "contains": lambda value, part: part in text(value),
    "one of": lambda value, words: value in words,
    "above": lambda value, bound: text(value) != "" and (bound == "" or value > bound),
    "below": lambda value, bound: text(value) != "" and value < bound,
}


def fits(row, where):
    for column, wanted in where.items():
        value = row.get(column)
        if isinstance(wanted, list):
            if not CONDITIONS[wanted[0]](value, wanted[1]):
                return False
        elif text(value) != text(wanted):
            return False
    return True


def column_of(rows, figure):
    return [row.get(figure["column"]) for row in rows]


def is_sum(rows, sums):
    return all(sum(row.get(column) or 0 for row in rows) == wanted for column, wanted in sums.items())


# Key of a figure: whether the rows are as its value says.
CHECKS = {
    "count": lambda rows, wanted, figure: len(rows) == wanted,
    "rows": lambda rows, wanted, figure: len(rows) == len(wanted) and all(map(fits, rows, wanted)),
    "has": lambda rows, wanted, figure: all(any(fits(row, one) for row in rows) for one in wanted),
    "equals": lambda rows, wanted, figure: column_of(rows, figure) == wanted,
    "among": lambda rows, wanted, figure: set(wanted) <= set(column_of(rows, figure)),
    "distinct": lambda rows, wanted, figure: len(set(column_of(rows, figure))) == wanted,
    "sum": lambda rows, wanted, figure: is_sum(rows, wanted),
}


def explain(rows, figure):
    shown = column_of(rows, figure) if "column" in figure else rows
    return f"asked {figure}, got {json.dumps(shown[:12], ensure_ascii=False)} ({len(rows)} rows)"


def check_figure(plans, plan, figure):
    rows = [row for row in plans.rows(plan, figure) if fits(row, figure.get("where", {}))]
    checks = CHECKS.keys() & figure.keys()
    assert checks, f"nothing is expected of {figure}"
    for key in checks:
        assert CHECKS[key](rows, figure[key], figure), explain(rows, figure)


def check_figures(plans, question):
    for figure in question.get("figures", []):
        check_figure(plans, figure.get("plan", question["plan"]), figure)


# -- pages and help -----------------------------------------------------------

def is_answered(question):
    return "waits_for" not in question


def find_pages():
    with open(PLAN_VIEW, encoding="utf-8") as file:
        return set(re.findall(r'class="AdwViewStackPage">\s*<property name="name">([^<]+)<', file.read()))


def check_table(questions):
    """All of them, each with its steps; who answers shows it, who does not says why."""
    assert [question["number"] for question in questions] == list(range(1, ALL + 1))
    for question in questions:
        number, steps = question["number"], len(question["steps"])
        assert steps <= STEPS_MOST, f"{number}: {steps} steps"
        assert is_answered(question) == bool(question.get("shows")), f"{number}: what does it show?"
        assert is_answered(question) or question.get("note"), f"{number}: what does it wait for?"


def check_pages(questions):
    pages = find_pages()
    for question in questions:
        there = question["page"] in pages
        assert there or not is_answered(question), f"{question['number']}: there is no page “{question['page']}”"


def read_help(language):
    with open(os.path.join(HELP, language + ".txt"), encoding="utf-8") as file:
        return {int(number): page for number, page in re.findall(r"^\? (\d+) (\w+)(?:/\S+)? ", file.read(), re.MULTILINE)}


def check_help(questions):
    answered = {question["number"]: question["page"] if is_answered(question) else "later" for question in questions}
    for language in ("nl", "en"):
        told = read_help(language)
        assert told == answered, f"{language}: {sorted(set(told.items()) ^ set(answered.items()))} differ"


# -- the run ------------------------------------------------------------------

def report(number, name, check):
    """One line of TAP; whether it went well."""
    try:
        check()
        print(f"ok {number} {name}", flush=True)
    except (AssertionError, subprocess.CalledProcessError) as failure:
        print(f"not ok {number} {name}\n# {failure}", flush=True)
        return False
    return True


def tell(question, plans):
    name = question["asks"].replace("#", "")
    if "figures" not in question and not is_answered(question):
        name += f" # SKIP waits for {question['waits_for']}"
    return report(question["number"], name, lambda: check_figures(plans, question))


def main():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "questions.json"), encoding="utf-8") as file:
        questions = json.load(file)
    answered = sum(map(is_answered, questions))
    print(f"1..{len(questions) + 3}\n# {answered} of {len(questions)} questions are answered")

    with tempfile.TemporaryDirectory() as folder:
        plans = Plans(folder)
        results = [tell(question, plans) for question in questions]
    checks = {
        "the table has them all, at most three steps away": check_table,
        "their pages are there": check_pages,
        "the help lists what is answered": check_help,
    }
    for number, (name, check) in enumerate(checks.items(), len(questions) + 1):
        results.append(report(number, name, lambda check=check: check(questions)))

    return 0 if all(results) else 1


sys.exit(main())
