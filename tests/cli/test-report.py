"""A progress report as a text document, read by others: Python's own zip and XML, and
LibreOffice with pdftotext where they are.

    test-report.py REGIOAGENDA-CLI

Prints TAP."""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

cli = os.path.abspath(sys.argv[1])
MIME_TYPE = b"application/vnd.oasis.opendocument.text"
NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
NASTY = "Goed & beter: <b>“80 %”</b> \u0001\u000b]]> \U0001f600"
CLEAN = "Goed & beter: <b>“80 %”</b> ]]> \U0001f600"


def run(*words, status=0, **more):
    done = subprocess.run([cli, *words], capture_output=True, text=True, **more)
    assert done.returncode == status, (words, done.returncode, done.stderr)
    return done


def attribute(element, name):
    prefix, local = name.split(":")
    return element.get("{%s}%s" % (NAMES[prefix], local))


def text_of(element):
    return "".join(element.itertext())


class Document:
    def __init__(self, path):
        self.bytes = open(path, "rb").read()
        self.zip = zipfile.ZipFile(path)
        assert self.zip.testzip() is None
        self.parts = {name: tree.fromstring(self.zip.read(name)) for name in self.zip.namelist() if name.endswith(".xml")}
        self.content = self.parts["content.xml"]
        self.body = self.content.find("office:body/office:text", NAMES)

    def headings(self):
        return [(int(attribute(h, "text:outline-level")), text_of(h)) for h in self.body.iterfind("text:h", NAMES)]

    def paragraphs(self):
        return [text_of(p) for p in self.body.iter("{%s}p" % NAMES["text"])]

    def tables(self):
        return [[[text_of(cell) for cell in row.iterfind("table:table-cell", NAMES)]
                 for row in table.iter("{%s}table-row" % NAMES["table"])] for table in self.body.iterfind("table:table", NAMES)]


def make_plan(folder):
    """The first document, with something written for Q4 2022."""
    plan = os.path.join(folder, "plan.db")
    run("new", "--example", "norm-opdrachtgeverschap", plan)
    document = json.loads(run("show", "--json", plan).stdout)
    agenda, project = document["programmes"][0]["id"], document["projects"][0]
    indicator = document["indicators"][0]["id"]
    edits = [
        {"op": "add", "list": "reports", "set": {"programme": agenda, "project": project["id"], "period": "Q4 2022",
                                                 "narrative": "Eerste regel\n\nTweede regel", "result": NASTY}},
        {"op": "set", "list": "projects", "id": project["id"], "set": {"status": "running", "status_text": "volgens planning"}},
        {"op": "set", "list": "indicators", "id": indicator, "set": {"target": 12.5}},
        {"op": "add", "list": "measurements", "set": {"indicator": indicator, "date": "1-10-2022", "value": 17.5}},
    ]
    run("edit", plan, input="\n".join(map(json.dumps, edits)))
    return plan, project["name"]


# -- the tests ----------------------------------------------------------------

def the_package_is_as_opendocument_asks(case):
    """ODF 1.2 part 3: the kind of document first, stored, at byte 38, no extra field."""
    data, package = case.document.bytes, case.document.zip
    first = package.infolist()[0]
    assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED and first.header_offset == 0
    assert struct.unpack("<H", data[28:30])[0] == 0
    assert data[30:38] == b"mimetype" and data[38:38 + len(MIME_TYPE)] == MIME_TYPE
    assert all(not entry.extra for entry in package.infolist())


