#include "Library.h"

#include "CWorkbook.h"

static _Thread_local const char *missing = "";

void cworkbook_set_missing(const char *title) { missing = title; }

const char *cworkbook_missing_library(void) { return missing; }

void *cworkbook_library(const char *title, const char *const *names) {
  for (; *names; names++) {
    void *library = dlopen(*names, RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  cworkbook_set_missing(title);
  return NULL;
}
