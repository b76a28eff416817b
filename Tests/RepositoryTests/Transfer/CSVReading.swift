import Domain
import Repository

/// All rows of some bytes, given to the reader a few at a time.
func rows(of bytes: [UInt8], piece: Int = 1 << 16, unguarding: Bool = true) throws -> [CSVRow] {
  var reader = CSVReader(.bytes(bytes, piece: piece), unguardsFormulas: unguarding)
  var rows: [CSVRow] = []
  while let row = try reader.row() { rows.append(row) }
  return rows
}

func fields(of text: String) throws -> [[String]] { try rows(of: Array(text.utf8)).map(\.fields) }
