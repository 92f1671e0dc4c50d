#include "Writer.h"

#define FUNCTIONS(DO) \
  DO(worksheet_freeze_panes) \
  DO(worksheet_repeat_rows) \
  DO(worksheet_set_row) \
  DO(worksheet_repeat_columns) \
  DO(worksheet_set_landscape) \
  DO(worksheet_set_paper) \
  DO(worksheet_set_margins) \
  DO(worksheet_set_footer) \
  DO(worksheet_fit_to_pages) \
  DO(worksheet_set_print_scale) \
  DO(worksheet_set_v_pagebreaks) \
  DO(worksheet_set_h_pagebreaks) \
  DO(worksheet_autofilter) \
  DO(worksheet_conditional_format_range) \
  DO(worksheet_data_validation_range)

static struct {
  FUNCTIONS(CWORKBOOK_DECLARE)
} xlsx;

bool cworkbook_load_pages(void *library) {
  bool found = true;
  FUNCTIONS(CWORKBOOK_FIND)
  return found;
}

void cworkbook_freeze(cworkbook_writer *writer, uint32_t row, uint16_t column) {
  if (!writer->sheet) return;
  xlsx.worksheet_freeze_panes(writer->sheet, row, column);
}

void cworkbook_set_height(cworkbook_writer *writer, uint32_t row, double height) {
  if (writer->sheet) cworkbook_check(writer, xlsx.worksheet_set_row(writer->sheet, row, height, NULL));
}

void cworkbook_repeat(cworkbook_writer *writer, uint32_t row, uint16_t columns) {
  if (!writer->sheet) return;
  cworkbook_check(writer, xlsx.worksheet_repeat_rows(writer->sheet, row, row));
  if (columns > 0) cworkbook_check(writer, xlsx.worksheet_repeat_columns(writer->sheet, 0, columns - 1));
}

void cworkbook_set_page(
    cworkbook_writer *writer, bool landscape, uint16_t scale, const uint16_t *breaks) {
  if (!writer->sheet) return;
  enum { A4 = 9 };
  static const double beside = 10 / 25.4, above = 12 / 25.4, below = 15 / 25.4;
  xlsx.worksheet_set_paper(writer->sheet, A4);
  xlsx.worksheet_set_margins(writer->sheet, beside, beside, above, below);
  if (landscape) xlsx.worksheet_set_landscape(writer->sheet);
  /* The sheet, and which page of how many. */
  cworkbook_check(writer, xlsx.worksheet_set_footer(writer->sheet, "&L&A&R&P / &N"));
  if (scale == 0) {
    xlsx.worksheet_fit_to_pages(writer->sheet, 1, 0);
  } else {
    xlsx.worksheet_set_print_scale(writer->sheet, scale);
    if (breaks && *breaks) {
      lxw_col_t columns[1024] = {0};
      for (size_t i = 0; i < 1023 && breaks[i]; i++) columns[i] = breaks[i];
      cworkbook_check(writer, xlsx.worksheet_set_v_pagebreaks(writer->sheet, columns));
    }
  }
}

void cworkbook_break_rows(cworkbook_writer *writer, const uint32_t *breaks) {
  if (!writer->sheet || !*breaks) return;
  lxw_row_t rows[1024] = {0};
  for (size_t i = 0; i < 1023 && breaks[i]; i++) rows[i] = breaks[i];
  cworkbook_check(writer, xlsx.worksheet_set_h_pagebreaks(writer->sheet, rows));
}

void cworkbook_filter(cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t columns) {
  if (!writer->sheet || columns == 0) return;
  cworkbook_check(writer, xlsx.worksheet_autofilter(writer->sheet, first, 0, last, columns - 1));
}

void cworkbook_mark_where(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t left, uint16_t right, const char *formula,
    cworkbook_look look) {
  if (!writer->sheet) return;
  lxw_conditional_format condition = {
      .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = (char *)formula, .format = writer->looks[look]};
  cworkbook_check(
      writer, xlsx.worksheet_conditional_format_range(writer->sheet, first, left, last, right, &condition));
}

void cworkbook_offer(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t column,
    const char *const *choices) {
  if (!writer->sheet) return;
  lxw_data_validation validation = {
      .validate = LXW_VALIDATION_TYPE_LIST, .value_list = (void *)choices, .ignore_blank = LXW_VALIDATION_ON};
  cworkbook_check(
      writer, xlsx.worksheet_data_validation_range(writer->sheet, first, column, last, column, &validation));
}

void cworkbook_offer_cells(
    cworkbook_writer *writer, uint32_t first, uint32_t last, uint16_t left, uint16_t right, const char *formula) {
  if (!writer->sheet) return;
  lxw_data_validation validation = {
      .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
      .value_formula = (char *)formula,
      .ignore_blank = LXW_VALIDATION_ON,
      .show_error = LXW_VALIDATION_OFF};
  cworkbook_check(
      writer, xlsx.worksheet_data_validation_range(writer->sheet, first, left, last, right, &validation));
}
