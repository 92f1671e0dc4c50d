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

/* Writing */

typedef struct cworkbook_writer cworkbook_writer;

/* How a cell looks. */
typedef enum {
  CWORKBOOK_PLAIN,
  CWORKBOOK_TITLE,
  CWORKBOOK_HEADING,
  /* Over numbers: on their side of the column. */
  CWORKBOOK_NUMBER_HEADING,
  CWORKBOOK_AMOUNT,
  CWORKBOOK_COUNT,
  CWORKBOOK_TOTAL,
  CWORKBOOK_TOTAL_LABEL,
  CWORKBOOK_INPUT,
  CWORKBOOK_REMARK,
  /* A text, whatever is typed into it: nothing becomes a number or a date. */
  CWORKBOOK_LABEL,
  CWORKBOOK_LABEL_HEADING,
  CWORKBOOK_TOPIC,
  /* Two decimals, whatever amounts have. */
  CWORKBOOK_RATIO,
  CWORKBOOK_TOTAL_RATIO,
  /* One decimal. */
  CWORKBOOK_PERCENT,
  /* A whole number on the side of texts. */
  CWORKBOOK_PLACE,
  /* Over numbers, with room for the button of a filter. */
  CWORKBOOK_FILTER_NUMBER_HEADING,
  /* A text that goes on in a further line where its column ends. */
  CWORKBOOK_TEXT,
  /* Something that is wrong. */
  CWORKBOOK_ALARM,
  /* The same on the colour of what is recommended. */
  CWORKBOOK_MARKED_AMOUNT,
  CWORKBOOK_MARKED_COUNT,
  CWORKBOOK_MARKED_LABEL,
  /* On the colour of what differs from that. */
  CWORKBOOK_OTHER_LABEL,
  CWORKBOOK_LOOK_COUNT,
} cworkbook_look;

/* Begins a workbook whose amounts have so many decimals. It is made in a file without a name, or else in a temporary
   one. One that `streams` keeps
   only the last row in memory: its rows have to be written in their order, each from left to right. */
cworkbook_status cworkbook_create(int decimals, bool streams, cworkbook_writer **writer);

/* The temporary file that it is made in, until it is finished; NULL where that has no name. */
const char *cworkbook_path(const cworkbook_writer *writer);

/* Adds a sheet; what follows goes there. */
void cworkbook_add_sheet(cworkbook_writer *writer, const char *name);

/* Rows and columns count from 0. A text is never taken for a formula. */
void cworkbook_write_text(cworkbook_writer *writer, uint32_t row, uint16_t column, const char *text, cworkbook_look);
void cworkbook_write_number(cworkbook_writer *writer, uint32_t row, uint16_t column, double number, cworkbook_look);

/* A formula, and what it gives with the cells as they are. */
void cworkbook_write_formula(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *formula, double result, cworkbook_look);
void cworkbook_write_text_formula(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *formula, const char *result, cworkbook_look);

void cworkbook_set_width(cworkbook_writer *writer, uint16_t first, uint16_t last, double width);

/* The same, and how cells look in which nothing was written yet. */
void cworkbook_set_look(cworkbook_writer *writer, uint16_t first, uint16_t last, double width, cworkbook_look look);

/* Keeps a sheet out of sight, for other sheets to look things up in. */
void cworkbook_hide_sheet(cworkbook_writer *writer);

/* Gives cells a name for formulas. */
void cworkbook_define_name(cworkbook_writer *writer, const char *name, const char *formula);

/* Keeps the rows above and the columns before a cell in sight. */
void cworkbook_freeze(cworkbook_writer *writer, uint32_t row, uint16_t column);

/* Makes a row so many points high. */
void cworkbook_set_height(cworkbook_writer *writer, uint32_t row, double height);

/* Prints a row, and so many columns, on every page anew. */
void cworkbook_repeat(cworkbook_writer *writer, uint32_t row, uint16_t columns);

/* How the sheet is printed, on A4: at a scale in percent with a new page before each column of `breaks` (at its end
   0, or NULL), or at scale 0 one page wide. */
void cworkbook_set_page(cworkbook_writer *writer, bool landscape, uint16_t scale, const uint16_t *breaks);

/* Begins a new page before each of those rows; at their end 0. Needs a page with a scale. */
void cworkbook_break_rows(cworkbook_writer *writer, const uint32_t *breaks);

/* Puts buttons to filter by into a row of headers, over so many columns and the rows up to the last. */
void cworkbook_filter(cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t columns);

/* Makes cells look so where a formula, as it stands in the first of them, is true. */
void cworkbook_mark_where(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t left, uint16_t right, const char *formula,
    cworkbook_look);

/* Offers only `choices`, which end with NULL, or nothing, in a column. */
void cworkbook_offer(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t column, const char *const *choices);

/* Offers what stands in the cells that a formula gives; anything else may be typed too. */
void cworkbook_offer_cells(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t left, uint16_t right, const char *formula);

/* How the points of a series look. */
typedef enum {
  CWORKBOOK_DOTS,
  CWORKBOOK_CROSS,
  CWORKBOOK_DIAMOND,
  CWORKBOOK_SQUARE,
  CWORKBOOK_CIRCLE,
  /* A circle in the colour of the diamond. */
  CWORKBOOK_PAID,
  /* Through the points, and without a mark on them. */
  CWORKBOOK_DOTTED,
  CWORKBOOK_DASHED,
  CWORKBOOK_SHORT_DASHED,
} cworkbook_marker;

/* Where the name of a series stands beside its points; without one it stands in the legend. */
typedef enum {
  CWORKBOOK_NO_LABEL,
  CWORKBOOK_LABEL_RIGHT,
  CWORKBOOK_LABEL_LEFT,
  CWORKBOOK_LABEL_ABOVE,
  CWORKBOOK_LABEL_BELOW,
} cworkbook_label;

/* The cells of a sheet that hold the points of a series. */
typedef struct {
  const char *name, *sheet;
  uint32_t first, last;
  uint16_t x, y;
  cworkbook_marker marker;
  /* Whether the name stands in a cell of the first row instead. */
  bool has_name_cell;
  uint16_t name_column;
  cworkbook_label label;
  /* Whether its name stands nowhere in the chart. */
  bool is_unnamed;
} cworkbook_series;

/* An axis of a chart, and its ends where they are not left to whoever draws it. */
typedef struct {
  const char *name;
  double low, high;
} cworkbook_axis;

/* In points of a screen. */
typedef struct {
  double width, height;
} cworkbook_size;

/* Puts a chart of points on the sheet. What comes later among the series lies on top. */
void cworkbook_add_chart(
    cworkbook_writer *writer, uint32_t row, uint16_t column, cworkbook_size, const char *title, cworkbook_axis x,
    cworkbook_axis y, const cworkbook_series *series, size_t count);

/* From now on nobody hears what the library says on standard error. For programs in which nothing else writes there
   while a workbook is put together. */
void cworkbook_silence(void);

/* Ends the workbook and hands over its bytes, to be freed; the writer is gone in any case. */
cworkbook_status cworkbook_finish(cworkbook_writer *writer, uint8_t **bytes, size_t *count);

/* The library without which the last CWORKBOOK_NO_LIBRARY came about. */
const char *cworkbook_missing_library(void);

#endif
