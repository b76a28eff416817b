/// Where a match stands, from proposal to closure.
package enum MatchState: String, LifecycleState, Codable {
  /// A specialist has named the pair; the supervisor decides.
  case proposed
  /// The supervisor has approved; mentor, youth and guardian are asked.
  case presented
  /// All four parties have accepted.
  case accepted
  /// The match meeting has a day.
  case scheduled
  case active, paused, intervention, closing, closed, declined, expired

  package var next: Set<MatchState> {
    switch self {
    case .proposed: [.presented, .declined, .expired]
    case .presented: [.accepted, .declined, .expired]
    case .accepted: [.scheduled, .active, .declined]
    case .scheduled: [.active, .declined]
    case .active: [.paused, .intervention, .closing, .closed]
    case .paused: [.active, .closing, .closed]
    case .intervention: [.active, .closing, .closed]
    case .closing: [.active, .closed]
    case .closed: [.active]
    case .declined, .expired: []
    }
  }

  /// Waits for somebody's word, and takes a seat of the mentor meanwhile.
  package var isProposal: Bool {
    switch self {
    case .proposed, .presented, .accepted, .scheduled: true
    default: false
    }
  }

  /// Mentor and youth meet, or will again.
  package var isLive: Bool {
    switch self {
    case .active, .paused, .intervention, .closing: true
    default: false
    }
  }

  /// How many days a match meeting may be away before somebody asks whether the day is right.
  package static let meetingDays = 60

  /// Sessions can be logged.
  package var takesSessions: Bool { isLive || self == .closed }
}

/// The four whose acceptance a match needs.
package enum MatchParty: String, CaseIterable, Hashable, Sendable, Codable {
  case mentor, youth, guardian, supervisor

  /// Those who are asked once the supervisor has approved.
  package static let asked: [MatchParty] = [.mentor, .youth, .guardian]
}

/// Why a match ended. "Unknown" is not offered.
package enum ClosureReason: String, CaseIterable, Hashable, Sendable, Codable {
  case plannedEnd = "planned end"
  case mentorTime = "mentor: time"
  case mentorMoved = "mentor: moved"
  case mentorLostInterest = "mentor: lost interest"
  case mentorJobOrFamily = "mentor: job or family"
  case youthMoved = "youth: moved"
  case youthSchoolChange = "youth: school change"
  case youthLostInterest = "youth: lost interest"
  case youthAbsent = "youth: absent"
  case youthAgedOut = "youth: aged out"
  case family
  case programSafety = "program: safety"
  case programPolicy = "program: policy"
  case programFunding = "program: funding"

  /// What somebody has to answer about the mentor before they are proposed again; nil where nothing is open.
  package var mentorQuestion: MentorQuestion? {
    switch self {
    case .programSafety, .programPolicy: .safety
    case .mentorTime, .mentorMoved, .mentorLostInterest, .mentorJobOrFamily: .availability
    case .plannedEnd, .youthMoved, .youthSchoolChange, .youthLostInterest, .youthAbsent, .youthAgedOut, .family,
      .programFunding:
      nil
    }
  }
}

/// What a closed match leaves open about its mentor, who is suspended until somebody answers.
package enum MentorQuestion: Hashable, Sendable {
  /// Whether the mentor may meet young people: a supervisor decides.
  case safety
  /// Whether the mentor, who ended the match, still has time for another: staff ask.
  case availability
}
