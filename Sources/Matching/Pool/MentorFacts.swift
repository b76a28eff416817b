import Domain

/// Facts about a mentor that rule many of them out, as numbers that lie close together: thousands are looked through
/// before the first is put to the rules.
///
/// What they tell is certain: exactly what the rules that are marked so forbid, and whom distance surely does. The other
/// rules have the last word.
struct MentorFacts: Sendable {
  private let program: Int64
  /// On the unit sphere; not a number where no place is on file, and then nothing is farther than a limit.
  private let place: SIMD3<Float>
  /// How far the mentor is ready to go, as a squared chord; infinite where they have not said.
  private let reach: Float
  private let times: Int32
  private let minimumAge: Int16
  private let maximumAge: Int16
  private let gender: UInt8
  private let youthGender: UInt8
  /// How many rules forbid the mentor to everybody.
  private let alone: UInt8

  init(_ mentor: Candidate) {
    program = mentor.programID
    place = mentor.location.map { GreatCircle($0).point } ?? SIMD3(repeating: .nan)
    reach = mentor.maximumDistance.map(Self.reach) ?? .infinity
    times = Int32(truncatingIfNeeded: mentor.availability.rawValue)
    let asksForAge = mentor.youthMinimumAge != nil || mentor.youthMaximumAge != nil
    minimumAge = asksForAge ? Int16(clamping: mentor.youthMinimumAge ?? 0) : .min
    maximumAge = Int16(clamping: mentor.youthMaximumAge ?? Int(Int16.max))
    gender = Self.code(mentor.gender)
    youthGender = Self.code(mentor.youthGender)
    alone = (mentor.isReady ? 0 : 1) + (mentor.freeSeats > 0 ? 0 : 1)
  }

  /// What a youth asks of mentors, as the same numbers.
  struct Wanted {
    fileprivate let program: Int64
    fileprivate let place: SIMD3<Float>
    fileprivate let reach: Float
    /// Where neither the family nor the mentor has said how far.
    fileprivate let programReach: Float
    fileprivate let times: Int32
    /// -1 where it is not known: outside of every age that somebody has asked for.
    fileprivate let age: Int16
    fileprivate let gender: UInt8
    fileprivate let mentorGender: UInt8
    fileprivate let alone: UInt8

    init(_ youth: MatchSeeker, at place: GreatCircle?) {
      program = youth.programID
      let isNearnessAsked = youth.setting == .communityBased
      self.place = (isNearnessAsked ? place?.point : nil) ?? SIMD3(repeating: .nan)
      reach = youth.maximumDistance.map(MentorFacts.reach) ?? .infinity
      programReach = MentorFacts.reach(youth.programDistance)
      times = Int32(truncatingIfNeeded: youth.availability.rawValue)
      age = youth.age.map { Int16(clamping: $0) } ?? -1
      gender = MentorFacts.code(youth.gender)
      mentorGender = MentorFacts.code(youth.mentorGender)
      alone = (youth.state == .waiting ? 0 : 1) + youth.unmetRules
    }
  }

  /// How many rules certainly forbid the match; never more than the rules themselves find.
  @inline(__always) func certainBlockers(for youth: Wanted) -> UInt8 {
    var count = youth.alone + alone
    if program != youth.program { count += 1 }
    if times != 0, youth.times != 0, times & youth.times == 0 { count += 1 }
    if youth.age < minimumAge || maximumAge < youth.age { count += 1 }
    if youth.mentorGender != 0, youth.mentorGender != gender { count += 1 }
    if youthGender != 0, youthGender != youth.gender { count += 1 }
    let apart = place - youth.place
    let limit = min(reach, youth.reach)
    if (apart * apart).sum() > (limit == .infinity ? youth.programReach : limit) { count += 1 }
    return count
  }

  /// The squared chord of a limit in kilometers, with the half kilometer by which it is rounded and some meters for what
  /// single precision loses.
  private static func reach(_ kilometers: Int) -> Float {
    Float(GreatCircle.squaredChord(kilometers: Double(kilometers) + 0.51))
  }

  /// 0 where it is not on file or not asked for.
  private static func code(_ gender: Gender?) -> UInt8 {
    guard let gender, let place = Gender.allCases.firstIndex(of: gender) else { return 0 }
    return UInt8(truncatingIfNeeded: place + 1)
  }
}

extension Candidate {
  /// Whether a match could be proposed with them if a seat is free.
  var isReady: Bool { state.canBeProposed && !isSuspended && screeningEndedOn == nil && lack == nil }
}
