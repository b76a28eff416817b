import Domain
import Repository
import TestSupport
import Testing

@Suite("The match list")
struct MatchListTests {
  private let today = Network.today

  /// Forty matches with many equal keys.
  private func crowd(_ database: MatchDatabase, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<40 {
      try database.add {
        $0.youth = "Youth\(number % 3) Family\(number % 5)"
        $0.mentor = "Mentor\(number) Berg"
        $0.state = [.active, .active, .paused, .closed, .presented][Int.random(in: 0..<5, using: &random)]
        $0.started = Int.random(in: 60..<64, using: &random)
        $0.ended = $0.state == .closed ? Int.random(in: 1..<4, using: &random) : nil
        $0.lastSession = Bool.random(using: &random) ? Int.random(in: 0..<50, using: &random) : nil
        $0.checkIn = Bool.random(using: &random) ? Int.random(in: -3..<3, using: &random) : nil
      }
    }
  }

  @Test(arguments: [Role.director, .supervisor])
  func `paged from either end, shows each match once and in order`(role: Role) throws {
    let seed = UInt64.random(in: 0 ... .max)
    let database = try MatchDatabase()
    try crowd(database, seed: seed)
    let workspace = database.network.workspace(role)
    for filter in MatchFilter.allCases {
      for sort in MatchSort.allCases where filter.hasBegun || sort == .since || sort == .name {
        for isDescending in [false, true] {
          func request(_ place: MatchListRequest.Place, _ limit: Int) -> MatchListRequest {
            MatchListRequest(place, limit: limit, filter: filter, sort: sort, isDescending: isDescending)
          }
          let all = try workspace.matches(request(.first, 1_000))
          var forward = try workspace.matches(request(.first, 7))
          while let last = forward.last {
            let more = try workspace.matches(request(.after(last), 7))
            if more.isEmpty { break }
            forward += more
          }
          var backward = try workspace.matches(request(.last, 7))
          while let first = backward.first {
            let more = try workspace.matches(request(.before(first), 7))
            if more.isEmpty { break }
            backward = more + backward
          }
          #expect(forward.map(\.id) == all.map(\.id), "\(filter) \(sort) \(isDescending) seed \(seed)")
          #expect(backward.map(\.id) == all.map(\.id), "\(filter) \(sort) \(isDescending) seed \(seed)")
          #expect(Set(all.map(\.id)).count == all.count)
        }
      }
      let listed = try workspace.matches(MatchListRequest(limit: 1_000, filter: filter))
      let count = try workspace.matchCount(filter)
      #expect(count == (filter == .attention ? nil : .exact(listed.count)))
    }
  }

  @Test func `puts the match that has been silent longest first, by its start where it never met`() throws {
    let database = try MatchDatabase()
    let met = try database.add { $0.lastSession = 30 }.match
    let never = try database.add {
      $0.youth = "Ana Lima"
      $0.started = 40
    }.match
    let recent = try database.add {
      $0.youth = "Leo Roy"
      $0.lastSession = 1
    }.match
    let rows = try database.network.workspace().matches(MatchListRequest(limit: 10))
    #expect(rows.map(\.reference) == [never, met, recent])
    #expect(rows.map(\.health) == [.watch, .watch, .watch])
  }

  @Test func `shows who needs attention only under that filter`() throws {
    let database = try MatchDatabase()
    let quiet = try database.add { $0.lastSession = 60 }.match
    let paused = try database.add {
      $0.youth = "Ana Lima"
      $0.state = .paused
      $0.lastSession = 60
    }.match
    let workspace = database.network.workspace()
    let attention = try workspace.matches(MatchListRequest(limit: 10, filter: .attention))
    #expect(attention.map(\.reference) == [quiet])
    #expect(attention.first?.health == .concern)
    let live = try workspace.matches(MatchListRequest(limit: 10))
    #expect(Set(live.map(\.reference)) == [quiet, paused])
  }

  @Test(arguments: [
    ("alv", ["M-1"]), ("Berg maya", ["M-1"]), ("josé", ["M-2"]), ("jose n", ["M-2"]), ("m-2", ["M-2"]),
    ("A-102", ["M-1"]),
    ("zzz", []), ("\"", []), ("berg OR", []), ("  ", ["M-1", "M-2"]),
  ])
  func `finds by beginnings of names and by reference`(text: String, found: [String]) throws {
    let database = try MatchDatabase()
    try database.add { $0.lastSession = 5 }
    try database.add {
      $0.youth = "José Núñez"
      $0.mentor = "Kim Park"
      $0.lastSession = 4
    }
    let rows = try database.network.workspace().matches(MatchListRequest(limit: 10, text: text))
    #expect(rows.map(\.reference.description) == found)
  }

  @Test func `an ambassador sees the matches entrusted to them`() throws {
    let database = try MatchDatabase()
    let ambassador = database.network.workspace(.ambassador)
    let own = try database.add { $0.ambassador = ambassador.actor.id }.match
    let other = try database.add { $0.youth = "Ana Lima" }.match
    #expect(try ambassador.matches(MatchListRequest(limit: 10)).map(\.reference) == [own])
    #expect(try ambassador.matches(named: [own, other]).map(\.reference) == [own])
    #expect(throws: RepositoryError.notFound(other.description)) { try ambassador.matchRecord(other) }
    #expect(throws: RepositoryError.notFound(other.description)) { try ambassador.timeline(of: other, limit: 5) }
  }
}

extension MatchFilter {
  /// Whether every match of it has a first day, which most orders are by.
  fileprivate var hasBegun: Bool { self == .live || self == .attention || self == .closed }
}
