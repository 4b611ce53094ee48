"""Every table as a workbook and as text, read back with another reader.

    test-workbooks.py REGIOAGENDA-CLI [--seed=SEED]

A workbook is unzipped and its XML read here; what it says is held against the JSON of
the same table, cell by cell. Prints TAP."""

import csv
import datetime
import io
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ElementTree
import zipfile

cli = os.path.abspath(sys.argv[1])
seed = next((word[7:] for word in sys.argv[2:] if word.startswith("--seed=")), None) or str(random.randrange(2**32))
EXAMPLES = ("transformatieagenda", "norm-opdrachtgeverschap", "samenwerkingsagenda", "verkennende-opdracht")
TODAY = "2026-11-24"
HEAD_ROW = 4
NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def run_cli(*words, given=None, **environment):
    done = subprocess.run([cli, *words], input=given, capture_output=True, text=True, check=False,
                          env={**os.environ, **environment})
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def table_names(plan):
    """As the program lists them to who asks for another."""
    said = subprocess.run([cli, "table", "none", plan], capture_output=True, text=True, check=False).stderr
    return said.split("one of: ")[1].strip().split(", ")


def options_of(name, plan):
    """Some tables are about items that somebody names."""
    if name not in ("later", "between", "agenda"):
        return []
    document = json.loads(run_cli("show", "--json", plan))
    if name == "agenda":
        asked = [(item["body"], item["period"]["end"]) for item in document["milestones"]
                 if item["body"] and item["period"] and item["period"]["end"]]
        body, day = asked[0] if asked else (document["bodies"][0]["id"], TODAY)
        return ["--item", body, "--at", day]
    dated = [item["id"] for item in document["milestones"] + document["activities"]
             if item["period"] and item["period"]["start"] and item["period"]["end"]]
    return ["--item", dated[0], "--second", dated[1]]


# -- the workbook -------------------------------------------------------------

