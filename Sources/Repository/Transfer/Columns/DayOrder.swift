import Domain

/// Tells of which columns of a file the days come before the months in figures, `31/12/2013`.
///
/// A figure above 12 tells it. A column without one follows the others of its file, and has the month first, as in the
/// United States, where those don't agree.
struct DayOrder {
  /// How often the days of a column tell that the day comes first, and that the month does.
  private struct Tally {
    var days = 0
    var months = 0

    /// Nil where nothing tells.
    var isDayFirst: Bool? { days + months == 0 ? nil : days > months }
    var isContradictory: Bool { days > 0 && months > 0 }
  }

  private var tallies: [Int: Tally] = [:]

  /// Looks at a row before any is read.
  mutating func look(at row: CSVRow, _ columns: ColumnMap) {
    for column in columns.dayColumns where column < row.fields.count {
      guard let (first, second) = DateReader.monthAndDay(row.fields[column]) else { continue }
      var tally = tallies[column] ?? Tally()
      if first > 12, first <= 31, (1...12).contains(second) { tally.days += 1 }
      if second > 12, second <= 31, (1...12).contains(first) { tally.months += 1 }
      tallies[column] = tally
    }
  }

  var result: DayColumns {
    let orders = Set(tallies.values.compactMap(\.isDayFirst))
    let dayFirst = tallies.filter { $0.value.isDayFirst ?? (orders == [true]) }
    let doubtful = tallies.filter { $0.value.isContradictory || (orders.count > 1 && dayFirst[$0.key] == nil) }
    return DayColumns(dayFirst: Set(dayFirst.keys), doubtful: Set(doubtful.keys))
  }
}

/// The columns of a file by how their days are written.
struct DayColumns: Equatable, Sendable {
  /// Those in which the day comes before the month.
  var dayFirst: Set<Int> = []
  /// Those of which the file doesn't settle it: they have both, or other columns have the other.
  var doubtful: Set<Int> = []
}
