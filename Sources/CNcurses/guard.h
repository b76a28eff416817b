// Signal handlers, in C because nothing of Swift may run inside one: only calls that are safe in a signal handler.
#ifndef MATCHBOOK_CNCURSES_GUARD_H
#define MATCHBOOK_CNCURSES_GUARD_H
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// Makes the pipe that caught signals go to, one byte each, its number. Neither end blocks: when the pipe is full a byte
// is lost, and there is enough to read already. Returns the end to read from; -1 and `errno` when there is none.
int signal_pipe_open(void);

// Puts a signal into the pipe as if it had come.
void signal_pipe_post(int signal);

// Catches a signal into the pipe. Returns false, and leaves it so, when the signal was being ignored.
bool signal_pipe_catch(int signal);

// From now on a crash (SEGV, BUS, ILL, TRAP, ABRT, FPE) restores the terminal, says `farewell` on it, writes a note to
// `path` (created then, with `heading`, the signal, the time and the addresses of the stack, and nothing of the
// program's data), and goes on to end the process as the signal would have. A crash also ends within two seconds
// whatever the terminal or the disk does. Texts are copied and cut to fit.
void crash_guard_install(const char *path, const char *heading, const char *farewell);

// Gives the calling thread a stack of its own for a crash, so that running out of stack is met too. Cheap when it has
// one. The main actor's work moves from thread to thread: call it where that work begins.
void crash_guard_cover_thread(void);

// What restores the terminal now: the bytes that leave the screen, written to `output`, and the line's settings, put
// back on `input`.
void crash_guard_arm(int input, int output, const struct termios *settings, const char *reset, size_t length);

// Keeps the memory of the process from every collector of cores and from other processes of the account: what reads it
// needs the rights of root from now on.
void process_hide_memory(void);

// The terminal is as it was found: nothing to restore.
void crash_guard_disarm(void);
#endif
