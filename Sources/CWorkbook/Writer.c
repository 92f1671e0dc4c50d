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

/* libxlsxwriter's functions, by their own types; loaded once. */
#define FUNCTIONS(DO) \
  DO(workbook_new) \
  DO(workbook_close) \
  DO(lxw_workbook_free) \
  DO(workbook_set_properties) \
  DO(workbook_add_worksheet) \
  DO(workbook_add_format) \
  DO(workbook_add_chart) \
  DO(format_set_num_format) \
  DO(format_set_bold) \
  DO(format_set_font_size) \
  DO(format_set_font_color) \
  DO(format_set_bg_color) \
  DO(format_set_bottom) \
  DO(format_set_top) \
  DO(format_set_align) \
  DO(format_set_indent) \
  DO(worksheet_write_string) \
  DO(worksheet_write_number) \
  DO(worksheet_write_formula_num) \
  DO(worksheet_write_formula_str) \
  DO(worksheet_set_column) \
  DO(worksheet_freeze_panes) \
  DO(worksheet_repeat_rows) \
  DO(worksheet_set_landscape) \
  DO(worksheet_set_paper) \
  DO(worksheet_fit_to_pages) \
  DO(worksheet_data_validation_range) \
  DO(worksheet_insert_chart_opt) \
  DO(chart_add_series) \
  DO(chart_series_set_name) \
  DO(chart_series_set_name_range) \
  DO(chart_series_set_labels) \
  DO(chart_series_set_labels_options) \
  DO(chart_series_set_labels_position) \
  DO(chart_series_set_categories) \
  DO(chart_series_set_values) \
  DO(chart_series_set_marker_type) \
  DO(chart_series_set_marker_size) \
  DO(chart_series_set_marker_fill) \
  DO(chart_series_set_marker_line) \
  DO(chart_series_set_line) \
  DO(chart_axis_set_name) \
  DO(chart_axis_set_num_format) \
  DO(chart_axis_set_label_position) \
  DO(chart_title_set_name) \
  DO(chart_legend_set_position) \
  DO(chart_legend_delete_series)

#define DECLARE(name) __typeof__(name) *name;
static struct {
  bool loaded;
  FUNCTIONS(DECLARE)
} xlsx;

/* The version whose headers this was compiled with: others lay out their structures differently. */
#ifndef LXW_SOVERSION
#define LXW_SOVERSION "4"
#endif

