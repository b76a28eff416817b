package import Domain

extension English {
  /// Why a session or a check-in cannot be recorded so, and what to do about it.
  package static func sentence(for refusal: SessionRefusal) -> String {
    switch refusal {
    case .noMatch: "The entry names no match; give its reference, such as M-104."
    case .noMinutes: "A session lasts a minute or more; give its length, such as 90m, or record it as attempted."
    case .inTheFuture(let day): "\(day) has not come yet; give today or a day before."
    case .notStarted(let match, let state):
      "\(match) is \(state.rawValue) and has not begun, so it takes no sessions; activate it first."
    case .beforeStart(let match, let start): "\(match) began on \(start); give that day or a later one."
    case .afterEnd(let match, let end): "\(match) ended on \(end); give that day or an earlier one."
    case .whileClosed(let match, let from, let until?):
      "\(match) was closed from \(Doubts.day(from)) until \(Doubts.day(until)). Choose a day when it was open."
    case .whileClosed(let match, let from, nil):
      "\(match) was closed on \(Doubts.day(from)). Choose that day or an earlier one."
    case .moreThanADay(let day, let minutes):
      "That makes \(Doubts.hours(minutes)) with one person on \(Doubts.day(day)), more than a day has. Check the length."
    case .voided(let entry): "\(entry) has been voided and stays as it was; log the session again."
    case .anothersEntry(let entry):
      "\(entry) was logged by somebody else; ask them or a supervisor to change it."
    }
  }

  /// What a session's line says that is not understood, and what to write instead.
  package static func sentence(for problem: SessionLine.Problem) -> String {
    switch problem {
    case .noMatch: "Name the match first, such as M-104, or several as M-104,M-98."
    case .notAMatch(let word): "“\(word)” is no match; write its reference, such as M-104."
    case .unknownAction(let word):
      "“\(word)” is no developmental action; some are +listen, +encourage, +inspire, +set-boundaries."
    case .line(.noDuration):
      "Say how long it was, such as 90m or 1h30; --attempted records a contact that did not come about."
    case .line(.unknownWord(let word)):
      "“\(word)” is no medium, activity or length; put a note into quotation marks, such as \"\(word) and more\"."
    case .line(let problem): sentence(for: problem)
    }
  }
}
