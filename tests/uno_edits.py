"""Edits made by a real LibreOffice over UNO; run by the Python that has `uno`: `python3 uno_edits.py JOBS.json`.

A job names a file, where to store it, and steps such as ["replace", "old", "new"]. What a step could not do is printed.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

_BOLD, _ITALIC = 150.0, uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")


def value(name, content):
    found = PropertyValue()
    found.Name, found.Value = name, content
    return found


class Document:
    """A document in LibreOffice, changed as somebody would at the keyboard."""

    def __init__(self, desktop, context, path):
        self.context = context
        self.document = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (value("Hidden", True),))
        self.view = self.document.CurrentController.ViewCursor

    def find(self, text):
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = text, True
        found = self.document.findFirst(search)
        if found is None:
            raise LookupError(text)
        return found

    def replace(self, old, new):
        """Select some words and type."""
        self.find(old).String = new

    def following(self, text, old, new):
        """The next of some words behind others."""
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = old, True
        self.document.findNext(self.find(text).End, search).String = new

    def look(self, text, name, within=""):
        """A look for some words, the first behind others."""
        found = self.find(text)
        if within:
            search = self.document.createSearchDescriptor()
            search.SearchString = text
            found = self.document.findNext(self.find(within).Start, search)
        if name in ("bold", "regular"):
            found.CharWeight = _BOLD if name == "bold" else 100.0
        else:
            found.CharPosture = _ITALIC

    def link(self, text, url):
        self.find(text).HyperLinkURL = url

    def append(self, text, more):
        """Go to the end of the paragraph and type."""
        cursor = self.cursor(text)
        cursor.gotoEndOfParagraph(False)
        cursor.Text.insertString(cursor, more, False)

    def behind(self, text, more):
        """Put the cursor behind some words and type."""
        end = self.find(text).End
        end.Text.insertString(end, more, False)

    def before(self, text, more):
        start = self.find(text).Start
        start.Text.insertString(start, more, False)

    def enter(self, text, more):
        """Press Enter at the end of a paragraph and type."""
        cursor = self.cursor(text)
        cursor.gotoEndOfParagraph(False)
        cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        cursor.Text.insertString(cursor, more, False)

    def split(self, text):
        start = self.find(text).Start
        start.Text.insertControlCharacter(start, PARAGRAPH_BREAK, False)

    def delete(self, text, count=1):
        """Select a paragraph with its end, or several, and press Delete."""
        cursor = self.cursor(text)
        cursor.gotoStartOfParagraph(False)
        for _ in range(count):
            if not cursor.gotoNextParagraph(True):
                cursor.gotoEndOfParagraph(True)
        cursor.String = ""

    def join(self, text):
        """Press Delete at the end of a paragraph, and the space bar."""
        cursor = self.cursor(text)
        cursor.gotoEndOfParagraph(False)
        cursor.goRight(1, True)
        cursor.String = " "

    def down(self, text):
        self._moved(text, ".uno:MoveDown")

    def up(self, text):
        self._moved(text, ".uno:MoveUp")

    def cell(self, table, name, text):
        self._table(table).getCellByName(name).String = text

    def row(self, table, number, *texts):
        rows = self._table(table)
        rows.Rows.insertByIndex(number, 1)
        for n, text in enumerate(texts):
            rows.getCellByPosition(n, number).String = text

    def unrow(self, table, number):
        self._table(table).Rows.removeByIndex(number, 1)

    def track(self):
        self.document.RecordChanges = True

    def comment(self, text, author, said):
        field = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        field.Author, field.Content = author, said
        found = self.find(text)
        found.Text.insertTextContent(found.End, field, False)

    def chart(self, number, row, column, new):
        inner = self.document.EmbeddedObjects.getByIndex(number)
        model = inner.Model
        data = model.getData()
        rows = [list(each) for each in data.getData()]
        rows[row][column] = new
        data.setData(tuple(map(tuple, rows)))
        model.setModified(True)

    def cursor(self, text):
        found = self.find(text)
        return found.Text.createTextCursorByRange(found.Start)

    def store(self, path):
        self.document.setModified(True)
        self.document.storeToURL(Path(path).as_uri(), (value("FilterName", "MS Word 2007 XML"),))
        self.document.close(True)

    def _table(self, head):
        tables = self.document.TextTables
        for n in range(tables.Count):
            if tables.getByIndex(n).getCellByName("A1").String == head:
                return tables.getByIndex(n)
        raise LookupError(head)

    def _moved(self, text, command):
        self.view.gotoRange(self.find(text).Start, False)
        dispatcher = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", self.context
        )
        dispatcher.executeDispatch(self.document.CurrentController.Frame, command, "", 0, ())


def connected(folder):
    """A LibreOffice of our own, and its context."""
    name = f"briefgen{abs(hash(folder)) % 10**8}"
    options = ["--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile"]
    office = subprocess.Popen(["soffice", *options, f"--accept=pipe,name={name};urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return office, resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def main(path):
    jobs = json.loads(Path(path).read_text())
    office, context = connected(str(Path(path).parent))
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for job in jobs:
        document = Document(desktop, context, job["file"])
        for step, *arguments in job["steps"]:
            try:
                getattr(document, step)(*arguments)
            except LookupError as error:
                print(f"{job['name']}: {step}: nothing says {error}")
        document.store(job["to"])
    with contextlib.suppress(Exception):  # it is gone before it answers
        desktop.terminate()
    office.wait(60)


if __name__ == "__main__":
    main(sys.argv[1])
