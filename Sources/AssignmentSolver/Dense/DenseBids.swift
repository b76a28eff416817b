extension DenseEngine {
  /// Rows bid for their nearest column as much as the next is worth to them, no more, so that everybody who sits does so at
  /// the least cost plus price; a row for which two columns are equally near waits for a path where both are taken.
  mutating func bidTightly() {
    var bids = 6 * rows.rowCount + 64
    for first in 0..<Int32(rows.rowCount) {
      var row = first
      while bids > 0 {
        bids -= 1
        let choice = nearest(to: row)
        var column = choice.column
        if choice.second > choice.least {
          rows.raise(column, by: choice.second - choice.least)
        } else if rowOfColumn[column] >= 0, choice.secondColumn >= 0, rowOfColumn[choice.secondColumn] < 0 {
          column = choice.secondColumn
        }
        let displaced = rowOfColumn[column]
        if displaced >= 0, choice.second <= choice.least { break }
        rowPrice[row] = choice.second
        rowOfColumn[column] = row
        columnOfRow[row] = column
        guard displaced >= 0 else { break }
        columnOfRow[displaced] = -1
        row = displaced
      }
    }
  }

  struct Choice {
    var column: Int32
    var least: Int64
    /// The least of all others, or less.
    var second: Int64
    /// A column that costs `second`; -1 where none is known.
    var secondColumn: Int32
  }

  /// The nearest column of a row, for certain.
  @inline(__always) mutating func nearest(to row: Int32) -> Choice {
    while true {
      var choice = Choice(column: -1, least: .max, second: .max, secondColumn: -1)
      for entry in rows.list(of: row) {
        if entry.floor >= choice.second { return choice }
        let value = Int64(entry.cost) &+ rows.price[entry.column]
        if value < choice.least {
          choice.second = choice.least
          choice.secondColumn = choice.column
          choice.least = value
          choice.column = entry.column
        } else if value < choice.second {
          choice.second = value
          choice.secondColumn = entry.column
        }
      }
      let bound = rows.bound[row]
      if choice.least <= bound {
        if choice.second > bound { (choice.second, choice.secondColumn) = (bound, -1) }
        // A single column has no next.
        if choice.second == .max { choice.second = choice.least }
        return choice
      }
      rows.readAgain(row)
    }
  }
}
