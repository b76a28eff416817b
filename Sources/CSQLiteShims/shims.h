// What Swift cannot import of SQLite: its variadic configuration calls.
#ifndef MATCHBOOK_CSQLITE_SHIMS_H
#define MATCHBOOK_CSQLITE_SHIMS_H
#include <sqlite3.h>

/// Turns off the checkpoint that SQLite would make by itself when the last connection closes.
static inline int matchbook_no_checkpoint_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}

/// Lets SQLite keep no sums of the memory it has in use, for which all connections wait for each other at every allocation.
/// Before the first connection; too late it changes nothing.
static inline int matchbook_keep_no_memory_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
#endif
