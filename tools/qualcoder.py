#!/usr/bin/env python3
"""Takes a codebook through QualCoder: QualCoder imports it into a new project and exports it again, with its own functions and its own
tables. Nothing of QualCoder is shown, and nothing of it is copied here.

    pip install PyQt6 PyMuPDF Pillow
    tools/qualcoder.py FOLDER IN.qdc OUT.qdc        # FOLDER: a copy of QualCoder's sources, which holds `qualcoder/refi.py`

tools/qualcoder.sh compares the themes before and after.
"""

import ast
import builtins
import contextlib
import os
import pathlib
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
    connection = sqlite3.connect(":memory:")
    for statement in tables(folder):
        # Projects of older versions get some tables later, by the same statements.
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute(statement)
    project = types.SimpleNamespace(conn=connection, project_name="project.qda", settings={"directory": ""}, get_annotations=list)
    log = types.SimpleNamespace(append=lambda text: None)

    importing = refi.RefiImport.__new__(refi.RefiImport)
    importing.app, importing.parent_textedit, importing.import_type = project, log, "qdc"
    importing.file_path, importing.codes, importing.xmlns_version = str(source), [], "1.0"
    importing.import_codebook()

    with tempfile.TemporaryDirectory() as exported:
        refi.QtWidgets.QFileDialog.getExistingDirectory = staticmethod(lambda *_: exported)
        refi.RefiExport(project, log, "codebook")
        (written,) = pathlib.Path(exported).glob("*.qdc")
        target.write_bytes(written.read_bytes())
    codes, categories = (connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("code_name", "code_cat"))
    print(f"QualCoder read {categories} categories and {codes} codes, and wrote them")
    wrong = [text for _, text, kind in told if kind != "information"]
    application.quit()
    sys.exit("\n".join(wrong) or 0)


main()
