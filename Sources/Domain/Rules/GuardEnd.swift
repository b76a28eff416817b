/// Something that must be in force for two people to meet, and ends.
package struct GuardEnd: Hashable, Sendable {
  package var requirement: Requirement
  /// The last day it is in force; nil where that is not a day on file, as for an age.
  package var lastDay: CivilDate?

  package init(_ requirement: Requirement, lastDay: CivilDate?) {
    self.requirement = requirement
    self.lastDay = lastDay
  }
}
