/// Mentors of a pool with the languages they speak and what they like, in flat arrays.
///
/// A term is a small number that stands for a language or an interest; who made the list knows its words.
package struct CandidateList: Equatable, Sendable {
  package private(set) var candidates: [Candidate] = []
  /// Of the candidate with the same offset; ascending.
  package private(set) var languages = TermLists()
  package private(set) var interests = TermLists()

  package init() {}

  package mutating func reserve(_ count: Int) {
    candidates.reserveCapacity(count)
    languages.reserve(count)
    interests.reserve(count)
  }

  package mutating func append(
    _ candidate: Candidate, languages: some Sequence<Int32> = [], interests: some Sequence<Int32> = []
  ) {
    candidates.append(candidate)
    self.languages.append(languages)
    self.interests.append(interests)
  }

  /// Counts one seat less as taken, for each: what a pair's own match takes up.
  package mutating func freeSeat() {
    for offset in candidates.indices { candidates[offset].seatsTaken = max(0, candidates[offset].seatsTaken - 1) }
  }
}

/// Many short ascending lists of numbers in two arrays: where each begins, and all of them one after another.
package struct TermLists: Equatable, Sendable {
  private var starts: [Int32] = [0]
  private var terms: [Int32] = []
  /// Of each list the terms below 64, a bit each.
  private var bits: [UInt64] = []
  /// Whether the bits tell everything.
  private var areBitsWhole = true

  package init() {}

  package var count: Int { starts.count - 1 }

  package subscript(offset: Int) -> ArraySlice<Int32> {
    terms[Int(starts[offset])..<Int(starts[offset + 1])]
  }

  package func isEmpty(at offset: Int) -> Bool { starts[offset] == starts[offset + 1] }

  package func contains(_ term: Int32, at offset: Int) -> Bool {
    for position in Int(starts[offset])..<Int(starts[offset + 1]) where terms[position] == term { return true }
    return false
  }

  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count + 1)
    bits.reserveCapacity(count)
  }

  mutating func append(_ list: some Sequence<Int32>) {
    let start = terms.count
    terms.append(contentsOf: list)
    terms[start...].sort()
    starts.append(Int32(truncatingIfNeeded: terms.count))
    bits.append(Self.bits(of: terms[start...]))
    if let last = terms[start...].last, last >= 64 { areBitsWhole = false }
  }

  /// How many numbers of `wanted`, ascending, are in the list at `offset`.
  package func sharedCount(_ offset: Int, with wanted: [Int32]) -> Int {
    if areBitsWhole { return (bits[offset] & Self.bits(of: wanted)).nonzeroBitCount }
    var shared = 0
    var next = 0
    for position in Int(starts[offset])..<Int(starts[offset + 1]) {
      let term = terms[position]
      while next < wanted.count, wanted[next] < term { next += 1 }
      if next == wanted.count { break }
      if wanted[next] == term { shared += 1 }
    }
    return shared
  }

  private static func bits(of terms: some Sequence<Int32>) -> UInt64 {
    terms.reduce(into: 0) { bits, term in
      if (0..<64).contains(term) { bits |= 1 << UInt64(term) }
    }
  }
}
