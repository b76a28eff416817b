/// How a live match is doing, from behaviour alone: contact, dose and support, never traits of the people in it.
///
/// Missed dose and missed check-ins are what precedes early closure (Kupersmidt et al. 2017).
package enum MatchHealth: String, CaseIterable, Sendable {
  case good, watch, concern
  /// The match rests, and nothing speaks against it; whether it is good nobody can say meanwhile.
  case paused

  /// Whether somebody has to look.
  package var needsAttention: Bool { self == .watch || self == .concern }
}

/// What a policy asks of a live match, as far as its health is told from that.
package struct HealthLimits: Equatable, Sendable {
  package let doseMinutesPerMonth: Int
  package let attention: AttentionLimits

  package init(doseMinutesPerMonth: Int, attention: AttentionLimits) {
    self.doseMinutesPerMonth = doseMinutesPerMonth
    self.attention = attention
  }
}

extension ProgramPolicy {
  package var healthLimits: HealthLimits {
    HealthLimits(doseMinutesPerMonth: doseMinutesPerMonth, attention: attention)
  }
}

/// What a match's health is told from.
package struct MatchVitals: Equatable, Sendable {
  package var state: MatchState
  /// Day of the match meeting; nil before there was one.
  package var start: CivilDate?
  /// Day of the last session that took place; nil where there was none.
  package var lastSession: CivilDate?
  /// Minutes together in the ``MatchVitals/doseDays`` days that end today.
  package var minutes: Int
  /// Day the next match support contact is due.
  package var nextCheckIn: CivilDate?
  /// The last day on which every consent that the policy asks for is in force; nil where one was never signed.
  package var consentedUntil: CivilDate?

  /// The days that the dose is counted over: a month of any length would make the same habit look uneven.
  package static let doseDays = 30

  package init(
    state: MatchState, start: CivilDate?, lastSession: CivilDate?, minutes: Int, nextCheckIn: CivilDate?,
    consentedUntil: CivilDate? = .distantFuture
  ) {
    self.consentedUntil = consentedUntil
    self.state = state
    self.start = start
    self.lastSession = lastSession
    self.minutes = minutes
    self.nextCheckIn = nextCheckIn
  }

  /// Minutes that are asked for in the days counted; a match younger than those owes its share.
  package func owedMinutes(limits: HealthLimits, today: CivilDate) -> Int {
    guard let start else { return 0 }
    let age = min(Self.doseDays, max(0, today - start))
    return limits.doseMinutesPerMonth * age / Self.doseDays
  }

  /// What speaks against good health, gravest first; empty for a match that is doing well or is not live.
  ///
  /// A paused match owes no sessions, but its check-ins go on.
  package func signs(limits: HealthLimits, today: CivilDate) -> [HealthSign] {
    guard state.isLive, let start else { return [] }
    var signs: [HealthSign] = []
    let silent = today - (lastSession ?? start)
    let owed = owedMinutes(limits: limits, today: today)
    let attention = limits.attention
    if state.meets, consentedUntil.map({ $0 < today }) ?? true {
      signs.append(HealthSign(kind: .noConsent(since: consentedUntil.map { $0 + 1 }), weight: .concern))
    }
    if state != .paused {
      if silent > attention.longQuietDays {
        signs.append(HealthSign(kind: .quiet(days: silent), weight: .concern))
      } else if silent > attention.quietDays {
        signs.append(HealthSign(kind: .quiet(days: silent), weight: .watch))
      }
    }
    if let nextCheckIn, nextCheckIn < today {
      let days = today - nextCheckIn
      let isGrave = days > attention.checkInGraceDays
      signs.append(HealthSign(kind: .checkInOverdue(days: days), weight: isGrave ? .concern : .watch))
    }
    if state != .paused, minutes * 2 < owed {
      signs.append(HealthSign(kind: .lowDose(minutes: minutes, owed: owed), weight: .watch))
    }
    if state == .intervention { signs.append(HealthSign(kind: .intervention, weight: .watch)) }
    return signs.filter { $0.weight == .concern } + signs.filter { $0.weight != .concern }
  }

  /// The gravest of the signs; nil for a match that is not live.
  package func health(limits: HealthLimits, today: CivilDate) -> MatchHealth? {
    guard state.isLive else { return nil }
    return signs(limits: limits, today: today).first?.weight ?? (state == .paused ? .paused : .good)
  }
}

/// One thing that speaks against good health, and how much.
package struct HealthSign: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A consent that the program asks for is not in force since this day; nil where it was never signed.
    case noConsent(since: CivilDate?)
    /// Days since mentor and youth last met, or since the match meeting.
    case quiet(days: Int)
    case checkInOverdue(days: Int)
    /// Less than half of the dose in the days counted.
    case lowDose(minutes: Int, owed: Int)
    /// Staff have stepped in.
    case intervention
  }

  package let kind: Kind
  package let weight: MatchHealth

  package init(kind: Kind, weight: MatchHealth) {
    self.kind = kind
    self.weight = weight
  }
}
