#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "CWorkbook.h"
#include "Library.h"
#include "Writer.h"

/* libxlsxwriter's functions, by their own types; loaded once. */
#define FUNCTIONS(DO) \
  DO(workbook_new_opt) \
  DO(workbook_close) \
  DO(lxw_workbook_free) \
  DO(workbook_set_properties) \
  DO(workbook_add_worksheet) \
  DO(worksheet_write_string) \
  DO(worksheet_write_number) \
  DO(worksheet_write_formula_num) \
  DO(worksheet_write_formula_str) \
  DO(worksheet_set_column) \
  DO(worksheet_hide) \
  DO(workbook_define_name)

#define DECLARE(name) __typeof__(name) *name;
static struct {
  bool loaded;
  FUNCTIONS(DECLARE)
} xlsx;

/* The version whose headers this was compiled with: others lay out their structures differently. */
#ifndef LXW_SOVERSION
#define LXW_SOVERSION "4"
#endif

/* The library for workbooks; NULL, and remembered, where it is missing. */
static void *cworkbook_xlsxwriter(void) {
  static const char *const names[] = {
      "libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter." LXW_SOVERSION ".dylib",
      "/opt/homebrew/lib/libxlsxwriter." LXW_SOVERSION ".dylib", NULL};
  return cworkbook_library("libxlsxwriter", names);
}

static void load(void) {
  void *library = cworkbook_xlsxwriter();
  if (!library) return;
  xlsx.loaded = cworkbook_load_looks(library) && cworkbook_load_pages(library) && cworkbook_load_charts(library);
#define FIND(name) xlsx.loaded = (xlsx.name = dlsym(library, #name)) && xlsx.loaded;
  FUNCTIONS(FIND)
#undef FIND
}

static bool is_loaded(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!xlsx.loaded) cworkbook_set_missing("libxlsxwriter");
  return xlsx.loaded;
}

cworkbook_status cworkbook_create(int decimals, bool streams, cworkbook_writer **writer) {
  *writer = NULL;
  if (!is_loaded()) return CWORKBOOK_NO_LIBRARY;
  cworkbook_writer *made = calloc(1, sizeof *made);
  if (!made) return CWORKBOOK_NO_MEMORY;
  const char *folder = getenv("TMPDIR");
  snprintf(made->path, sizeof made->path, "%s/workbook.XXXXXX", folder && *folder ? folder : "/tmp");
  int descriptor = mkstemp(made->path);
  if (descriptor < 0) {
    free(made);
    return CWORKBOOK_NOT_WRITTEN;
  }
  close(descriptor);
  lxw_workbook_options options = {.constant_memory = streams ? LXW_TRUE : LXW_FALSE};
  made->workbook = xlsx.workbook_new_opt(made->path, &options);
  if (!made->workbook) {
    unlink(made->path);
    free(made);
    return CWORKBOOK_NO_MEMORY;
  }
  /* The same answer gives the same bytes: no clock. 1 January 2000. */
  lxw_doc_properties properties = {.created = 946684800};
  cworkbook_check(made, xlsx.workbook_set_properties(made->workbook, &properties));
  cworkbook_make_looks(made, decimals);
  *writer = made;
  return CWORKBOOK_OK;
}

void cworkbook_add_sheet(cworkbook_writer *writer, const char *name) {
  lxw_worksheet *sheet = xlsx.workbook_add_worksheet(writer->workbook, name);
  if (sheet) writer->sheet = sheet; else writer->has_failed = true;
}

void cworkbook_write_text(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *text, cworkbook_look look) {
  if (!writer->sheet) return;
  cworkbook_check(writer, xlsx.worksheet_write_string(writer->sheet, row, column, text, writer->looks[look]));
}

void cworkbook_write_number(
    cworkbook_writer *writer, uint32_t row, uint16_t column, double number, cworkbook_look look) {
  if (!writer->sheet) return;
  cworkbook_check(writer, xlsx.worksheet_write_number(writer->sheet, row, column, number, writer->looks[look]));
}

void cworkbook_write_formula(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *formula, double result,
    cworkbook_look look) {
  if (!writer->sheet) return;
  cworkbook_check(writer, xlsx.worksheet_write_formula_num(writer->sheet, row, column, formula, writer->looks[look], result));
}

void cworkbook_write_text_formula(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *formula, const char *result,
    cworkbook_look look) {
  if (!writer->sheet) return;
  cworkbook_check(writer, xlsx.worksheet_write_formula_str(writer->sheet, row, column, formula, writer->looks[look], result));
}

void cworkbook_hide_sheet(cworkbook_writer *writer) {
  if (writer->sheet) xlsx.worksheet_hide(writer->sheet);
}

void cworkbook_define_name(cworkbook_writer *writer, const char *name, const char *formula) {
  cworkbook_check(writer, xlsx.workbook_define_name(writer->workbook, name, formula));
}

void cworkbook_set_width(cworkbook_writer *writer, uint16_t first, uint16_t last, double width) {
  if (writer->sheet) cworkbook_check(writer, xlsx.worksheet_set_column(writer->sheet, first, last, width, NULL));
}

void cworkbook_set_look(
    cworkbook_writer *writer, uint16_t first, uint16_t last, double width, cworkbook_look look) {
  if (!writer->sheet) return;
  cworkbook_check(writer, xlsx.worksheet_set_column(writer->sheet, first, last, width, writer->looks[look]));
}

static cworkbook_status read_whole(const char *path, uint8_t **bytes, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (!file) return CWORKBOOK_NOT_WRITTEN;
  struct stat status;
  cworkbook_status result = CWORKBOOK_NOT_WRITTEN;
  if (!fstat(fileno(file), &status) && status.st_size > 0) {
    *count = (size_t)status.st_size;
    *bytes = malloc(*count);
    if (!*bytes) {
      result = CWORKBOOK_NO_MEMORY;
    } else if (fread(*bytes, 1, *count, file) == *count) {
      result = CWORKBOOK_OK;
    } else {
      free(*bytes);
      *bytes = NULL;
    }
  }
  fclose(file);
  return result;
}

cworkbook_status cworkbook_finish(cworkbook_writer *writer, uint8_t **bytes, size_t *count) {
  *bytes = NULL;
  *count = 0;
  cworkbook_status status = CWORKBOOK_OK;
  if (writer->has_failed) {
    xlsx.lxw_workbook_free(writer->workbook);
    status = CWORKBOOK_DAMAGED;
  } else {
    errno = 0;
    if (xlsx.workbook_close(writer->workbook) != LXW_NO_ERROR) {
      status = CWORKBOOK_NOT_WRITTEN;
      if (!errno) errno = EIO;
    } else {
      status = read_whole(writer->path, bytes, count);
    }
  }
  int reason = errno;
  unlink(writer->path);
  free(writer);
  errno = reason;
  return status;
}
