import CWorkbook

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension WorkbookWriter {
  /// How the points of a series look in a chart.
  package enum Marker: Sendable {
    case dots, cross, diamond
    case square, circle
    /// Where a payment leads from a diamond.
    case paid
    /// Through the points, without a mark on them.
    case dotted, dashed, shortDashed
  }

  /// Where the name of a point stands beside it.
  package enum LabelPosition: Sendable {
    case right, left, above, below
  }

  /// The points of a chart: rows of a sheet, and the columns of their two coordinates.
  package struct Series: Sendable {
    package var name: String
    package var sheet: String
    package var rows: ClosedRange<Int>
    package var x: Int
    package var y: Int
    package var marker: Marker
    /// The column with the name, of which the first row counts; nil for the name above.
    package var nameColumn: Int?
    /// Where the name stands beside the point; nil for a name in the legend.
    package var label: LabelPosition?
    /// Whether its name stands nowhere in the chart.
    package var isUnnamed = false

    /// The points in those cells; rows and columns count from 0.
    package init(
      name: String, sheet: String, rows: ClosedRange<Int>, x: Int, y: Int, marker: Marker,
      nameColumn: Int? = nil, label: LabelPosition? = nil
    ) {
      self.name = name
      self.sheet = sheet
      self.rows = rows
      self.x = x
      self.y = y
      self.marker = marker
      self.nameColumn = nameColumn
      self.label = label
    }
  }

  /// An axis of a chart. Its ends are for the picture only.
  package struct Axis: Sendable {
    package var name: String
    package var ends: ClosedRange<Double>

    /// The axis of that name, between those ends.
    package init(name: String, ends: ClosedRange<Double>) {
      self.name = name
      self.ends = ends
    }
  }

  /// Puts a chart of points on the sheet, its corner at a cell, so many points of a screen wide and high. What comes
  /// later among the series lies on top.
  package func addChart(
    _ title: String, _ row: Int, _ column: Int, width: Double, height: Double, x: Axis, y: Axis,
    _ series: [Series]
  ) {
    // The names have to stay while C reads them.
    let names = series.map { (strdup($0.name), strdup($0.sheet)) }
    let axisNames = (strdup(x.name), strdup(y.name))
    defer {
      for (name, sheet) in names + [axisNames] {
        free(name)
        free(sheet)
      }
    }
    let all = zip(series, names).map { series, names in
      cworkbook_series(
        name: names.0, sheet: names.1, first: UInt32(series.rows.lowerBound),
        last: UInt32(series.rows.upperBound), x: UInt16(series.x), y: UInt16(series.y),
        marker: series.marker.code, has_name_cell: series.nameColumn != nil,
        name_column: UInt16(series.nameColumn ?? 0), label: series.label?.code ?? CWORKBOOK_NO_LABEL,
        is_unnamed: series.isUnnamed)
    }
    cworkbook_add_chart(
      handle, UInt32(row), UInt16(column), cworkbook_size(width: width, height: height), title,
      cworkbook_axis(name: axisNames.0, low: x.ends.lowerBound, high: x.ends.upperBound),
      cworkbook_axis(name: axisNames.1, low: y.ends.lowerBound, high: y.ends.upperBound), all, all.count)
  }
}

extension WorkbookWriter.Marker {
  fileprivate var code: cworkbook_marker {
    switch self {
    case .dots: CWORKBOOK_DOTS
    case .cross: CWORKBOOK_CROSS
    case .diamond: CWORKBOOK_DIAMOND
    case .square: CWORKBOOK_SQUARE
    case .circle: CWORKBOOK_CIRCLE
    case .paid: CWORKBOOK_PAID
    case .dotted: CWORKBOOK_DOTTED
    case .dashed: CWORKBOOK_DASHED
    case .shortDashed: CWORKBOOK_SHORT_DASHED
    }
  }
}

extension WorkbookWriter.LabelPosition {
  fileprivate var code: cworkbook_label {
    switch self {
    case .right: CWORKBOOK_LABEL_RIGHT
    case .left: CWORKBOOK_LABEL_LEFT
    case .above: CWORKBOOK_LABEL_ABOVE
    case .below: CWORKBOOK_LABEL_BELOW
    }
  }
}