static void load(void) {
  static const char *const names[] = {
      "libxlsxwriter.so." LXW_SOVERSION, "libxlsxwriter." LXW_SOVERSION ".dylib",
      "/opt/homebrew/lib/libxlsxwriter." LXW_SOVERSION ".dylib", NULL};
  void *library = cworkbook_library("libxlsxwriter", names);
  if (!library) return;
  xlsx.loaded = true;
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

struct cworkbook_writer {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_format *looks[CWORKBOOK_LOOK_COUNT];
  char amount_format[64];
  char path[4096];
  bool has_failed;
};

static void check(cworkbook_writer *writer, lxw_error error) {
  if (error != LXW_NO_ERROR) writer->has_failed = true;
}

/* Numbers only, no currency: the notation is that of whoever opens the workbook. */
static void set_amount_format(cworkbook_writer *writer, int decimals) {
  char *format = writer->amount_format;
  size_t length = (size_t)snprintf(format, sizeof writer->amount_format, "#,##0%s", decimals > 0 ? "." : "");
  for (int i = 0; i < decimals && i < 18; i++) format[length++] = '0';
  format[length] = 0;
}

static void make_looks(cworkbook_writer *writer) {
  for (int look = CWORKBOOK_TITLE; look < CWORKBOOK_LOOK_COUNT; look++) {
    lxw_format *format = xlsx.workbook_add_format(writer->workbook);
    if (!format) {
      writer->has_failed = true;
      return;
    }
    writer->looks[look] = format;
    switch ((cworkbook_look)look) {
    case CWORKBOOK_TITLE:
      xlsx.format_set_bold(format);
      xlsx.format_set_font_size(format, 14);
      break;
    case CWORKBOOK_NUMBER_HEADING: xlsx.format_set_align(format, LXW_ALIGN_RIGHT); /* fall through */
    case CWORKBOOK_HEADING:
      xlsx.format_set_bold(format);
      xlsx.format_set_bottom(format, LXW_BORDER_THIN);
      break;
    case CWORKBOOK_AMOUNT: xlsx.format_set_num_format(format, writer->amount_format); break;
    case CWORKBOOK_COUNT: xlsx.format_set_num_format(format, "#,##0"); break;
    case CWORKBOOK_RATIO: xlsx.format_set_num_format(format, "#,##0.00"); break;
    case CWORKBOOK_PERCENT: xlsx.format_set_num_format(format, "#,##0.0"); break;
    case CWORKBOOK_PLACE: xlsx.format_set_align(format, LXW_ALIGN_LEFT); break;
    case CWORKBOOK_TOTAL_RATIO:
      xlsx.format_set_num_format(format, "#,##0.00");
      xlsx.format_set_bold(format);
      xlsx.format_set_top(format, LXW_BORDER_THIN);
      break;
    case CWORKBOOK_TOTAL: xlsx.format_set_num_format(format, writer->amount_format); /* fall through */
    case CWORKBOOK_TOTAL_LABEL:
      xlsx.format_set_bold(format);
      xlsx.format_set_top(format, LXW_BORDER_THIN);
      break;
    case CWORKBOOK_INPUT:
      xlsx.format_set_bg_color(format, 0xFFF2CC);
      xlsx.format_set_align(format, LXW_ALIGN_CENTER);
      break;
    case CWORKBOOK_REMARK: xlsx.format_set_font_color(format, 0x666666); break;
    case CWORKBOOK_LABEL:
      xlsx.format_set_num_format(format, "@");
      /* Apart from the numbers before it. */
      xlsx.format_set_indent(format, 1);
      break;
    case CWORKBOOK_LABEL_HEADING:
      xlsx.format_set_bold(format);
      xlsx.format_set_bottom(format, LXW_BORDER_THIN);
      xlsx.format_set_indent(format, 1);
      break;
    case CWORKBOOK_TOPIC: xlsx.format_set_bold(format); break;
    default: break;
    }
  }
}

cworkbook_status cworkbook_create(int decimals, cworkbook_writer **writer) {
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
  made->workbook = xlsx.workbook_new(made->path);
  if (!made->workbook) {
    unlink(made->path);
    free(made);
    return CWORKBOOK_NO_MEMORY;
  }
  /* The same answer gives the same bytes: no clock. 1 January 2000. */
  lxw_doc_properties properties = {.created = 946684800};
  check(made, xlsx.workbook_set_properties(made->workbook, &properties));
  set_amount_format(made, decimals);
  make_looks(made);
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
  check(writer, xlsx.worksheet_write_string(writer->sheet, row, column, text, writer->looks[look]));
}

void cworkbook_write_number(
    cworkbook_writer *writer, uint32_t row, uint16_t column, double number, cworkbook_look look) {
  if (!writer->sheet) return;
  check(writer, xlsx.worksheet_write_number(writer->sheet, row, column, number, writer->looks[look]));
}

void cworkbook_write_formula(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *formula, double result,
    cworkbook_look look) {
  if (!writer->sheet) return;
  check(writer, xlsx.worksheet_write_formula_num(writer->sheet, row, column, formula, writer->looks[look], result));
}

void cworkbook_write_text_formula(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *formula, const char *result,
    cworkbook_look look) {
  if (!writer->sheet) return;
  check(writer, xlsx.worksheet_write_formula_str(writer->sheet, row, column, formula, writer->looks[look], result));
}

void cworkbook_set_width(cworkbook_writer *writer, uint16_t first, uint16_t last, double width) {
  if (writer->sheet) check(writer, xlsx.worksheet_set_column(writer->sheet, first, last, width, NULL));
}

void cworkbook_set_look(
    cworkbook_writer *writer, uint16_t first, uint16_t last, double width, cworkbook_look look) {
  if (!writer->sheet) return;
  check(writer, xlsx.worksheet_set_column(writer->sheet, first, last, width, writer->looks[look]));
}

void cworkbook_freeze(cworkbook_writer *writer, uint32_t row, uint16_t column) {
  if (!writer->sheet) return;
  xlsx.worksheet_freeze_panes(writer->sheet, row, column);
  if (row > 0) check(writer, xlsx.worksheet_repeat_rows(writer->sheet, 0, row - 1));
}

void cworkbook_fit_page(cworkbook_writer *writer) {
  if (!writer->sheet) return;
  xlsx.worksheet_set_landscape(writer->sheet);
  enum { A4 = 9 };
  xlsx.worksheet_set_paper(writer->sheet, A4);
  xlsx.worksheet_fit_to_pages(writer->sheet, 1, 0);
}

void cworkbook_offer(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t column,
    const char *const *choices) {
  if (!writer->sheet) return;
  lxw_data_validation validation = {
      .validate = LXW_VALIDATION_TYPE_LIST, .value_list = (void *)choices, .ignore_blank = LXW_VALIDATION_ON};
  check(writer, xlsx.worksheet_data_validation_range(writer->sheet, first, column, last, column, &validation));
}

static void set_marker(lxw_chart_series *series, cworkbook_marker marker) {
  static const lxw_color_t colors[] = {0x4472C4, 0x666666, 0xC00000, 0xED7D31};
  lxw_color_t color = colors[marker];
  lxw_chart_line none = {.none = 1};
  lxw_chart_line edge = {.color = color, .width = 1};
  lxw_chart_fill fill = {.color = color};
  static const uint8_t types[] = {LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_X, LXW_CHART_MARKER_DIAMOND,
                                  LXW_CHART_MARKER_SQUARE};
  xlsx.chart_series_set_line(series, &none);
  xlsx.chart_series_set_marker_type(series, types[marker]);
  xlsx.chart_series_set_marker_size(series, marker == CWORKBOOK_DOTS ? 4 : marker == CWORKBOOK_SQUARE ? 7 : 10);
  xlsx.chart_series_set_marker_line(series, &edge);
  xlsx.chart_series_set_marker_fill(series, &fill);
}

void cworkbook_add_chart(
    cworkbook_writer *writer, uint32_t row, uint16_t column, const char *title, const char *x_name,
    const char *y_name, const cworkbook_series *series, size_t count) {
  if (!writer->sheet) return;
  lxw_chart *chart = xlsx.workbook_add_chart(writer->workbook, LXW_CHART_SCATTER);
  if (!chart) {
    writer->has_failed = true;
    return;
  }
  /* The series that are named beside their points, and not in the legend; at the end -1. */
  enum { MOST_NAMED = 200 };
  int16_t beside[MOST_NAMED + 1];
  int named = 0;
  for (size_t i = 0; i < count; i++) {
    lxw_chart_series *added = xlsx.chart_add_series(chart, NULL, NULL);
    if (!added) {
      writer->has_failed = true;
      return;
    }
    xlsx.chart_series_set_categories(
        added, series[i].sheet, series[i].first, series[i].x, series[i].last, series[i].x);
    xlsx.chart_series_set_values(added, series[i].sheet, series[i].first, series[i].y, series[i].last, series[i].y);
    set_marker(added, series[i].marker);
    if (series[i].has_name_cell) {
      /* From a cell: a name that begins as a formula does would be taken for one. */
      xlsx.chart_series_set_name_range(added, series[i].sheet, series[i].first, series[i].name_column);
    } else {
      xlsx.chart_series_set_name(added, series[i].name);
    }
    if (series[i].label != CWORKBOOK_NO_LABEL) {
      static const uint8_t positions[] = {0, LXW_CHART_LABEL_POSITION_RIGHT, LXW_CHART_LABEL_POSITION_LEFT,
                                          LXW_CHART_LABEL_POSITION_ABOVE, LXW_CHART_LABEL_POSITION_BELOW};
      xlsx.chart_series_set_labels(added);
      xlsx.chart_series_set_labels_position(added, positions[series[i].label]);
      /* Last: a position brings the values with it. */
      xlsx.chart_series_set_labels_options(added, LXW_TRUE, LXW_FALSE, LXW_FALSE);
      if (named < MOST_NAMED) beside[named++] = (int16_t)i;
    }
  }
  beside[named] = -1;
  if (named > 0) check(writer, xlsx.chart_legend_delete_series(chart, beside));
  xlsx.chart_title_set_name(chart, title);
  xlsx.chart_axis_set_name(chart->x_axis, x_name);
  xlsx.chart_axis_set_name(chart->y_axis, y_name);
  xlsx.chart_axis_set_num_format(chart->x_axis, "#,##0");
  xlsx.chart_axis_set_num_format(chart->y_axis, "#,##0");
  /* Beside the picture, not at the 0 in the middle of it. */
  xlsx.chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  xlsx.chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  xlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_options options = {.x_scale = 1.8, .y_scale = 1.8};
  check(writer, xlsx.worksheet_insert_chart_opt(writer->sheet, row, column, chart, &options));
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
