/// What we ask officials for: a bill, or a line of a budget.
package enum MeasureKind: String, CaseIterable, Hashable, Sendable, Codable {
  case bill
  case budgetLine = "budget line"

  /// The stages it can be in, in the order in which they usually come.
  package var stages: [MeasureStage] {
    switch self {
    case .bill:
      [
        .drafted, .filed, .committee, .lowerFloor, .upperFloor, .conference, .executive, .vetoed, .overridden, .law,
        .died,
      ]
    case .budgetLine:
      [
        .requested, .executiveBudget, .lowerBudget, .upperBudget, .conference, .executive, .vetoed, .overridden, .law,
        .died,
      ]
    }
  }
}

/// How far a measure has come. Chambers go by their part in the course, so that the words fit every state.
package enum MeasureStage: String, CaseIterable, Hashable, Sendable, Codable {
  case drafted, filed, committee
  case lowerFloor = "house floor"
  case upperFloor = "senate floor"
  case requested
  case executiveBudget = "governor's budget"
  case lowerBudget = "house ways and means"
  case upperBudget = "senate ways and means"
  case conference
  case executive = "on the governor's desk"
  case vetoed, overridden, law, died

  /// Nobody need be asked any more.
  package var isEnd: Bool { self == .law || self == .died }
}

/// Which measures a list shows.
package enum MeasureFilter: String, CaseIterable, Hashable, Sendable {
  case open, ended
}

package enum MeasureSort: String, CaseIterable, Hashable, Sendable {
  case code, title, stage
}
