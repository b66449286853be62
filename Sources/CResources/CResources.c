#include "CResources.h"

// Paths are relative to this file. A file that is added to schema/, queries/, lexicons/ or rules/
// must be listed here; a test compares this list with the folders.
#define EMBED(name) static const unsigned char name[]
#define RESOURCE(path, bytes) {path, bytes, sizeof bytes - 1}

static const struct cresource table[] = {
    {"none", (const unsigned char *)"", 0},
};

const struct cresource *cresources(size_t *count) {
  *count = sizeof table / sizeof table[0];
  return table;
}
