// What Swift cannot import of ncurses: wide-character declarations behind a macro, function-like macros, globals.
#ifndef MATCHBOOK_CNCURSES_SHIMS_H
#define MATCHBOOK_CNCURSES_SHIMS_H
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>
#endif
