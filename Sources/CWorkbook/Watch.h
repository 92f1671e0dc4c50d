#ifndef CWORKBOOK_WATCH_H
#define CWORKBOOK_WATCH_H

#include "Library.h"

/* libxlsxwriter writes each part of a workbook to a file of its own, and does not look whether that went well: where a
   disk is full for a while, parts would be cut, in silence. Its files can't be had from outside. So its calls of `rewind`
   and `fclose` are led by here, in its own table of addresses: none of any other library is touched.

   Returns whether that could be done. It can on Linux, where addresses have 64 bits and the library is loaded as usual;
   elsewhere only what errno says is known. */
bool cworkbook_watch(void *library);

/* The errno of the first file of this thread's that was not kept since the last call; 0 where all were. */
int cworkbook_lost(void);

#endif
