#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  CWORKBOOK_OK,
  /* The container or the XML is broken, or has what no spreadsheet writes. */
  CWORKBOOK_DAMAGED,
  CWORKBOOK_ENCRYPTED,
  /* A limit was passed. */
  CWORKBOOK_TOO_LARGE,
  CWORKBOOK_NO_ENTRY,
  /* The caller's handler wanted no more. */
  CWORKBOOK_STOPPED,
  CWORKBOOK_NO_MEMORY,
  /* A library is not installed. */
  CWORKBOOK_NO_LIBRARY,
  /* The file could not be written; errno has the reason. */
  CWORKBOOK_NOT_WRITTEN,
} cworkbook_status;

/* Reading */

typedef struct {
  uint64_t entries;
  /* Bytes after unpacking, of one entry and of all that are read. */
  uint64_t entry_bytes, total_bytes;
  /* The most bytes that one packed byte may become, in entries larger than `free_bytes`. */
  uint64_t ratio, free_bytes;
  /* Elements in elements. */
  int depth;
  /* Bytes of one tag. */
  int64_t tag_bytes;
} cworkbook_limits;

typedef struct cworkbook_archive cworkbook_archive;

/* Opens the container in `bytes`, which have to stay until it is closed. */
cworkbook_status cworkbook_open(
    const uint8_t *bytes, size_t count, cworkbook_limits limits, cworkbook_archive **archive);

void cworkbook_close(cworkbook_archive *archive);

bool cworkbook_has(cworkbook_archive *archive, const char *name);

/* Told of the elements of an XML document, by their names without prefix. A function that returns false ends it. */
typedef struct {
  void *context;
  bool (*start)(void *context, const char *name, const char *const *attributes);
  bool (*end)(void *context, const char *name);
  bool (*text)(void *context, const char *bytes, size_t count);
} cworkbook_handler;

/* The value of an attribute, by its name without prefix; NULL where there is none. */
const char *cworkbook_attribute(const char *const *attributes, const char *name);

/* Reads the XML document in the entry of that name. */
cworkbook_status cworkbook_read(cworkbook_archive *archive, const char *name, cworkbook_handler handler);

/* The library without which the last CWORKBOOK_NO_LIBRARY came about. */
const char *cworkbook_missing_library(void);

#endif
