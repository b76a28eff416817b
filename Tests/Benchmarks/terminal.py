"""A program on a pseudo-terminal, timed from outside, for what measures a whole host."""
import fcntl, os, pty, select, struct, sys, termios, time

# The hint row is drawn last, in the one write of a console's frame.
LAST = b"Help"


class Terminal:
    """A program on a pseudo-terminal of 80x24."""

    def __init__(self, words, environment):
        self.count = 0
        self.start = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execvpe(words[0], words, environment)

    def read(self, seconds):
        if not select.select([self.fd], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.fd, 65536)
        except OSError:
            return b""

    def settle(self, quiet, first=None):
        """Takes what comes until it is quiet; the bytes, and when the last of them came."""
        count, last = 0, time.monotonic()
        wait = first or quiet
        while piece := self.read(wait):
            count, last, wait = count + len(piece), time.monotonic(), quiet
        self.count += count
        return count, last

    def first_frame(self):
        seen = b""
        while LAST not in seen:
            piece = self.read(20)
            if not piece:
                sys.exit(f"no first frame; last: {seen[-300:]!r}")
            seen += piece
        self.count += len(seen)
        return 1000 * (time.monotonic() - self.start)

    def press(self, key):
        os.write(self.fd, key.encode())

    def end(self):
        self.press("q")
        self.settle(0.5)
        os.close(self.fd)
        os.waitpid(self.pid, 0)

    def processor_milliseconds(self):
        """What all threads have used, to the microsecond."""
        threads = f"/proc/{self.pid}/task"
        total = 0
        for thread in os.listdir(threads):
            with open(f"{threads}/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
        return total / 1e6

    def private_memory(self):
        """Kilobytes that are the process's own, clean and dirty."""
        with open(f"/proc/{self.pid}/smaps_rollup") as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("Private_"))


def share(samples, part):
    """The sample at a part of all, sorted; 0.5 is the median."""
    samples = sorted(samples)
    return samples[min(len(samples) - 1, int(len(samples) * part))]


def note(folder, over):
    """Writes down what is over budget, where `make bench` looks for it."""
    for sentence in over:
        print("Over budget:", sentence)
        with open(f"{folder}/over-budget", "a") as file:
            file.write(sentence + "\n")
    with open("/proc/loadavg") as load:
        print("load average at the end:", *load.read().split()[:3])
