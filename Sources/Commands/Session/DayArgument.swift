import ArgumentParser
import Domain
import Localization
import Repository

/// A day as somebody writes it for an option or an argument; its type says where a day without a year lies.
///
/// It is read once the organization's today is known.
protocol DayArgument: ExpressibleByArgument, Sendable {
  /// As it was typed.
  var text: String { get }
  init(text: String)
  static func reader(today: CivilDate) -> DateReader
}

extension DayArgument {
  init?(argument: String) { self.init(text: argument) }

  func day(today: CivilDate) throws -> CivilDate {
    guard let day = Self.reader(today: today).day(text) else {
      throw CommandSession.failure(English.Proposals.notADay(ResultList.inert(text)), .usage)
    }
    return day
  }

  @MainActor func day(in session: CommandSession) throws -> CivilDate {
    try day(today: session.workspace.clock.today())
  }
}

/// A day on which something has happened: 5/15 is the last May 15.
struct PastDay: DayArgument {
  let text: String
  static func reader(today: CivilDate) -> DateReader { DateReader(today: today, .past) }
}

/// A day for which something is planned: 5/15 is the next May 15.
struct ComingDay: DayArgument {
  let text: String
  static func reader(today: CivilDate) -> DateReader { DateReader(today: today, .coming) }
}

/// A day that can be either: 5/15 is the nearest May 15.
struct AnyDay: DayArgument {
  let text: String
  static func reader(today: CivilDate) -> DateReader { DateReader(today: today) }
}

/// A birth date, which needs its year.
struct BirthDay: DayArgument {
  let text: String
  static func reader(today: CivilDate) -> DateReader { .birthDate(today: today) }
}
