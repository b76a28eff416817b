/// The table of targets in ARCHITECTURE.md, section 1: what each is for and what it may import.
struct TargetTable {
  struct Row {
    let target: String
    let duty: String
    /// nil where the target may import anything.
    let mayImport: Set<String>?
  }

  let rows: [Row]

  subscript(target: String) -> Row? { rows.first { $0.target == target } }

  static func read() throws -> TargetTable {
    TargetTable(markdown: try Project.file("Resources/Documentation/ARCHITECTURE.md").text)
  }

  /// Reads the rows below the heading `| target | duty | may import |`, up to the first line that is no row.
  init(markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let body = lines.drop { $0 != "| target | duty | may import |" }.dropFirst(2)
    rows = body.prefix { $0.hasPrefix("|") }.compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }.map(String.init)
      guard cells.count == 3, let target = Self.names(in: cells[0]).first else { return nil }
      let imports = cells[2].hasPrefix("anything") ? nil : Set(Self.names(in: cells[2]))
      return Row(target: target, duty: cells[1], mayImport: imports)
    }
  }

  /// The words that stand between backticks.
  private static func names(in cell: String) -> [String] {
    cell.matches(of: /`(\w+)`/).map { String($0.1) }
  }
}
