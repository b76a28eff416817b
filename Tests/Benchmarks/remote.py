#!/usr/bin/env python3
"""What it costs to come to the console over SSH, and how soon its first frame is there.

remote.py PROGRAM FOLDER [--rate BYTES]

FOLDER holds the demo data that `prepare` lays out. The same keys are pressed in the same console, once on a terminal of
this machine and once through a real sshd on the loopback, by the same user on copies of the same database. Counted are
the bytes that come to the person's terminal, and beside them those on the line in both directions, with all that SSH
adds. Then the gate is started thirty times as sshd starts it, each time until the last byte of Today's first frame.

With --rate the line carries no more than so many bytes a second each way, and how long each step takes is told too.
Over budget is written to FOLDER/over-budget.
"""
import argparse, getpass, os, shutil, signal, socket, subprocess, sys, tempfile, threading, time

from terminal import Terminal, note, share

USER = "supervisor"
DOWN, PAGE_DOWN = "\x1bOB", "\x1b[6~"
# What an ambassador or supervisor does of a morning: looks round, finds somebody, opens, begins to log, goes.
STEPS = [
    ("matches", ["4"]), ("twenty rows down", [DOWN] * 20), ("three pages down", [PAGE_DOWN] * 3),
    ("a record opened", ["\r"]), ("and left", ["\x1b"]), ("a session typed", ["l"] + list("90m homework +listen")),
    ("and given up", ["\x1b"]), ("somebody found", ["\x06"] + list("maria")), ("and left", ["\x1b"]),
    ("today", ["1"]), ("intake", ["2"]), ("today", ["1"]),
]


