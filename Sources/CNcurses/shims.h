// What Swift cannot import of ncurses: wide-character declarations behind a macro, function-like macros, globals.
#ifndef MATCHBOOK_CNCURSES_SHIMS_H
#define MATCHBOOK_CNCURSES_SHIMS_H
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <stddef.h>
#include <term.h>

static inline WINDOW *curses_window(void) { return stdscr; }
// The window that stands for what the terminal shows; clearok on it repaints everything.
static inline WINDOW *curses_shown_window(void) { return curscr; }
static inline int curses_colors(void) { return COLORS; }

static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

// A string capability of the terminal in use, such as "smcup"; NULL when it has none.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 || value == NULL || *value == '\0' ? NULL : value;
}

static inline bool curses_flag(const char *name) { return tigetflag(name) == 1; }

static inline cchar_t curses_character(const wchar_t *text, attr_t attributes, short pair) {
  cchar_t character;
  setcchar(&character, text, attributes, pair, NULL);
  return character;
}

// A file in memory, closed in child processes; -1 and `errno` when there is none.
int curses_frame_file(void);

// Copies a capability as it is to be sent, without its padding marks, cut to `size` bytes. Returns the bytes copied.
size_t curses_expand(const char *capability, char *buffer, size_t size);
#endif
