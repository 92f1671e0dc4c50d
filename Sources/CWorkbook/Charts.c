#include "Writer.h"

#define FUNCTIONS(DO) \
  DO(workbook_add_chart) \
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
  DO(chart_axis_set_min) \
  DO(chart_axis_set_max) \
  DO(chart_title_set_name) \
  DO(chart_legend_set_position) \
  DO(chart_legend_delete_series)

static struct {
  FUNCTIONS(CWORKBOOK_DECLARE)
} xlsx;

bool cworkbook_load_charts(void *library) {
  bool found = true;
  FUNCTIONS(CWORKBOOK_FIND)
  return found;
}

/* The names of series that stand beside their points, at most. */
enum { MOST_NAMED = 200 };

static void set_marker(lxw_chart_series *series, cworkbook_marker marker) {
  static const struct {
    uint8_t type, size;
    lxw_color_t color, inside;
    uint8_t line;
  } markers[] = {
      [CWORKBOOK_DOTS] = {LXW_CHART_MARKER_CIRCLE, 4, 0x14181D, 0x14181D},
      [CWORKBOOK_CROSS] = {LXW_CHART_MARKER_X, 10, 0x404040, 0x404040},
      [CWORKBOOK_DIAMOND] = {LXW_CHART_MARKER_DIAMOND, 12, 0x8A1466, 0x8A1466},
      [CWORKBOOK_SQUARE] = {LXW_CHART_MARKER_SQUARE, 7, 0xC55A11, 0xC55A11},
      [CWORKBOOK_CIRCLE] = {LXW_CHART_MARKER_CIRCLE, 9, 0x14181D, 0x7F9FB5},
      [CWORKBOOK_PAID] = {LXW_CHART_MARKER_CIRCLE, 10, 0x8A1466, 0xD884BC},
      [CWORKBOOK_DOTTED] = {LXW_CHART_MARKER_NONE, 0, 0x55606C, 0, LXW_CHART_LINE_DASH_ROUND_DOT},
      [CWORKBOOK_DASHED] = {LXW_CHART_MARKER_NONE, 0, 0x2C7A5B, 0, LXW_CHART_LINE_DASH_LONG_DASH},
      [CWORKBOOK_SHORT_DASHED] = {LXW_CHART_MARKER_NONE, 0, 0x808080, 0, LXW_CHART_LINE_DASH_DASH},
  };
  lxw_color_t color = markers[marker].color;
  lxw_chart_line none = {.none = 1};
  lxw_chart_line edge = {.color = color, .width = 1.25};
  lxw_chart_fill fill = {.color = markers[marker].inside};
  bool is_line = markers[marker].type == LXW_CHART_MARKER_NONE;
  lxw_chart_line line = {.color = color, .width = 1.25, .dash_type = markers[marker].line};
  xlsx.chart_series_set_line(series, is_line ? &line : &none);
  xlsx.chart_series_set_marker_type(series, markers[marker].type);
  if (is_line) return;
  xlsx.chart_series_set_marker_size(series, markers[marker].size);
  xlsx.chart_series_set_marker_line(series, &edge);
  xlsx.chart_series_set_marker_fill(series, &fill);
}

static void set_label(lxw_chart_series *series, cworkbook_label label) {
  static const uint8_t positions[] = {
      [CWORKBOOK_LABEL_RIGHT] = LXW_CHART_LABEL_POSITION_RIGHT,
      [CWORKBOOK_LABEL_LEFT] = LXW_CHART_LABEL_POSITION_LEFT,
      [CWORKBOOK_LABEL_ABOVE] = LXW_CHART_LABEL_POSITION_ABOVE,
      [CWORKBOOK_LABEL_BELOW] = LXW_CHART_LABEL_POSITION_BELOW,
  };
  xlsx.chart_series_set_labels(series);
  xlsx.chart_series_set_labels_position(series, positions[label]);
  /* Last: a position brings the values with it. */
  xlsx.chart_series_set_labels_options(series, LXW_TRUE, LXW_FALSE, LXW_FALSE);
}

static void set_axis(lxw_chart_axis *axis, const cworkbook_axis *wanted) {
  xlsx.chart_axis_set_name(axis, wanted->name);
  xlsx.chart_axis_set_num_format(axis, "#,##0");
  if (wanted->low < wanted->high) {
    xlsx.chart_axis_set_min(axis, wanted->low);
    xlsx.chart_axis_set_max(axis, wanted->high);
  }
  /* Beside the picture, not at the 0 in the middle of it. */
  xlsx.chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

void cworkbook_add_chart(
    cworkbook_writer *writer, uint32_t row, uint16_t column, cworkbook_size size, const char *title,
    cworkbook_axis x, cworkbook_axis y, const cworkbook_series *series, size_t count) {
  if (!writer->sheet) return;
  lxw_chart *chart = xlsx.workbook_add_chart(writer->workbook, LXW_CHART_SCATTER);
  if (!chart) {
    writer->has_failed = true;
    return;
  }
  /* The series that are named beside their points, and not in the legend; at the end -1. */
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
    if (series[i].label != CWORKBOOK_NO_LABEL) set_label(added, series[i].label);
    bool is_outside_legend = series[i].label != CWORKBOOK_NO_LABEL || series[i].is_unnamed;
    if (is_outside_legend && named < MOST_NAMED) beside[named++] = (int16_t)i;
  }
  beside[named] = -1;
  if (named > 0) cworkbook_check(writer, xlsx.chart_legend_delete_series(chart, beside));
  xlsx.chart_title_set_name(chart, title);
  set_axis(chart->x_axis, &x);
  set_axis(chart->y_axis, &y);
  xlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  /* Before scaling a chart has 480 by 288 points of the screen. */
  lxw_chart_options options = {.x_scale = size.width / 480, .y_scale = size.height / 288};
  cworkbook_check(writer, xlsx.worksheet_insert_chart_opt(writer->sheet, row, column, chart, &options));
}
