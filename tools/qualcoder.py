#!/usr/bin/env python3
"""Takes a codebook through QualCoder: QualCoder imports it into a new project and exports it again. Or lets QualCoder import a project, and
writes what it has of it. QualCoder uses its own functions and its own tables; nothing of it is shown, and nothing is copied here.

    pip install PyQt6 PyMuPDF Pillow
    tools/qualcoder.py FOLDER IN.qdc OUT.qdc        # FOLDER: a copy of QualCoder's sources, which holds `qualcoder/refi.py`
    tools/qualcoder.py FOLDER IN.qdpx OUT.csv       # unit,theme: a row for each theme that a coder gave to a whole text

tools/qualcoder.sh compares both with what this program has.
"""

import ast
import builtins
import collections
import contextlib
import csv
import os
import pathlib
import re
import sqlite3
import sys
import tempfile
import types

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def tables(folder):
    """The statements by which QualCoder makes the tables of a new project."""
    tree = ast.parse((folder / "qualcoder" / "__main__.py").read_text(encoding="utf-8"))
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [text for text in texts if text.upper().startswith("CREATE TABLE ")]


def new_project(folder, place):
    """A project without anything in it, in the folder `place`."""
    connection = sqlite3.connect(":memory:")
    for statement in tables(folder):
        # Projects of older versions get some tables later, by the same statements.
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute(statement)
    (place / "documents").mkdir()
    settings = collections.defaultdict(str, directory="", codername="default", ai_enable="False")
    return types.SimpleNamespace(
        conn=connection,
        project_name="project.qda",
        project_path=str(place),
        settings=settings,
        ai_models=[],
        get_annotations=list,
        write_config_ini=lambda *_: None,
    )


def imported(refi, project, log, source):
    """Lets QualCoder import a file, as if a person had chosen it in its dialog."""
    refi.QtWidgets.QFileDialog.getOpenFileName = staticmethod(lambda *_, **__: (str(source), True))
    return refi.RefiImport(project, log, source.suffix[1:])


def codebook(refi, project, log, target, place):
    refi.QtWidgets.QFileDialog.getExistingDirectory = staticmethod(lambda *_: str(place))
    refi.RefiExport(project, log, "codebook")
    (written,) = place.glob("*.qdc")
    target.write_bytes(written.read_bytes())
    count = lambda table: project.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    print(f"QualCoder read {count('code_cat')} categories and {count('code_name')} codes, and wrote them")


def codings(project, target):
    """Writes the codings that QualCoder has. A code is known by the id in its description."""
    rows = project.conn.execute(
        """SELECT source.name, source.fulltext, code_text.seltext, code_name.memo FROM code_text
        JOIN source ON source.id = code_text.fid JOIN code_name ON code_name.cid = code_text.cid"""
    ).fetchall()
    found = set()
    for unit, text, selected, memo in rows:
        if selected != text:
            sys.exit(f"{unit}: {len(selected)} of {len(text)} characters are coded")
        found.add((unit, re.search(r'^(?:id|reserved) = "(.*)"$', memo, re.MULTILINE).group(1)))
    with target.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([("unit", "theme"), *sorted(found)])
    count = lambda table: project.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    print(f"QualCoder read {count('source')} texts with {count('attribute')} properties and {len(rows)} codings")


def main():
    folder, source, target = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    sys.path.insert(0, str(folder))
    builtins._ = lambda text: text
    from PyQt6 import QtWidgets

    application = QtWidgets.QApplication([])
    from qualcoder import refi

    told = []

    class Message:
        """Takes the place of the dialogs in which QualCoder says what it did."""

        def __init__(self, app, title, text, kind="information"):
            told.append((title, text, kind))

        def exec(self):
            return None

    refi.Message = Message
    log = types.SimpleNamespace(append=lambda text: None)
    with tempfile.TemporaryDirectory() as name:
        place = pathlib.Path(name)
        project = new_project(folder, place)
        imported(refi, project, log, source)
        if source.suffix == ".qdc":
            codebook(refi, project, log, target, place)
        else:
            codings(project, target)
    # QualCoder always warns that its import of projects is an experiment.
    wrong = [text for _, text, kind in told if kind != "information" and "EXPERIMENTAL" not in text]
    application.quit()
    sys.exit("\n".join(wrong) or 0)


main()
