#pragma once

#include <sqlite3.h>

// Swift cannot import the SQLITE_TRANSIENT macro.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

// sqlite3_db_config() is variadic, and Swift cannot call C variadics.
static inline int csqlite_db_config_bool(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}
