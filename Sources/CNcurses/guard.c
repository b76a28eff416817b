#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t signal_pipe = -1;

void signal_pipe_post(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t ignored = write(signal_pipe, &byte, 1);
  (void)ignored;
  errno = saved;
}

int signal_pipe_open(void) {
  int ends[2];
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  signal_pipe = ends[1];
  return ends[0];
}

bool signal_pipe_catch(int signal) {
  struct sigaction action;
  if (sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN) return false;
  memset(&action, 0, sizeof action);
  action.sa_handler = signal_pipe_post;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  return sigaction(signal, &action, NULL) == 0;
}

enum { text_size = 512, path_size = 4096, reset_size = 256, frame_count = 64, stack_size = 128 * 1024 };

static char note_path[path_size];
static char note_heading[text_size];
static char farewell_text[text_size];
static char reset_bytes[reset_size];
static volatile size_t reset_length;
static struct termios line_settings;
static volatile sig_atomic_t is_armed;
static volatile sig_atomic_t input_descriptor;
static volatile sig_atomic_t output_descriptor;
static atomic_flag has_crashed = ATOMIC_FLAG_INIT;
static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void write_text(int descriptor, const char *text) { write_all(descriptor, text, strlen(text)); }

static void write_number(int descriptor, long long number) {
  char digits[24];
  size_t place = sizeof digits;
  do {
    digits[--place] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0 && place > 0);
  write_all(descriptor, digits + place, sizeof digits - place);
}

static void restore_terminal(void) {
  if (!is_armed) return;
  is_armed = 0;
  write_all(output_descriptor, reset_bytes, reset_length);
  tcsetattr(input_descriptor, TCSANOW, &line_settings);
}

static void write_note(int signal) {
  if (note_path[0] == '\0') return;
  int note = open(note_path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (note < 0) return;
  write_text(note, note_heading);
  write_text(note, "\nsignal ");
  write_number(note, signal);
  write_text(note, "\ntime ");
  write_number(note, (long long)time(NULL));
  write_text(note, "\n");
  void *frames[frame_count];
  backtrace_symbols_fd(frames, backtrace(frames, frame_count), note);
  close(note);
}

static void end_by(int signal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
}

static void crash(int signal) {
  if (atomic_flag_test_and_set(&has_crashed)) {
    for (;;) pause();
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(SIGALRM, &action, NULL);
  alarm(2);
  bool was_armed = is_armed;
  restore_terminal();
  if (was_armed) write_text(output_descriptor, farewell_text);
  write_note(signal);
  end_by(signal);
}

static pthread_key_t stack_key;

static void uncover_thread(void *memory) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  free(memory);
}

static void make_stack_key(void) { pthread_key_create(&stack_key, uncover_thread); }

void crash_guard_cover_thread(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_stack_key);
  if (pthread_getspecific(stack_key) != NULL) return;
  stack_t stack = {.ss_sp = malloc(stack_size), .ss_size = stack_size};
  if (stack.ss_sp == NULL) return;
  sigaltstack(&stack, NULL);
  pthread_setspecific(stack_key, stack.ss_sp);
}

void crash_guard_install(const char *path, const char *heading, const char *farewell) {
  strncpy(note_path, path, path_size - 1);
  strncpy(note_heading, heading, text_size - 1);
  strncpy(farewell_text, farewell, text_size - 1);
  // The first call loads what it needs; later ones do not allocate.
  void *frame;
  backtrace(&frame, 1);
  crash_guard_cover_thread();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK;
  // Everything waits but the alarm and the crash signals: blocked, a second crash here would be lost in the first.
  sigfillset(&action.sa_mask);
  sigdelset(&action.sa_mask, SIGALRM);
  for (size_t index = 0; index < sizeof crash_signals / sizeof *crash_signals; index++) {
    sigdelset(&action.sa_mask, crash_signals[index]);
  }
  for (size_t index = 0; index < sizeof crash_signals / sizeof *crash_signals; index++) {
    sigaction(crash_signals[index], &action, NULL);
  }
}

void crash_guard_arm(int input, int output, const struct termios *settings, const char *reset, size_t length) {
  static bool restores_at_exit;
  if (!restores_at_exit) {
    restores_at_exit = true;
    atexit(restore_terminal);
  }
  is_armed = 0;
  input_descriptor = input;
  output_descriptor = output;
  line_settings = *settings;
  reset_length = length < reset_size ? length : reset_size;
  memcpy(reset_bytes, reset, reset_length);
  is_armed = 1;
}

void process_hide_memory(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

void crash_guard_disarm(void) { is_armed = 0; }
