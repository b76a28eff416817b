package import Domain

/// How long a console may be left alone before it hides what it shows, and before it ends; both from the last key on.
package struct IdleLimits: Equatable, Sendable {
  /// nil for never.
  package let lock: Duration?
  package let end: Duration?

  package init(lock: Duration?, end: Duration?) {
    self.lock = lock
    self.end = end
  }

  package init(_ rules: HouseRules) {
    self.init(lock: Self.minutes(rules[.lockMinutes]), end: Self.minutes(rules[.endMinutes]))
  }

  /// The sooner of each: what a user asks for can only shorten what the house demands.
  package func sooner(_ other: IdleLimits?) -> IdleLimits {
    guard let other else { return self }
    return IdleLimits(
      lock: [lock, other.lock].compactMap { $0 }.min(), end: [end, other.end].compactMap { $0 }.min())
  }

  private static func minutes(_ count: Int) -> Duration? { count > 0 ? .seconds(60 * count) : nil }

  /// What a console that has been left alone for so long comes to next.
  package enum Step: Equatable, Sendable {
    case lock, end
  }

  /// The next step and after what time without a key it comes; nil where nothing will.
  package func next(isLocked: Bool) -> (step: Step, after: Duration)? {
    if !isLocked, let lock, end.map({ lock < $0 }) ?? true { return (.lock, lock) }
    return end.map { (.end, $0) }
  }
}
