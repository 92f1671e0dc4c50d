#ifndef CWORKBOOK_WRITER_H
#define CWORKBOOK_WRITER_H

#include <xlsxwriter.h>

#include "CWorkbook.h"
#include "Library.h"

/* What the files that write workbooks share. Each looks up the functions of libxlsxwriter that it needs, by their
   own types, in the library that is loaded once. */

struct cworkbook_writer {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *looks[CWORKBOOK_LOOK_COUNT];
  char amount_format[64];
  /* The file that it is made in; its path is no name of it where it has none. */
  int descriptor;
  bool has_name;
  char path[4096];
  bool has_failed;
  /* The errno for which there is no sheet. */
  int reason;
};

/* Remembers that something could not be written. */
static inline void cworkbook_check(cworkbook_writer *writer, lxw_error error) {
  if (error != LXW_NO_ERROR) writer->has_failed = true;
}

bool cworkbook_load_looks(void *library);
bool cworkbook_load_pages(void *library);
bool cworkbook_load_charts(void *library);

/* Makes the formats of all looks, amounts with so many decimals. */
void cworkbook_make_looks(cworkbook_writer *writer, int decimals);

/* For a file's list of functions: a struct of their addresses, and a function that looks them up. */
#define CWORKBOOK_DECLARE(name) __typeof__(name) *name;
#define CWORKBOOK_FIND(name) found = (xlsx.name = dlsym(library, #name)) && found;

#endif
