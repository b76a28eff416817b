import Domain

/// A youth to be written, with the way taken so far.
struct DemoYouth {
  var person: DemoPerson
  /// Index among the families of the program.
  var family: Int
  var state: YouthState
  /// Matches that ended before the present standing, and proposals that came to nothing.
  var earlier = 0
  var failed = 0
  var steps: [DemoStep] = []
  var waitingSince: CivilDate?
  var interviewedOn: CivilDate?
  var specialist: Int64 = 0

  var firstDay: CivilDate { steps[0].on }
  var stateSince: CivilDate { steps[steps.count - 1].on }

  func began(_ state: YouthState) -> CivilDate? { steps.first { $0.state == state.rawValue }?.on }

  /// Whether staff still look after the youth, so that consents are kept up.
  var isServed: Bool {
    switch state {
    case .enrolled, .waiting, .proposed, .matched, .closed: true
    default: false
    }
  }
}

/// A household: the guardians, and what its members share.
struct DemoFamily {
  var origin: DemoSources.Origin
  var name: String
  var address: DemoAddress
  var guardians: [DemoPerson]
  var language: [String]
}

/// Which youth there are: the share of each state.
struct DemoYouthMix {
  private let shares: [(state: YouthState, share: Double)]

  init(isSmall: Bool) {
    shares =
      isSmall
      ? [
        (.inquiry, 0.05), (.application, 0.08), (.enrolled, 0.05), (.waiting, 0.17), (.proposed, 0.10),
        (.matched, 0.33), (.closed, 0.05), (.alumni, 0.10), (.onHold, 0.02), (.withdrawn, 0.02), (.agedOut, 0.03),
      ]
      : [
        (.inquiry, 0.025), (.application, 0.03), (.enrolled, 0.015), (.waiting, 0.165), (.proposed, 0.02),
        (.matched, 0.33), (.closed, 0.05), (.alumni, 0.22), (.onHold, 0.015), (.ineligible, 0.01),
        (.withdrawn, 0.045), (.referredOut, 0.015), (.agedOut, 0.06),
      ]
  }

  /// The state of the n-th youth: even a short run of numbers has nearly the shares of the whole (golden-ratio sequence).
  func state(of number: Int, offset: Double) -> YouthState {
    var place = (offset + Double(number) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
    for (state, share) in shares {
      place -= share
      if place < 0 { return state }
    }
    return .matched
  }
}
