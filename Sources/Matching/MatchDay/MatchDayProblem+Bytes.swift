import Domain

extension MatchDayProblem {
  private static let mark: [UInt8] = Array("MDP1".utf8)

  /// The problem as bytes: the same problem always makes the same, on every machine.
  ///
  /// Little-endian: `MDP1`; points for a day, -1 for the strict policy (Int32); numbers of youth, mentors and edges
  /// (Int32 each); then youth (Int64), days (Int32), mentors (Int64), seats (Int32), starts (Int32), columns (Int32) and
  /// scores (Int32), one array after the other.
  package var bytes: [UInt8] {
    var bytes = Self.mark
    bytes.reserveCapacity(32 + youth.count * 16 + mentors.count * 12 + columns.count * 8)
    func put(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    switch policy {
    case .strict: put(Int32(-1))
    case .weighted(let points): put(Int32(clamping: points))
    }
    for count in [youth.count, mentors.count, columns.count] { put(Int32(clamping: count)) }
    youth.forEach(put)
    days.forEach(put)
    mentors.forEach(put)
    seats.forEach(put)
    starts.forEach(put)
    columns.forEach(put)
    scores.forEach(put)
    return bytes
  }

  /// Reads what ``bytes`` wrote; nil where the bytes are no problem.
  package init?(bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard reader.take(4) == Self.mark[...], let points: Int32 = reader.integer(),
      let youthCount: Int32 = reader.integer(),
      let mentorCount: Int32 = reader.integer(), let edgeCount: Int32 = reader.integer(),
      min(youthCount, mentorCount, edgeCount) >= 0
    else { return nil }
    self.init(policy: points < 0 ? .strict : .weighted(pointsPerDay: Int(points)))
    let (rows, width, edges) = (Int(youthCount), Int(mentorCount), Int(edgeCount))
    guard let youth: [Int64] = reader.integers(rows), let days: [Int32] = reader.integers(rows),
      let mentors: [Int64] = reader.integers(width), let seats: [Int32] = reader.integers(width),
      let starts: [Int32] = reader.integers(rows + 1), let columns: [Int32] = reader.integers(edges),
      let scores: [Int32] = reader.integers(edges), reader.isAtEnd, starts.first == 0, starts.last == edgeCount,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }), columns.allSatisfy({ (0..<mentorCount).contains($0) })
    else { return nil }
    (self.youth, self.days, self.mentors, self.seats) = (youth, days, mentors, seats)
    (self.starts, self.columns, self.scores) = (starts, columns, scores)
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    var isAtEnd: Bool { offset == bytes.count }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard bytes.count - offset >= count else { return nil }
      defer { offset += count }
      return bytes[offset..<(offset + count)]
    }

    mutating func integer<Value: FixedWidthInteger>() -> Value? {
      guard let part = take(MemoryLayout<Value>.size) else { return nil }
      return part.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }

    mutating func integers<Value: FixedWidthInteger>(_ count: Int) -> [Value]? {
      guard bytes.count - offset >= count * MemoryLayout<Value>.size else { return nil }
      return (0..<count).compactMap { _ in integer() }
    }
  }
}
