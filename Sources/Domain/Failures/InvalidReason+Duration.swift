extension InvalidReason {
  /// Why a length of time cannot be used.
  package init(_ problem: DurationProblem) {
    self =
      switch problem {
      case .notALength: .notADuration
      case .negative: .negative
      case .moreThanADay(let minutes): .moreThanADay(minutes: minutes)
      case .hoursOrMinutes: .hoursOrMinutes
      }
  }
}
