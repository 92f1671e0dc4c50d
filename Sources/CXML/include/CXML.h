#ifndef CXML_H
#define CXML_H

#include <stddef.h>

/// How reading ended. Everything but CXML_READ is a refusal.
typedef enum {
  CXML_READ = 0,
  /// Not well-formed.
  CXML_MALFORMED = 1,
  /// There is a document type: it could define entities, and none are ever expanded.
  CXML_DOCUMENT_TYPE = 2,
  /// Elements are nested more deeply than allowed.
  CXML_TOO_DEEP = 3,
  /// A tag has more attributes than allowed.
  CXML_TOO_MANY_ATTRIBUTES = 4,
  /// `start` asked to stop.
  CXML_STOPPED = 5,
  CXML_OUT_OF_MEMORY = 6,
} cxml_status;

/// What is called for each element, in the order of the file.
typedef struct {
  void *context;
  /// An element starts. `attributes` are names and values in turns, ended by NULL, or NULL itself where there
  /// are none; `offset` is the byte behind the tag or close to it. Anything but 0 stops the reading.
  int (*start)(void *context, const char *name, const char *const *attributes, long offset);
  /// The element that started last and did not end yet ends.
  void (*end)(void *context);
} cxml_handlers;

/// Why reading ended.
typedef struct {
  /// The byte at which it ended; -1 where that is unknown.
  long offset;
  /// What Expat says, on one line.
  char message[256];
} cxml_fault;

/// Reads a document in UTF-8, whatever encoding it claims to have.
cxml_status cxml_read(const unsigned char *bytes, size_t count, int deepest, const cxml_handlers *handlers,
                      cxml_fault *fault);

#endif
