#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "CWorkbook.h"
#include "Library.h"
#include "Watch.h"
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
  cworkbook_watch(library);
}

static bool is_loaded(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!xlsx.loaded) cworkbook_set_missing("libxlsxwriter");
  return xlsx.loaded;
}

/* A file for the workbook: without a name where there can be one, so that nothing of it is left behind, however the
   process ends. */
static int open_file(cworkbook_writer *writer) {
#ifdef MFD_CLOEXEC
  int nameless = memfd_create("workbook", MFD_CLOEXEC);
  if (nameless >= 0) {
    snprintf(writer->path, sizeof writer->path, "/proc/self/fd/%d", nameless);
    if (!access(writer->path, W_OK)) return nameless;
    close(nameless);
  }
#endif
  const char *folder = getenv("TMPDIR");
  snprintf(writer->path, sizeof writer->path, "%s/workbook.XXXXXX", folder && *folder ? folder : "/tmp");
  int named = mkstemp(writer->path);
  writer->has_name = named >= 0;
  return named;
}

static void close_file(cworkbook_writer *writer) {
  int reason = errno;
  close(writer->descriptor);
  if (writer->has_name) unlink(writer->path);
  errno = reason;
}

const char *cworkbook_path(const cworkbook_writer *writer) {
  return writer && writer->has_name ? writer->path : NULL;
}

cworkbook_status cworkbook_create(int decimals, bool streams, cworkbook_writer **writer) {
  *writer = NULL;
  if (!is_loaded()) return CWORKBOOK_NO_LIBRARY;
  cworkbook_writer *made = calloc(1, sizeof *made);
  if (!made) return CWORKBOOK_NO_MEMORY;
  made->descriptor = open_file(made);
  if (made->descriptor < 0) {
    free(made);
    return CWORKBOOK_NOT_WRITTEN;
  }
  /* What was lost before was not of this one. */
  cworkbook_lost();
  lxw_workbook_options options = {.constant_memory = streams ? LXW_TRUE : LXW_FALSE};
  made->workbook = xlsx.workbook_new_opt(made->path, &options);
  if (!made->workbook) {
    close_file(made);
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
  errno = 0;
  lxw_worksheet *sheet = xlsx.workbook_add_worksheet(writer->workbook, name);
  if (sheet) {
    writer->sheet = sheet;
  } else {
    writer->has_failed = true;
    writer->reason = errno;
  }
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

static cworkbook_status read_whole(int descriptor, uint8_t **bytes, size_t *count) {
  struct stat status;
  if (fstat(descriptor, &status)) return CWORKBOOK_NOT_WRITTEN;
  size_t size = (size_t)status.st_size, done = 0;
  uint8_t *read = size > 0 ? malloc(size) : NULL;
  if (!read) return size > 0 ? CWORKBOOK_NO_MEMORY : CWORKBOOK_NOT_WRITTEN;
  while (done < size) {
    ssize_t got = pread(descriptor, read + done, size - done, (off_t)done);
    if (got > 0) {
      done += (size_t)got;
    } else if (!got || errno != EINTR) {
      if (!got) errno = EIO;
      free(read);
      return CWORKBOOK_NOT_WRITTEN;
    }
  }
  *bytes = read;
  *count = size;
  return CWORKBOOK_OK;
}

/* Whether an errno can come of reading or writing a file that is open, rather than of looking for one in vain. */
static bool is_of_file(int reason) {
  switch (reason) {
  case 0:
  case ENOENT:
  case ENOTDIR:
  case EACCES:
  case ENOTTY:
  case EINVAL:
  case ERANGE:
  case ESPIPE: return false;
  default: return true;
  }
}

/* Whether what the library says is not heard. */
static bool is_silent = false;

void cworkbook_silence(void) { is_silent = true; }

/* Puts the workbook together. The library writes each part to a file of its own first, without looking whether that
   went well, and tells people of what it notices; so its errno is looked at, and what it says is not heard. */
static cworkbook_status put_together(cworkbook_writer *writer) {
#if defined(__GLIBC__) || defined(__APPLE__)
  FILE *heard = stderr, *unheard = is_silent ? fopen("/dev/null", "w") : NULL;
  if (unheard) stderr = unheard;
#endif
  /* Whatever the clock looks for is looked for before. */
  tzset();
  errno = 0;
  lxw_error error = xlsx.workbook_close(writer->workbook);
  int reason = errno;
#if defined(__GLIBC__) || defined(__APPLE__)
  if (unheard) {
    stderr = heard;
    fclose(unheard);
  }
#endif
  int lost = cworkbook_lost();
  if (lost) reason = lost;
  errno = reason ? reason : EIO;
  return error != LXW_NO_ERROR || lost || is_of_file(reason) ? CWORKBOOK_NOT_WRITTEN : CWORKBOOK_OK;
}

cworkbook_status cworkbook_finish(cworkbook_writer *writer, uint8_t **bytes, size_t *count) {
  *bytes = NULL;
  *count = 0;
  cworkbook_status status;
  if (writer->has_failed) {
    xlsx.lxw_workbook_free(writer->workbook);
    status = writer->reason ? CWORKBOOK_NOT_WRITTEN : CWORKBOOK_DAMAGED;
    errno = writer->reason;
  } else {
    status = put_together(writer);
    if (status == CWORKBOOK_OK) status = read_whole(writer->descriptor, bytes, count);
  }
  close_file(writer);
  int reason = errno;
  free(writer);
  errno = reason;
  return status;
}
