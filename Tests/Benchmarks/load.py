#!/usr/bin/env python3
"""Fifty consoles and twenty one-line loggers at once on one database, for 60 s.

load.py PROGRAM FOLDER [--seconds N] [--consoles N] [--loggers N]

FOLDER holds the demo data that `prepare` lays out; a copy of the small one is written to. Each console gets a key and
each logger logs a session about once a second: more than twice what 500 ambassadors bring who all log a session within
one minute. At the end every session whose logger was told so must be there, and the audit log must hold.
"""
import argparse, json, os, random, shutil, subprocess, sys, tempfile, threading, time

from terminal import Terminal, note, share


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("folder")
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--consoles", type=int, default=50)
    options.add_argument("--loggers", type=int, default=20)
    options = options.parse_args()
    program = os.path.abspath(options.program)
    folder = tempfile.mkdtemp(prefix="matchbook-load-")
    database = f"{folder}/load.sqlite"
    environment = {
        "HOME": folder, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "MATCHBOOK_DATABASE": database, "MATCHBOOK_RESOURCES": os.environ.get("MATCHBOOK_RESOURCES", ""),
    }
    supervisor = environment | {"MATCHBOOK_USER": "supervisor"}

    def run(words, surroundings=environment):
        return subprocess.run([program] + words, env=surroundings, capture_output=True, text=True)

    def table(kind):
        done = run(["export", kind, "--format", "json"], supervisor)
        if done.returncode != 0:
            sys.exit(done.stderr)
        return json.loads(done.stdout)[kind]

    copied = run(["backup", database, "--database", f"{options.folder}/cache/matchbook/demo-small.sqlite"])
    if copied.returncode != 0:
        sys.exit(copied.stderr)
    matches = [match["reference"] for match in table("matches") if match["status"] == "active"]
    before = len(table("sessions"))

    consoles = []
    for index in range(options.consoles):
        screen = ["today", "intake", "matching", "matches"][index % 4]
        terminal = Terminal([program, "console", "--screen", screen], supervisor)
        terminal.first_frame()
        consoles.append(terminal)

    logged, guard = [], threading.Lock()
    end = time.monotonic() + options.seconds

    def log(number):
        while time.monotonic() < end:
            start = time.monotonic()
            done = run(["log", matches[number % len(matches)], "30m", "homework"], supervisor)
            with guard:
                logged.append((1000 * (time.monotonic() - start), done.returncode, done.stdout, done.stderr))
            time.sleep(random.uniform(0.8, 1.2))

    loggers = [threading.Thread(target=log, args=(number,)) for number in range(options.loggers)]
    for logger in loggers:
        logger.start()
    strokes, key = [], "\x1bOA"
    while time.monotonic() < end:
        following = time.monotonic() + 1
        key = "\x1bOB" if key == "\x1bOA" else "\x1bOA"
        for terminal in consoles:
            # What has come meanwhile because others have written is not the answer to the key.
            terminal.settle(0)
            start = time.monotonic()
            terminal.press(key)
            count, last = terminal.settle(0.005, first=0.3)
            if count:
                strokes.append(1000 * (last - start))
        time.sleep(max(0, following - time.monotonic()))
    for logger in loggers:
        logger.join()
    memory = [terminal.private_memory() for terminal in consoles]
    processor = [terminal.processor_milliseconds() for terminal in consoles]
    for terminal in consoles:
        terminal.end()

    times = [entry[0] for entry in logged]
    refused = [entry for entry in logged if entry[1] != 0]
    lost = before + len(logged) - len(refused) - len(table("sessions"))
    verified = run(["audit", "verify"])
    shutil.rmtree(folder)
    print(f"log command: {len(times)} runs, median {share(times, 0.5):.0f} ms, p99 {share(times, 0.99):.0f} ms, "
          f"worst {max(times):.0f} ms; {len(refused)} refused, {lost} lost")
    print(f"keystroke: {len(strokes)}, median {share(strokes, 0.5):.1f} ms, p99 {share(strokes, 0.99):.1f} ms")
    print(f"console: private memory median {share(memory, 0.5)} kB, greatest {max(memory)} kB; "
          f"processor median {share(processor, 0.5) / options.seconds:.1f} ms a second")
    print(verified.stdout.strip() or verified.stderr.strip())
    over = [f"A log command was refused under load: {entry[3].strip()}" for entry in refused[:3]]
    if lost:
        over.append(f"{lost} sessions were lost under load")
    if verified.returncode != 0:
        over.append("The audit log does not hold after the load")
    if max(memory) > 12 * 1024:
        over.append(f"Memory of a console under load: {max(memory)} kB; the budget is 12 MB")
    note(options.folder, over)


if __name__ == "__main__":
    main()
