#!/usr/bin/env python3
"""Times a whole match day of some 20,000 youth and 20,000 mentors, from the database to the printed report.

match_day.py PROGRAM FOLDER

FOLDER holds the demo data that `prepare` lays out; in a copy of the large one, those who wait and the mentors with a free
seat are there five and seven times, each at a place of their own in the same program. What the report says first is
printed, then wall time, processor time and memory of the whole process, the median of five. Over budget is written to
FOLDER/over-budget.
"""
import argparse, os, random, resource, shutil, sqlite3, statistics, subprocess, sys, time

from terminal import note

LIMIT = 1.5
RUNS = 5
YOUTH = "SELECT person_id FROM youth_profile WHERE state = 'waiting'"
MENTORS = """
    SELECT person_id FROM mentor_profile
    WHERE state IN ('waiting', 'proposed', 'matched') AND suspended_on IS NULL AND seats_taken < capacity"""


def crowd(source, target):
    """Copies a database and in it those who wait, with what matching reads of them."""
    shutil.copy(source, target)
    # The same places for everybody who measures.
    chance = random.Random(20)
    with sqlite3.connect(target) as db:
        db.create_function("elsewhere", 1, lambda degrees: degrees and degrees + chance.uniform(-0.05, 0.05))
        db.execute("CREATE TEMP TABLE copied (old INTEGER PRIMARY KEY, new INTEGER)")
        for people, profile, times in ((YOUTH, "youth_profile", 4), (MENTORS, "mentor_profile", 6)):
            originals = [row[0] for row in db.execute(people + " ORDER BY person_id")]
            for _ in range(times):
                top = db.execute("SELECT max(id) FROM person").fetchone()[0]
                db.execute("DELETE FROM copied")
                new = [(old, top + 1 + index) for index, old in enumerate(originals)]
                db.executemany("INSERT INTO copied VALUES (?, ?)", new)
                copy(db, "person", "id")
                for table in (profile, "person_interest", "person_language"):
                    copy(db, table, "person_id")
        db.execute("ANALYZE")
    db.close()


def copy(db, table, key):
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    changed = {
        key: "copied.new", "external_id": "NULL", "latitude": "elsewhere(latitude)", "longitude": "elsewhere(longitude)",
    }
    db.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(changed.get(name, name) for name in columns)} "
        f"FROM {table} JOIN copied ON copied.old = {table}.{key}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("folder")
    options = options.parse_args()
    database = f"{options.folder}/match-day.sqlite"
    crowd(f"{options.folder}/cache/matchbook/demo-state.sqlite", database)
    # Whoever builds a demo is its director, and sees everybody.
    director = {name: value for name, value in os.environ.items() if name != "MATCHBOOK_USER"}
    walls, processors = [], []
    for _ in range(RUNS):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        done = subprocess.run(
            [options.program, "match", "day", "--database", database], env=director, capture_output=True, text=True)
        walls.append(time.monotonic() - start)
        if done.returncode != 0:
            sys.exit(done.stderr)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(*done.stdout.splitlines()[:3], sep="\n")
    wall = statistics.median(walls)
    print(f"a whole match day: {wall:.2f} s (limit {LIMIT}), {statistics.median(processors):.2f} s of processor, "
          f"{after.ru_maxrss / 1024:.0f} MB, {len(done.stdout) / 1e6:.1f} MB of report")
    note(options.folder, [f"a whole match day: {wall:.2f} s, limit {LIMIT}"] if wall > LIMIT else [])


main()
