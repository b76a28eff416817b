#define _GNU_SOURCE
#include "shims.h"

#include <string.h>
#include <sys/mman.h>

int curses_frame_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

void curses_shorten_attributes(void) {
  static char plain_end[] = "\033[m";
  static char plain_set[] = "\033[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;%?%p4%t;5%;%?%p7%t;8%;m";
  const char *full_set =
      "%?%p9%t\033(0%e\033(B%;\033[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;%?%p4%t;5%;%?%p7%t;8%;m";
  if (exit_attribute_mode == NULL || strcmp(exit_attribute_mode, "\033(B\033[m") != 0) return;
  if (set_attributes == NULL || strcmp(set_attributes, full_set) != 0) return;
  exit_attribute_mode = plain_end;
  set_attributes = plain_set;
}

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
