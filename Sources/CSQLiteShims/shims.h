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

/// Reads bytes of the database's file through the handle that SQLite has open: closing another would take SQLite's locks away.
static inline int matchbook_read_file(sqlite3 *database, void *buffer, int count, sqlite3_int64 offset) {
  sqlite3_file *file = 0;
  int status = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (status != SQLITE_OK) return status;
  if (!file || !file->pMethods) return SQLITE_CANTOPEN;
  return file->pMethods->xRead(file, buffer, count, offset);
}
#endif
