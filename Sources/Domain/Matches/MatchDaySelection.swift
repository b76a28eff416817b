/// Which of the youth who wait a match day is about.
package struct MatchDaySelection: Hashable, Sendable {
  /// Row ids; empty for every program in reach.
  package var programs: [Int64]
  package var setting: ProgramSetting?
  /// Only those who have waited since this day or longer.
  package var waitingSince: CivilDate?

  package init(programs: [Int64] = [], setting: ProgramSetting? = nil, waitingSince: CivilDate? = nil) {
    self.programs = programs
    self.setting = setting
    self.waitingSince = waitingSince
  }
}
