import AssignmentSolver
import Glibc

/// A problem as it was read from a file.
enum Instance {
  case dense(DenseProblem)
  case seats(SeatProblem, ServicePolicy, penalties: [Int64])

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Reads the binary form: `int32 n, m` and n·m costs by row; or `int32 rows, columns`, `int64 edges`, `int32` row starts,
  /// `int32` columns, `int64` costs, `int32` seats, `int64` penalties of leaving a row out, -1 for one that must be served.
  /// All little-endian; the size of the file tells which, and where both fit, whether the row starts ascend to the edges.
  init(binary path: String, isStrict: Bool) throws {
    let bytes = try Self.read(path)
    self = try bytes.withUnsafeBytes { raw in
      var reader = Reader(raw: raw)
      let (rows, columns) = (Int(try reader.next(Int32.self)), Int(try reader.next(Int32.self)))
      guard rows >= 0, columns >= 0 else { throw Malformed(description: "less than no rows or columns") }
      let matrix = reader
      let edges = raw.count < 16 ? 0 : Int(try reader.next(Int64.self))
      let starts = (try? reader.list(Int32.self, rows + 1)) ?? []
      let hasStarts =
        starts.first == 0 && starts.last.map { Int($0) } == edges && zip(starts, starts.dropFirst()).allSatisfy(<=)
      let sparseSize =
        !(0...raw.count).contains(edges) ? nil : 16 + 4 * (rows + 1) + 12 * edges + 4 * columns + 8 * rows
      if raw.count == 8 + 4 * rows * columns, raw.count != sparseSize || !hasStarts {
        reader = matrix
        return .dense(
          try DenseProblem(rowCount: rows, columnCount: columns, costs: reader.list(Int32.self, rows * columns)))
      }
      let targets = try reader.list(Int32.self, edges)
      let costs = try reader.list(Int64.self, edges)
      let seats = try reader.list(Int32.self, columns)
      let penalties = try reader.list(Int64.self, rows)
      let problem = try SeatProblem(
        rowStarts: starts.map { Int($0) }, columns: targets,
        costs: costs.map { cost in
          guard let cost = Int32(exactly: cost) else { throw Malformed(description: "the cost \(cost) is too large") }
          return cost
        }, seats: seats.map { Int($0) })
      let policy: ServicePolicy
      if isStrict {
        policy = .strict(queue: (0..<rows).sorted { (penalties[$1], $0) < (penalties[$0], $1) })
      } else if penalties.allSatisfy({ $0 < 0 }) {
        policy = .everyRow
      } else {
        policy = .weighted(exitCosts: penalties.map { $0 < 0 ? nil : $0 })
      }
      return .seats(problem, policy, penalties: penalties)
    }
  }

  /// Reads the DIMACS assignment format: `p asn nodes arcs`, `n id` for each row, `a row column cost`, `c` for remarks.
  init(dimacs path: String) throws {
    var nodes = 0
    var isRow: Set<Int> = []
    var arcs: [(Int, Int, Int32)] = []
    for (number, line) in try Self.read(path).split(separator: UInt8(ascii: "\n")).enumerated() {
      let words = String(decoding: line, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" })
      let numbers = words.dropFirst().compactMap { Int($0) }
      switch words.first {
      case "c", nil: continue
      case "p" where words.count == 4 && words[1] == "asn" && numbers.count == 2: nodes = numbers[0]
      case "n" where numbers.count == 1: isRow.insert(numbers[0])
      case "a" where numbers.count == 3:
        guard let cost = Int32(exactly: numbers[2]) else { fallthrough }
        arcs.append((numbers[0], numbers[1], cost))
      default: throw Malformed(description: "line \(number + 1) is no line of the DIMACS assignment format")
      }
    }
    var index = [Int](repeating: 0, count: nodes + 1)
    var (rows, columns) = (0, 0)
    for node in stride(from: 1, through: nodes, by: 1) {
      if isRow.contains(node) {
        index[node] = rows
        rows += 1
      } else {
        index[node] = columns
        columns += 1
      }
    }
    let edges = try arcs.map { row, column, cost in
      guard isRow.contains(row), column > 0, column <= nodes, !isRow.contains(column) else {
        throw Malformed(description: "the arc \(row) \(column) does not go from a row to a column")
      }
      return Edge(row: index[row], column: index[column], cost: cost)
    }
    let problem = try SeatProblem(rowCount: rows, seats: [Int](repeating: 1, count: columns), edges: edges)
    self = .seats(problem, .everyRow, penalties: [Int64](repeating: -1, count: rows))
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Malformed(description: String(cString: strerror(errno))) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}

/// Reads little-endian numbers one after the other.
private struct Reader {
  let raw: UnsafeRawBufferPointer
  var place = 0

  mutating func next<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    guard raw.count - place >= MemoryLayout<T>.size else {
      throw Instance.Malformed(description: "the file ends too early")
    }
    defer { place += MemoryLayout<T>.size }
    return T(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: T.self))
  }

  mutating func list<T: FixedWidthInteger>(_ type: T.Type, _ count: Int) throws -> [T] {
    let size = count * MemoryLayout<T>.size
    guard count >= 0, raw.count - place >= size else {
      throw Instance.Malformed(description: "the file ends too early")
    }
    defer { place += size }
    return [T](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: raw[place..<place + size]))
      initialized = count
    }
  }
}