class Line(threading.Thread):
    """Carries one connection to a port, counting, and no faster than it may."""

    def __init__(self, port, rate):
        super().__init__(daemon=True)
        self.target, self.rate, self.bytes = port, rate, 0
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port = self.door.getsockname()[1]
        self.start()

    def run(self):
        while True:
            near = self.door.accept()[0]
            far = socket.create_connection(("127.0.0.1", self.target))
            for a, b in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(a, b), daemon=True).start()

    def carry(self, source, target):
        # What a slow line has not carried yet waits at its beginning, and not in between.
        for end in (source, target):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while True:
            try:
                piece = source.recv(max(64, self.rate // 20) if self.rate else 65536)
                if not piece:
                    return target.shutdown(socket.SHUT_WR)
                if self.rate:
                    time.sleep(len(piece) / self.rate)
                target.sendall(piece)
            except OSError:
                return
            self.bytes += len(piece)


class Host:
    """A folder with a database, a key, and an sshd on the loopback that lets the key in to the gate."""

    def __init__(self, program, demo, rate):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="matchbook-remote-")
        self.database = f"{self.folder}/demo-state.sqlite"
        self.environment = {
            "HOME": self.folder, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "MATCHBOOK_DATABASE": self.database, "MATCHBOOK_RESOURCES": os.environ.get("MATCHBOOK_RESOURCES", ""),
        }
        self.run([program, "backup", self.database, "--database", demo])
        for name in ("key", "host"):
            self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{self.folder}/{name}"])
        self.run([program, "user", "key", "add", USER, f"{self.folder}/key.pub"])
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        with open(f"{self.folder}/sshd_config", "w") as file:
            file.write(f"""ListenAddress 127.0.0.1
Port {self.port}
HostKey {self.folder}/host
PidFile none
UsePAM no
StrictModes no
PermitRootLogin yes
PrintMotd no
ExposeAuthInfo yes
AuthorizedKeysFile {self.folder}/key.pub
ForceCommand {program} gate --database {self.database}
""")
        self.daemon = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-e", "-f", f"{self.folder}/sshd_config"], stderr=subprocess.PIPE, text=True)
        while "listening" not in self.daemon.stderr.readline():
            if self.daemon.poll() is not None:
                sys.exit("sshd did not start")
        threading.Thread(target=self.daemon.stderr.read, daemon=True).start()
        self.line = Line(self.port, rate)

    def run(self, words):
        done = subprocess.run(words, env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{words}: {done.stderr}")

    def local(self):
        return Terminal([self.program, "console"], self.environment | {"MATCHBOOK_USER": USER})

    def remote(self):
        return Terminal(
            ["ssh", "-F", "none", "-tt", "-p", str(self.line.port), "-i", f"{self.folder}/key", "-o", "IdentitiesOnly=yes",
             "-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={self.folder}/known", "-o", "LogLevel=ERROR",
             f"{getpass.getuser()}@127.0.0.1"], self.environment)

    def gate(self):
        """The gate as sshd starts it, without sshd before it."""
        if not os.path.exists(f"{self.folder}/auth"):
            with open(f"{self.folder}/key.pub") as key, open(f"{self.folder}/auth", "w") as auth:
                auth.write("publickey " + " ".join(key.read().split()[:2]) + "\n")
        return Terminal(
            [self.program, "gate", "--database", self.database],
            self.environment | {"SSH_USER_AUTH": f"{self.folder}/auth", "SSH_CONNECTION": "127.0.0.1 50000 127.0.0.1 22"})

    def close(self):
        self.daemon.send_signal(signal.SIGTERM)
        self.daemon.wait()
        shutil.rmtree(self.folder)


def session(terminal, quiet):
    """Plays the steps; the bytes of each, and the longest any of its keys waited for its last byte, in milliseconds."""
    told = [("first frame", terminal.count, 0)]
    told[0] = ("first frame", 0, terminal.first_frame())
    more, _ = terminal.settle(quiet)
    told[0] = ("first frame", terminal.count, told[0][2])
    for name, keys in STEPS:
        count, longest = 0, 0
        for key in keys:
            start = time.monotonic()
            terminal.press(key)
            some, last = terminal.settle(quiet, first=2 * quiet + 0.3)
            count, longest = count + some, max(longest, 1000 * (last - start))
        told.append((name, count, longest))
    terminal.end()
    return told


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("folder")
    options.add_argument("--rate", type=int, default=0)
    options = options.parse_args()
    host = Host(os.path.abspath(options.program), f"{options.folder}/cache/matchbook/demo-state.sqlite", options.rate)
    over = []
    try:
        quiet = 1.0 if options.rate else 0.15
        local = session(host.local(), quiet)
        before = host.line.bytes
        remote = session(host.remote(), quiet)
        line = host.line.bytes - before
        print(f"{'':18}{'local B':>9}{'SSH B':>9}{'SSH ms':>9}")
        for (name, mine, _), (_, theirs, longest) in zip(local, remote):
            print(f"{name:18}{mine:9}{theirs:9}{longest:9.0f}")
        mine, theirs = sum(step[1] for step in local), sum(step[1] for step in remote)
        more = 100 * (theirs / mine - 1)
        print(f"{'all':18}{mine:9}{theirs:9}   {more:+.2f} %; {line} bytes on the line, both ways, with SSH's own")
        if more > 3:
            over.append(f"A session through SSH: {more:.2f} % more bytes than local; the budget is 3 %")
        if not options.rate:
            times, processor = [], []
            for _ in range(31):
                gate = host.gate()
                times.append(gate.first_frame())
                processor.append(gate.processor_milliseconds())
                gate.settle(0.1)
                gate.end()
            # The first fills the caches.
            times, processor = times[1:], processor[1:]
            median = share(times, 0.5)
            print(f"gate to Today's frame: median {median:.1f} ms, p95 {share(times, 0.95):.1f} ms of 30; "
                  f"processor: median {share(processor, 0.5):.1f} ms")
            if median > 30:
                over.append(f"The gate's first frame: median {median:.1f} ms; the budget is 30 ms")
    finally:
        host.close()
    note(options.folder, over)


if __name__ == "__main__":
    main()
