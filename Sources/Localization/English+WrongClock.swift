package import Domain

extension English {
  /// A clock that is far from the last event, and what the system did by it.
  package enum WrongClock {
    static func question(about jump: ClockJump) -> String {
      switch jump {
      case .ahead(let last, let today):
        "This computer says it is \(Doubts.day(today)). Nobody has worked here since \(Doubts.day(last)), \(days(today - last)) "
          + "before. Either can be wrong; if the clock is, set it first."
      case .behind(let last, let today):
        "This computer says it is \(Doubts.day(today)). The last work here is dated \(Doubts.day(last)), \(days(last - today)) "
          + "later. Either can be wrong; if the clock is, set it first."
      }
    }

    package static func now(_ moment: String) -> String { "This computer's clock says \(moment)." }
    package static func last(_ moment: String) -> String { "The last event of the audit log is dated \(moment)." }
    package static let believed = "The clock fits the audit log."
    package static let noActs = "The system has done nothing by itself at the start of a day."
    package static let dayColumn = "Day begun"
    package static let actColumn = "Did"
    package static let recordColumn = "Record"
    package static let stateColumn = "Now"
    package static let standsWord = "done"
    package static let takenBackWord = "taken back"
    package static func question(takingBack count: Int, of day: CivilDate) -> String {
      "Take back what the system did on \(Doubts.day(day)): \(count == 1 ? "1 record" : "\(count) records")?"
    }
    package static func nothing(on day: CivilDate) -> String {
      "The system did nothing on \(Doubts.day(day)) that can be taken back. 'matchbook clock' lists the days."
    }
    package static func takenBack(_ taken: DayCount) -> String {
      let left =
        taken.left == 0
        ? ""
        : " \(taken.left == 1 ? "1 record was" : "\(taken.left) records were") changed since, and stay as they are."
      return "Took back \(taken.done == 1 ? "1 record" : "\(taken.done) records").\(left)"
    }

    /// How many records of a day were taken back, and how many were not.
    package struct DayCount: Sendable {
      package var done: Int
      package var left: Int

      package init(done: Int, left: Int) {
        self.done = done
        self.left = left
      }
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
  }
}
