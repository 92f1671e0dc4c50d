#ifndef CWORKBOOK_LIBRARY_H
#define CWORKBOOK_LIBRARY_H

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>

/* Opens the first of `names` (ending in NULL) that there is; remembers the `title` of one that is missing. */
void *cworkbook_library(const char *title, const char *const *names);

void cworkbook_set_missing(const char *title);

#endif
