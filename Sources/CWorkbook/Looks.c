#include <stdio.h>

#include "Writer.h"

#define FUNCTIONS(DO) \
  DO(workbook_add_format) \
  DO(format_set_num_format) \
  DO(format_set_bold) \
  DO(format_set_font_name) \
  DO(format_set_font_size) \
  DO(format_set_font_color) \
  DO(format_set_bg_color) \
  DO(format_set_bottom) \
  DO(format_set_top) \
  DO(format_set_align) \
  DO(format_set_indent) \
  DO(format_set_text_wrap)

static struct {
  FUNCTIONS(CWORKBOOK_DECLARE)
} xlsx;

bool cworkbook_load_looks(void *library) {
  bool found = true;
  FUNCTIONS(CWORKBOOK_FIND)
  return found;
}

/* A font that every office program has, or one as wide: pages then break where they were meant to. */
static const char font[] = "Arial";
enum { FONT_SIZE = 10, TITLE_SIZE = 14 };

/* Room for the button of a filter, so that it hides nothing of a header. */
enum { BUTTON_INDENT = 2 };

static const lxw_color_t head_color = 0xDDE6F0, input_color = 0xFFF2CC, mark_color = 0xDDF0D5,
                         other_color = 0xFBE3CF, alarm_color = 0xC00000, remark_color = 0x555555;

/* Numbers only, no currency: the notation is that of whoever opens the workbook. */
static void set_amount_format(cworkbook_writer *writer, int decimals) {
  char *format = writer->amount_format;
  size_t length = (size_t)snprintf(format, sizeof writer->amount_format, "#,##0%s", decimals > 0 ? "." : "");
  for (int i = 0; i < decimals && i < 18; i++) format[length++] = '0';
  format[length] = 0;
}

static void set_heading(lxw_format *format) {
  xlsx.format_set_bold(format);
  xlsx.format_set_bottom(format, LXW_BORDER_THIN);
  xlsx.format_set_bg_color(format, head_color);
  xlsx.format_set_text_wrap(format);
}

static void set_label(lxw_format *format) {
  /* A text, whatever is typed: nothing becomes a number or a date. */
  xlsx.format_set_num_format(format, "@");
  /* Apart from the numbers before it. */
  xlsx.format_set_indent(format, 1);
  xlsx.format_set_text_wrap(format);
}

static void set_total(lxw_format *format) {
  xlsx.format_set_bold(format);
  xlsx.format_set_top(format, LXW_BORDER_THIN);
}

static void set_look(lxw_format *format, cworkbook_look look, const char *amount_format) {
  switch (look) {
  case CWORKBOOK_TITLE:
    xlsx.format_set_bold(format);
    xlsx.format_set_font_size(format, TITLE_SIZE);
    break;
  case CWORKBOOK_NUMBER_HEADING: xlsx.format_set_align(format, LXW_ALIGN_RIGHT); /* fall through */
  case CWORKBOOK_HEADING: set_heading(format); break;
  case CWORKBOOK_FILTER_NUMBER_HEADING:
    xlsx.format_set_align(format, LXW_ALIGN_RIGHT);
    xlsx.format_set_indent(format, BUTTON_INDENT);
    set_heading(format);
    break;
  case CWORKBOOK_LABEL_HEADING:
    set_heading(format);
    xlsx.format_set_indent(format, 1);
    break;
  case CWORKBOOK_MARKED_AMOUNT: xlsx.format_set_bg_color(format, mark_color); /* fall through */
  case CWORKBOOK_AMOUNT: xlsx.format_set_num_format(format, amount_format); break;
  case CWORKBOOK_MARKED_COUNT: xlsx.format_set_bg_color(format, mark_color); /* fall through */
  case CWORKBOOK_COUNT: xlsx.format_set_num_format(format, "#,##0"); break;
  case CWORKBOOK_RATIO: xlsx.format_set_num_format(format, "#,##0.00"); break;
  case CWORKBOOK_PERCENT: xlsx.format_set_num_format(format, "#,##0.0"); break;
  case CWORKBOOK_PLACE: xlsx.format_set_align(format, LXW_ALIGN_LEFT); break;
  case CWORKBOOK_TOTAL_RATIO:
    xlsx.format_set_num_format(format, "#,##0.00");
    set_total(format);
    break;
  case CWORKBOOK_TOTAL: xlsx.format_set_num_format(format, amount_format); /* fall through */
  case CWORKBOOK_TOTAL_LABEL: set_total(format); break;
  case CWORKBOOK_INPUT:
    xlsx.format_set_bg_color(format, input_color);
    xlsx.format_set_align(format, LXW_ALIGN_CENTER);
    break;
  case CWORKBOOK_REMARK: xlsx.format_set_font_color(format, remark_color); break;
  case CWORKBOOK_MARKED_LABEL: xlsx.format_set_bg_color(format, mark_color); /* fall through */
  case CWORKBOOK_LABEL: set_label(format); break;
  case CWORKBOOK_OTHER_LABEL:
    xlsx.format_set_bg_color(format, other_color);
    set_label(format);
    break;
  case CWORKBOOK_TEXT: xlsx.format_set_text_wrap(format); break;
  case CWORKBOOK_TOPIC: xlsx.format_set_bold(format); break;
  case CWORKBOOK_ALARM:
    xlsx.format_set_bold(format);
    xlsx.format_set_font_color(format, alarm_color);
    break;
  default: break;
  }
}

/* A heading stands at the foot of its row, beside or below the button of a filter; all else where a text begins. */
static bool is_heading(cworkbook_look look) {
  return look == CWORKBOOK_HEADING || look == CWORKBOOK_NUMBER_HEADING || look == CWORKBOOK_LABEL_HEADING ||
         look == CWORKBOOK_FILTER_NUMBER_HEADING;
}

void cworkbook_make_looks(cworkbook_writer *writer, int decimals) {
  set_amount_format(writer, decimals);
  /* What cells without a look have, and what widths of columns are counted in. */
  lxw_format *usual = STAILQ_FIRST(writer->workbook->formats);
  if (usual) {
    xlsx.format_set_font_name(usual, font);
    xlsx.format_set_font_size(usual, FONT_SIZE);
  }
  for (int look = CWORKBOOK_PLAIN; look < CWORKBOOK_LOOK_COUNT; look++) {
    lxw_format *format = xlsx.workbook_add_format(writer->workbook);
    if (!format) {
      writer->has_failed = true;
      return;
    }
    writer->looks[look] = format;
    xlsx.format_set_font_name(format, font);
    xlsx.format_set_font_size(format, FONT_SIZE);
    if (!is_heading(look)) xlsx.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    set_look(format, (cworkbook_look)look, writer->amount_format);
  }
}
