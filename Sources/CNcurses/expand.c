#define _GNU_SOURCE
#include "shims.h"

#include <sys/mman.h>

int curses_frame_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

static char *expansion;
static size_t expansion_length;
static size_t expansion_size;

static int put(int byte) {
  if (expansion_length < expansion_size) expansion[expansion_length++] = (char)byte;
  return byte;
}

size_t curses_expand(const char *capability, char *buffer, size_t size) {
  expansion = buffer;
  expansion_length = 0;
  expansion_size = size;
  tputs(capability, 1, put);
  return expansion_length;
}
