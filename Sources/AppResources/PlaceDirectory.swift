import Foundation

/// Every ZIP code of the United States with its town, searched in the file where it lies.
///
/// Opening maps the file and reads its header; a lookup by ZIP costs some 16 comparisons, one by town a pass over the
/// records (half a megabyte).
package struct PlaceDirectory: Sendable {
  private let file: PlaceFile

  package static func open(at path: String) throws(PlaceFileError) -> PlaceDirectory {
    PlaceDirectory(file: try PlaceFile(path: path))
  }

  /// The directory that is installed with the program; nil where none is, or none that can be read.
  package static func installed(_ locator: ResourceLocator = ResourceLocator()) -> PlaceDirectory? {
    locator.file("Places/places.bin").flatMap { try? open(at: $0) }
  }

  /// The number of ZIP codes.
  package var count: Int { file.count }

  /// The place of a ZIP code of five digits; nil for any other text and for a code not in use.
  package func place(zip: String) -> Place? {
    guard zip.utf8.count == 5, zip.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(zip) else {
      return nil
    }
    let index = Self.firstIndex(below: file.count) { file.record($0).zip >= number }
    guard index < file.count else { return nil }
    let record = file.record(index)
    return record.zip == number ? place(record) : nil
  }

  /// Towns whose names begin with a text, for completing one while it is typed.
  ///
  /// - Parameters:
  ///   - beginning: The first letters, in any case, with or without accents; an empty text finds nothing.
  ///   - state: Two letters, to find only that state's.
  ///   - limit: The most to return.
  /// - Returns: One place for each town and state, in order of name: that of its lowest ZIP code that is an ordinary one,
  ///   else of its lowest.
  package func places(town beginning: String, state: String? = nil, limit: Int = 20) -> [Place] {
    let key = Self.key(beginning)
    guard !key.isEmpty else { return [] }
    let first = Self.firstIndex(below: file.townCount) { !Self.key(file.town($0)).lexicographicallyPrecedes(key) }
    var last = first
    while last < file.townCount, Self.key(file.town(last)).starts(with: key) { last += 1 }
    let counties = state.map(counties(of:)) ?? 0..<file.countyCount

    var best: [TownInState: PlaceFile.Record] = [:]
    file.forEach { _, record in
      guard (first..<last).contains(record.town), counties.contains(record.county) else { return }
      let town = TownInState(town: record.town, state: String(file.county(record.county).prefix(2)))
      if let known = best[town], known.kind == 0 || record.kind != 0 { return }
      best[town] = record
    }
    return best.sorted { $0.key < $1.key }.prefix(limit).map { place($0.value) }
  }

  /// Every place of a state of two letters, in order of ZIP.
  package func places(state: String) -> [Place] {
    let counties = counties(of: state)
    var found: [Place] = []
    file.forEach { _, record in
      if counties.contains(record.county) { found.append(place(record)) }
    }
    return found
  }

  private struct TownInState: Hashable, Comparable {
    let town: Int
    let state: String

    static func < (one: Self, other: Self) -> Bool { (one.town, one.state) < (other.town, other.state) }
  }

  private func place(_ record: PlaceFile.Record) -> Place {
    let digits = String(record.zip)
    let county = file.county(record.county)
    let isSomewhere = record.latitude != 0 || record.longitude != 0
    return Place(
      zip: String(repeating: "0", count: 5 - min(5, digits.count)) + digits, town: file.town(record.town),
      county: county.count > 2 ? String(county.dropFirst(2)) : nil, state: String(county.prefix(2)),
      coordinate: isSomewhere
        ? Place.Coordinate(latitude: Double(record.latitude) / 10_000, longitude: Double(record.longitude) / 10_000)
        : nil,
      kind: Place.Kind(rawValue: record.kind) ?? .standard)
  }

  /// The numbers of a state's counties, which stand together.
  private func counties(of state: String) -> Range<Int> {
    let state = state.uppercased()
    guard state.utf8.count == 2 else { return 0..<0 }
    let first = Self.firstIndex(below: file.countyCount) { file.county($0) >= state }
    let last = Self.firstIndex(below: file.countyCount) { file.county($0).prefix(2) > state }
    return first..<max(first, last)
  }

  /// The first index for which a condition holds that, once true, stays true; `count` where it never holds.
  private static func firstIndex(below count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A name as it is compared: without marks, in lower case.
  private static func key(_ name: String) -> [UInt8] {
    let bare = name.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return Array(String(String.UnicodeScalarView(bare)).lowercased().utf8)
  }
}
