import Domain

/// One program of a demo network, with the staff who run it and its share of the whole.
struct DemoProgram {
  var id: Int64
  var organization: Int64
  var policy: ProgramPolicy
  /// Index of its town.
  var town: Int
  /// How much of the network's youth it has, in relation to the others.
  var weight: Double
  var supervisor: Int64
  var specialists: [Int64]
  var ambassadors: [Int64] = []

  var isOnSite: Bool { policy.key != "community-based" }
}
