#pragma once

#include <stddef.h>

// A file of the repository compiled into the executable with #embed. `bytes` is followed by one
// NUL that `count` leaves out, so that SQL can go to SQLite as a C string.
struct cresource {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

// Swift does not import C arrays of unknown length, hence a function.
const struct cresource *cresources(size_t *count);
