package import Domain

/// How a slate treats the youth of a group, against everybody in the pool.
package struct FairnessGroup: Equatable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Empty where it is not on file.
    case town(String)
    /// A language of the home; nil where none is on file.
    case language(Int32?)
    /// Completed years, both included; nil where the birth date is not on file.
    case ages(ClosedRange<Int>?)
    /// The gender of mentor the family has asked for; nil where it has not.
    case mentorGender(Gender?)
    /// With a brother or sister who waits as well.
    case siblings(Bool)
  }

  package let kind: Kind
  package private(set) var waiting = 0
  package private(set) var served = 0
  package private(set) var daysOfAll = 0
  package private(set) var daysOfLeftOut = 0

  package init(kind: Kind) { self.kind = kind }

  package mutating func count(days: Int, isServed: Bool) {
    waiting += 1
    daysOfAll += days
    if isServed { served += 1 } else { daysOfLeftOut += days }
  }

  package var leftOut: Int { waiting - served }
  /// Whole percent.
  package var servedShare: Int { waiting == 0 ? 0 : (served * 100 + waiting / 2) / waiting }
  /// Days of waiting, on average: before the run of all, after it of those who are left out.
  package var daysBefore: Int { waiting == 0 ? 0 : daysOfAll / waiting }
  package var daysAfter: Int { leftOut == 0 ? 0 : daysOfLeftOut / leftOut }
}

/// What a slate does to the differences between groups.
package struct MatchDayFairness: Equatable, Sendable {
  package let everybody: FairnessGroup
  /// Towns, languages, ages, stated wishes for the mentor's gender, siblings; in this order, the larger group first.
  package let groups: [FairnessGroup]

  /// A group of fewer is not held against the others, and neither is one of whom fewer are left after the run: one youth
  /// more or less would be a gap.
  package static let smallest = 10

  private static let ageBands: [ClosedRange<Int>] = [0...8, 9...11, 12...14, 15...25]

  /// - Parameters:
  ///   - youth: In the order of the problem's rows.
  ///   - siblings: Youth of whom a brother or sister waits as well.
  package init(_ youth: [MatchSeeker], _ slate: MatchDaySlate, siblings: Set<Int64>, today: CivilDate) {
    var everybody = FairnessGroup(kind: .town(""))
    var found: [FairnessGroup.Kind: FairnessGroup] = [:]
    for (row, seeker) in youth.enumerated() {
      let days = seeker.daysWaited(until: today)
      let isServed = slate[row] != nil
      everybody.count(days: days, isServed: isServed)
      for kind in Self.kinds(of: seeker, siblings) {
        found[kind, default: FairnessGroup(kind: kind)].count(days: days, isServed: isServed)
      }
    }
    self.everybody = everybody
    groups = found.values.sorted { Self.order($0) < Self.order($1) }
  }

  /// The group that has waited longest against everybody, and by how many days on average, before and after the run.
  /// nil where no group is large enough.
  package var worstBefore: (group: FairnessGroup, days: Int)? { worst { $0.daysBefore - everybody.daysBefore } }
  package var worstAfter: (group: FairnessGroup, days: Int)? {
    worst { $0.leftOut < Self.smallest ? 0 : $0.daysAfter - everybody.daysAfter }
  }

  /// By how many days the run widens the worst gap.
  package var widening: Int { max(0, (worstAfter?.days ?? 0) - max(0, worstBefore?.days ?? 0)) }

  private func worst(_ gap: (FairnessGroup) -> Int) -> (group: FairnessGroup, days: Int)? {
    var worst: (group: FairnessGroup, days: Int)?
    for group in groups where group.waiting >= Self.smallest {
      if gap(group) > worst?.days ?? .min { worst = (group, gap(group)) }
    }
    return worst
  }

  private static func kinds(of youth: MatchSeeker, _ siblings: Set<Int64>) -> [FairnessGroup.Kind] {
    let ages = youth.age.flatMap { age in ageBands.first { $0.contains(age) } }
    let languages: [FairnessGroup.Kind] =
      youth.languages.isEmpty ? [.language(nil)] : youth.languages.map { .language($0) }
    return [.town(youth.town), .ages(ages), .mentorGender(youth.mentorGender), .siblings(siblings.contains(youth.id))]
      + languages
  }

  private static func order(_ group: FairnessGroup) -> (Int, Int, String) {
    switch group.kind {
    case .town(let town): (0, -group.waiting, town)
    case .language(let term): (1, -group.waiting, "\(term ?? -1)")
    case .ages(let ages): (2, ages?.lowerBound ?? .max, "")
    case .mentorGender(let gender): (3, gender == nil ? 0 : 1, gender?.rawValue ?? "")
    case .siblings(let has): (4, has ? 0 : 1, "")
    }
  }
}
