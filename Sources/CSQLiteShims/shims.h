// What Swift cannot import of SQLite: its variadic configuration call.
#ifndef MATCHBOOK_CSQLITE_SHIMS_H
#define MATCHBOOK_CSQLITE_SHIMS_H
#include <sqlite3.h>

/// Turns off the checkpoint that SQLite would make by itself when the last connection closes.
static inline int matchbook_no_checkpoint_on_close(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
#endif
