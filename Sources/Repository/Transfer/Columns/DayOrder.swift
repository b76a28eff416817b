import Domain

/// Tells of which columns of a file the days stand before the months in figures, `31/12/2013`.
///
/// One day above 12 in the first place tells it, unless another row has one in the second; a column that tells neither
/// is read with the month first, as in the United States.
struct DayOrder: Equatable {
  /// Fields that hold days.
  private static let fields = ["birthDate", "submittedAt", "heldOn", "startedOn", "endedOn"]

  /// The columns in which the day is known to come first, and those in which the month is.
  private(set) var dayFirst: Set<Int> = []
  private var monthFirst: Set<Int> = []

  /// Looks at some rows before they are read; what was told by earlier ones stays.
  mutating func look(at rows: [CSVRow], _ columns: ColumnMap) {
    for column in Set(Self.fields.compactMap { columns.indices[$0] }) {
      guard !dayFirst.contains(column), !monthFirst.contains(column) else { continue }
      var (days, months) = (0, 0)
      for row in rows where column < row.fields.count {
        guard let (first, second) = Self.figures(row.fields[column]) else { continue }
        if first > 12, first <= 31, second <= 12 { days += 1 }
        if second > 12, second <= 31, first <= 12 { months += 1 }
      }
      if months > 0 { monthFirst.insert(column) } else if days > 0 { dayFirst.insert(column) }
    }
  }

  /// The first two of three figures with one kind of separator, where no year comes first.
  private static func figures(_ text: String) -> (Int, Int)? {
    let date = text.trimmingBlanks().prefix { $0 != " " && $0 != "T" }
    guard let separator = date.first(where: { $0 == "/" || $0 == "-" || $0 == "." }) else { return nil }
    let parts = date.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second)
  }
}
