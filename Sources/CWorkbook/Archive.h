#ifndef CWORKBOOK_ARCHIVE_H
#define CWORKBOOK_ARCHIVE_H

#include "CWorkbook.h"

/* An entry that is being unpacked. */
typedef struct cworkbook_entry cworkbook_entry;

cworkbook_status cworkbook_entry_open(cworkbook_archive *archive, const char *name, cworkbook_entry **entry);

/* Unpacks at most `count` bytes; `*got` is 0 at the end. */
cworkbook_status cworkbook_entry_read(cworkbook_entry *entry, char *bytes, size_t count, size_t *got);

void cworkbook_entry_close(cworkbook_entry *entry);

const cworkbook_limits *cworkbook_archive_limits(const cworkbook_archive *archive);

#endif