class Workbook:
    """One sheet: cells by place, as text, number or day."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as parts:
            assert parts.testzip() is None
            names = parts.namelist()
            sheets = [name for name in names if name.startswith("xl/worksheets/sheet")]
            assert len(sheets) == 1, names
            read = lambda name: ElementTree.fromstring(parts.read(name))  # noqa: E731
            self.sheet = read(sheets[0])
            self.book = read("xl/workbook.xml")
            styles = read("xl/styles.xml")
            shared = read("xl/sharedStrings.xml")
        self.strings = ["".join(node.itertext()) for node in shared.findall("x:si", NS)]
        codes = {node.get("numFmtId"): node.get("formatCode") for node in styles.iterfind("x:numFmts/x:numFmt", NS)}
        self.formats = [codes.get(node.get("numFmtId"), node.get("numFmtId")) for node in styles.find("x:cellXfs", NS)]
        self.cells = {self.place(node): self.value(node) for node in self.sheet.iter(f"{{{NS['x']}}}c")}

    @staticmethod
    def place(node):
        letters, row = re.fullmatch(r"([A-Z]+)(\d+)", node.get("r")).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        return int(row), column

    def value(self, node):
        assert node.find("x:f", NS) is None, "a formula"
        assert node.find("x:v", NS) is not None, f"an empty cell at {node.get('r')}"
        text = node.find("x:v", NS).text
        if node.get("t") == "s":
            return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), self.strings[int(text)])
        assert node.get("t") in (None, "n"), node.attrib
        if "yy" in self.formats[int(node.get("s"))]:
            return datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))
        return float(text)

    def row(self, number, n):
        return [self.cells.get((number, column)) for column in range(1, n + 1)]

    def format_of(self, row, column):
        return next(self.formats[int(node.get("s"))] for node in self.sheet.iter(f"{{{NS['x']}}}c")
                    if self.place(node) == (row, column))


def is_same(cell, value):
    if isinstance(value, bool) or value is None:
        return cell is None
    if isinstance(value, (int, float)):
        return isinstance(cell, float) and cell == float(value)
    if isinstance(cell, datetime.date):
        return cell.isoformat() == value
    # Line ends inside a cell are one kind in XML.
    return cell == value or cell == value.replace("\r\n", "\n").replace("\r", "\n")


def check_table(name, plan, folder):
    path = os.path.join(folder, "table.xlsx")
    words = ["table", name, "--today", TODAY, *options_of(name, plan)]
    rows = json.loads(run_cli(*words, "--format", "json", plan))
    heading = list(rows[0]) if rows else next(csv.reader(io.StringIO(run_cli(*words, plan))))
    run_cli(*words, "--format", "xlsx", plan, path)
    book = Workbook(path)

    assert book.row(HEAD_ROW, len(heading)) == heading, (name, book.row(HEAD_ROW, len(heading)))
    for number, row in enumerate(rows):
        cells = book.row(HEAD_ROW + 1 + number, len(heading))
        for cell, column in zip(cells, heading):
            assert is_same(cell, row[column]), (name, number, column, cell, row[column])
    assert max(place[0] for place in book.cells) == HEAD_ROW + len(rows), name
    assert max(place[1] for place in book.cells) <= max(len(heading), 2), name
    pane = book.sheet.find("x:sheetViews/x:sheetView/x:pane", NS)
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", str(HEAD_ROW)), name
    assert len(book.sheet.findall("x:cols/x:col", NS)) > 0, name
    assert book.cells[3, 2] == datetime.date.fromisoformat(TODAY), name
    return len(rows)


def break_an_order(plan):
    """What the documents never do: something that follows comes first."""
    edits = [{"op": "add", "list": "activities", "label": "@a", "set": {"name": "Eerst", "period": "mei 2027"}},
             {"op": "add", "list": "activities", "label": "@b", "set": {"name": "Daarna", "period": "januari 2027"}},
             {"op": "add", "list": "links", "set": {"from": "@a", "to": "@b", "kind": "finish-start"}}]
    run_cli("edit", plan, given="".join(json.dumps(edit) + "\n" for edit in edits))


def every_table_is_a_workbook(folder):
    filled = set()
    for example in EXAMPLES:
        plan = os.path.join(folder, example + ".db")
        run_cli("new", "--example", example, plan)
        break_an_order(plan)
        title = json.loads(run_cli("show", "--json", plan))["programmes"][0]["name"]
        for name in table_names(plan):
            if check_table(name, plan, folder) > 0:
                filled.add(name)
        assert Workbook(os.path.join(folder, "table.xlsx")).cells[1, 1] == title, title
    empty = set(table_names(plan)) - filled
    assert not empty, f"no example has rows for {sorted(empty)}"


def hours_and_euros_look_like_it(folder):
    plan, path = (os.path.join(folder, name) for name in ("plan.db", "table.xlsx"))
    run_cli("new", "--example", "samenwerkingsagenda", plan)
    run_cli("table", "contributions", plan, path)
    book = Workbook(path)
    heading = {book.cells[HEAD_ROW, column]: column for column in range(1, 20) if (HEAD_ROW, column) in book.cells}
    assert "€" in book.format_of(HEAD_ROW + 1, heading["due"])
    assert book.format_of(HEAD_ROW + 1, heading["key_hours"]) == "#,##0"
    assert "#" not in book.format_of(HEAD_ROW + 1, heading["weeks"]), "a year is not in thousands"


def headings_are_words_in_a_language(folder):
    plan, path = (os.path.join(folder, name) for name in ("plan.db", "table.xlsx"))
    run_cli("new", "--example", "samenwerkingsagenda", plan)
    for name in table_names(plan):
        said = {}
        for language in ("nl", "en"):
            run_cli("table", name, "--lang", language, *options_of(name, plan), plan, path)
            book = Workbook(path)
            said[language] = [book.cells[HEAD_ROW, column] for column in range(1, 40) if (HEAD_ROW, column) in book.cells]
            sheet = book.book.find("x:sheets/x:sheet", NS).get("name")
            for word in [*said[language], sheet, book.cells[2, 1]]:
                assert word[0].isupper() and "_" not in word, f"{name}: “{word}” is no word in {language}"
        assert len(set(said["nl"])) == len(said["nl"]), (name, said["nl"])


def the_same_bytes_everywhere(folder):
    plan = os.path.join(folder, "plan.db")
    run_cli("new", "--example", "transformatieagenda", plan)
    written = set()
    for number, environment in enumerate(({}, {"TZ": "Pacific/Auckland"}, {"LC_ALL": "nl_NL.UTF-8", "TZ": "America/Lima"})):
        path = os.path.join(folder, f"{number}.xlsx")
        run_cli("table", "seats", "--today", TODAY, plan, path, **environment)
        with open(path, "rb") as file:
            written.add(file.read())
    assert len(written) == 1


# -- text is text -------------------------------------------------------------

def wild_text(draw):
    """Text as no planner types it, often beginning as a formula does."""
    start = draw.choice([*FORMULA, *FORMULA, "", "'", '"', "1", "2026-01-01", "<b>", "&amp;"])
    rest = "".join(draw.choice("abc =+-@|!(){};,\"'<>&éß€\n\t1") for _ in range(draw.randrange(1, 40)))
    return (start + rest + "x").replace("\t", " ") if draw.random() < 0.5 else start + "cmd|' /C calc'!A0" + rest + "x"


def text_is_never_a_formula(folder):
    draw = random.Random(seed)
    plan, path = (os.path.join(folder, name) for name in ("plan.db", "table.xlsx"))
    run_cli("new", plan)
    texts = [wild_text(draw) for _ in range(60)]
    edits = "".join(json.dumps({"op": "add", "list": "open_points", "set": {"name": text}}) + "\n" for text in texts)
    run_cli("edit", plan, given=edits)
    kept = {row["name"] for row in json.loads(run_cli("show", "--json", plan))["open_points"]}
    run_cli("table", "open-points", plan, path)
    book = Workbook(path)
    seen = {cell.replace("\r\n", "\n") for cell in book.cells.values() if isinstance(cell, str)}
    lost = {text for text in kept if text.replace("\r\n", "\n").replace("\r", "\n") not in {one.replace("\r", "\n") for one in seen}}
    assert kept and not lost, f"seed {seed}: {sorted(lost)[:3]}"

    for row in csv.reader(io.StringIO(run_cli("table", "open-points", plan), newline="")):
        for cell in row:
            assert not cell.startswith(FORMULA), f"seed {seed}: {cell!r}"
    cells = {row[2] for row in csv.reader(io.StringIO(run_cli("table", "open-points", plan), newline=""))} - {"what"}
    one_line_end = lambda text: text.replace("\r\n", "\n").replace("\r", "\n")  # noqa: E731
    asked = {one_line_end("'" + text if text.startswith(FORMULA) else text) for text in kept}
    assert {one_line_end(cell) for cell in cells} == asked, f"seed {seed}: {sorted(asked ^ {one_line_end(cell) for cell in cells})[:4]}"


def what_cannot_be_written_is_said(folder):
    plan = os.path.join(folder, "plan.db")
    run_cli("new", "--example", "samenwerkingsagenda", plan)
    before = os.stat(plan).st_size
    for words, status in ((["--format", "xlsx", plan], 2), ([plan, os.path.join(folder, "table.ods")], 2), ([plan, plan], 2),
                          (["--format", "xlsx", plan, plan], 2), ([plan, os.path.join(folder, "none", "t.xlsx")], 4)):
        done = subprocess.run([cli, "table", "seats", *words], capture_output=True, text=True, check=False)
        assert done.returncode == status and done.stderr.startswith("regioagenda-cli: "), (words, done)
    assert os.listdir(folder) == ["plan.db"] and os.stat(plan).st_size == before


def run(tests):
    failed = False
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", " ")
        try:
            with tempfile.TemporaryDirectory() as folder:
                test(folder)
            print(f"ok {number} {name}", flush=True)
        except (AssertionError, KeyError, ValueError, IndexError, StopIteration, subprocess.CalledProcessError):
            print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), end="")
            print(f"not ok {number} {name}", flush=True)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(run([every_table_is_a_workbook, hours_and_euros_look_like_it, headings_are_words_in_a_language,
                  the_same_bytes_everywhere, text_is_never_a_formula, what_cannot_be_written_is_said]))