def the_manifest_lists_every_file(case):
    entries = {attribute(e, "manifest:full-path"): attribute(e, "manifest:media-type")
               for e in case.document.parts["META-INF/manifest.xml"]}
    files = set(case.document.zip.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    assert set(entries) == files | {"/"}, set(entries) ^ files
    assert entries["/"] == MIME_TYPE.decode()


def every_picture_is_there_and_has_words(case):
    frames = list(case.document.body.iter("{%s}frame" % NAMES["draw"]))
    used = []
    for frame in frames:
        name = attribute(frame.find("draw:image", NAMES), "xlink:href")
        png = case.document.zip.read(name)
        width, height = struct.unpack(">II", png[16:24])
        cm = [float(attribute(frame, key)[:-2]) for key in ("svg:width", "svg:height")]
        assert png[:8] == b"\x89PNG\r\n\x1a\n"
        assert abs(width / height - cm[0] / cm[1]) < 0.02, (width, height, cm)
        assert cm[0] <= 25.7 and cm[1] <= 18
        assert frame.find("svg:title", NAMES).text and frame.find("svg:desc", NAMES).text
        used.append(name)
    assert sorted(used) == sorted(n for n in case.document.zip.namelist() if n.startswith("Pictures/"))
    assert case.project in frames[0].find("svg:desc", NAMES).text          # the timeline
    assert "17,5 (1-10-2022)" in frames[-1].find("svg:desc", NAMES).text   # the indicator
    assert len(frames) >= 2


def every_style_that_is_used_is_there(case):
    known = {attribute(s, "style:name") for part in ("content.xml", "styles.xml")
             for kind in ("style", "master-page", "page-layout") for s in case.document.parts[part].iter("{%s}%s" % (NAMES["style"], kind))}
    known |= {attribute(s, "style:name") for s in case.document.parts["styles.xml"].iter("{%s}list-style" % NAMES["text"])}
    for part in ("content.xml", "styles.xml"):
        for element in case.document.parts[part].iter():
            for key, value in element.attrib.items():
                if key.rpartition("}")[2] in ("style-name", "parent-style-name", "next-style-name", "master-page-name", "page-layout-name"):
                    assert value in known, (key, value)


def it_says_what_the_agenda_says(case):
    headings, paragraphs = case.document.headings(), case.document.paragraphs()
    assert "Voortgang Q4 2022" in paragraphs
    assert [level for level, _ in headings][:3] == [1, 2, 3]
    assert (3, "1.1 " + case.project) in headings
    assert "Status: loopt: volgens planning" in paragraphs and "Status: niet vermeld" in paragraphs
    assert "Gedaan: Eerste regel" in paragraphs and "Tweede regel" in paragraphs
    assert "Resultaat: " + CLEAN in paragraphs, [p for p in paragraphs if p.startswith("Resultaat")]
    assert any(p.startswith("Jeugdigen met zorg van Yeph bekostigd door regio (jeugdigen): ca. 50 (december 2021), ca. 20 (juni 2022), "
                            "17,5 (1-10-2022); streefwaarde 12,5") for p in paragraphs)
    rows = [row for table in case.document.tables() for row in table]
    assert ["Te laat", "Visuele wegwijzer complexe casuïstiek af", "oktober 2022", "gepland"] in rows
    assert not any("%" in cell for row in rows for cell in row)


def pages_have_their_number(case):
    for page in case.document.parts["styles.xml"].iter("{%s}master-page" % NAMES["style"]):
        assert page.find(".//text:page-number", NAMES) is not None and page.find(".//text:page-count", NAMES) is not None
        assert "Voortgang Q4 2022" in text_of(page.find("style:header", NAMES))
        assert "Stand 1 november 2022" in text_of(page.find("style:footer", NAMES))


def the_same_plan_gives_the_same_bytes(case):
    for zone, locale in (("Pacific/Kiritimati", "C"), ("America/St_Johns", "tr_TR.UTF-8")):
        again = os.path.join(case.folder, "again.odt")
        case.export(again, env={**os.environ, "TZ": zone, "LC_ALL": locale})
        assert open(again, "rb").read() == case.document.bytes


def english_is_english(case):
    path = os.path.join(case.folder, "english.odt")
    case.export(path, "--lang", "en", "--per", "half-year")
    paragraphs = Document(path).paragraphs()
    assert "Progress H2 2022" in paragraphs and "Status: not mentioned" in paragraphs
    assert not any("Eerste regel" in p for p in paragraphs)    # written for the quarter


def what_cannot_be_made_is_refused(case):
    for words in (("--view", "timeline", "x.odt"), ("--view", "report", "x.pdf"), ("--per", "eeuw", "x.odt")):
        target = os.path.join(case.folder, words[-1])
        run("export", *words[:-1], case.plan, target, status=2)
        assert not os.path.exists(target)
    run("export", "--view", "report", case.plan, os.path.join(case.folder, "no", "folder", "x.odt"), status=4)


def another_program_opens_it(case):
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        return "SKIP no LibreOffice here"
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", case.folder, case.path], check=True,
                   capture_output=True, env={**os.environ, "HOME": case.folder})
    words = subprocess.run(["pdftotext", "-layout", case.path[:-4] + ".pdf", "-"], check=True, capture_output=True, text=True).stdout
    for wanted in ("Voortgang Q4 2022", case.project, "Eerste regel", "Pagina 1 van"):
        assert wanted in words, wanted
    return None


class Case:
    def __init__(self, folder):
        self.folder = folder
        self.plan, self.project = make_plan(folder)
        self.path = os.path.join(folder, "report.odt")
        self.export(self.path)
        self.document = Document(self.path)

    def export(self, path, *words, **more):
        run("export", "--view", "report", "--today=2022-11-01", *words, self.plan, path, **more)


TESTS = [the_package_is_as_opendocument_asks, the_manifest_lists_every_file, every_picture_is_there_and_has_words,
         every_style_that_is_used_is_there, it_says_what_the_agenda_says, pages_have_their_number,
         the_same_plan_gives_the_same_bytes, english_is_english, what_cannot_be_made_is_refused, another_program_opens_it]


def main():
    failed = False
    print(f"1..{len(TESTS)}")
    with tempfile.TemporaryDirectory() as folder:
        case = Case(folder)
        for number, test in enumerate(TESTS, 1):
            name = test.__name__.replace("_", " ")
            try:
                note = test(case)
                print(f"ok {number} {name}" + (f" # {note}" if note else ""))
            except AssertionError as error:
                failed = True
                print(f"not ok {number} {name}\n# {error!r} {error.__traceback__.tb_next and error.__traceback__.tb_next.tb_lineno}")
    return failed


sys.exit(main())
