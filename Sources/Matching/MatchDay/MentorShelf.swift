import Domain

/// The mentors of one program, laid out so that a youth's candidates are found without a look at most of them.
///
/// It only ever leaves out whom a rule would forbid as well; the rules have the last word on the rest.
struct MentorShelf: Sendable {
  /// Ascending columns of the problem; the arrays below are in this order.
  let columns: [Int32]
  private let facts: [MentorFacts]
  /// The farthest that any of them is ready to go; nil where none has said.
  private let farthest: Int?
  private let grid: PlaceGrid?

  /// From so many mentors on a grid of places pays.
  private static let gridSize = 200

  /// - Parameter offset: Where the mentor of a column stands in the pool.
  init(columns: [Int32], pool: CandidatePool, offset: (Int32) -> Int) {
    let offsets = columns.map(offset)
    let mentors = offsets.map { pool.list.candidates[$0] }
    self.columns = columns
    facts = offsets.map { pool.facts[$0] }
    farthest = mentors.compactMap(\.maximumDistance).max()
    grid = mentors.count < Self.gridSize ? nil : PlaceGrid(mentors.map(\.location))
  }

  /// The columns that may fit, ascending.
  func candidates(for youth: MatchSeeker, at place: GreatCircle?) -> [Int32] {
    let wanted = MentorFacts.Wanted(youth, at: place)
    func passes(_ index: Int) -> Bool { facts[index].certainBlockers(for: wanted) == 0 }
    guard youth.setting == .communityBased, let home = youth.location, let grid else {
      return columns.indices.filter { passes($0) }.map { columns[$0] }
    }
    let limit = youth.maximumDistance ?? max(youth.programDistance, farthest ?? 0)
    return grid.within(kilometers: limit + 1, of: home).filter { passes($0) }.map { columns[$0] }
  }
}

/// Places by cells of a tenth of a degree, for finding those near another.
private struct PlaceGrid: Sendable {
  private struct Cell: Hashable {
    let row: Int
    let column: Int

    init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    init(_ place: GeoLocation) {
      row = Int((place.latitude * 10).rounded(.down))
      column = Int((place.longitude * 10).rounded(.down))
    }
  }

  private var members: [Cell: [Int]] = [:]
  /// Whose place is not on file: distance forbids nobody of them.
  private var unplaced: [Int] = []

  init(_ places: [GeoLocation?]) {
    for (index, place) in places.enumerated() {
      if let place { members[Cell(place), default: []].append(index) } else { unplaced.append(index) }
    }
  }

  /// The indices of all places within a distance, and of some beyond; ascending.
  func within(kilometers: Int, of home: GeoLocation) -> [Int] {
    // A degree of latitude is never less than 110.5 km; one of longitude shrinks towards the poles.
    let height = Double(kilometers) / 110.5
    let narrowest = GreatCircle.parallel(at: min(89, abs(home.latitude) + height))
    let width = Double(kilometers) / (110.5 * narrowest)
    let low = Cell(GeoLocation(latitude: home.latitude - height, longitude: home.longitude - width))
    let high = Cell(GeoLocation(latitude: home.latitude + height, longitude: home.longitude + width))
    // Near a pole or the date line the box is no box; then everybody is looked at.
    guard abs(home.latitude) + height < 89, low.column > -1_800, high.column < 1_800 else {
      return (members.values.joined() + unplaced).sorted()
    }
    var found = unplaced
    for row in low.row...high.row {
      for column in low.column...high.column {
        if let cell = members[Cell(row: row, column: column)] { found += cell }
      }
    }
    return found.sorted()
  }
}
