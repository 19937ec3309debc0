"""Inserts responses into SQLite in a plain loop, 64 a transaction, with the pragmas of the program's writer, and prints how many a second.

The tables and indexes are those of bench/submissions/former-tables.sql: the layout of the program before its documents lay under numbers.
Usage: plain_loop.py FOLDER SECONDS ANSWERS PRIVATE
"""

import os
import pathlib
import sqlite3
import sys
import time
import uuid

folder, seconds, answers, private = sys.argv[1], float(sys.argv[2]), sys.argv[3], sys.argv[4]
store = sqlite3.connect(pathlib.Path(folder) / "plain-loop.db", isolation_level=None)
for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON", "wal_autocheckpoint = 8192", "cache_size = -65536"):
    store.execute(f"PRAGMA {pragma}")
store.executescript((pathlib.Path(__file__).parent / "former-tables.sql").read_text())

inserted = 0
began = time.perf_counter()
while time.perf_counter() - began < seconds:
    ids = [str(uuid.uuid4()) for _ in range(64)]
    store.execute("BEGIN IMMEDIATE")
    store.executemany(
        "INSERT INTO responses (id, form, form_version, submission_id, fingerprint, receipt_digest, locale, received_at) VALUES (?, 'consultation', 1, ?, ?, ?, 'fr', ?)",
        [(id, str(uuid.uuid4()), os.urandom(32), os.urandom(32), time.time_ns() // 1_000_000) for id in ids],
    )
    store.executemany("INSERT INTO answers (response_id, document) VALUES (?, ?)", [(id, answers) for id in ids])
    store.executemany("INSERT INTO private_answers (response_id, document) VALUES (?, ?)", [(id, private) for id in ids])
    store.execute("COMMIT")
    inserted += 64
print(inserted / (time.perf_counter() - began))
