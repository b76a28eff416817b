/// What was said since the console was opened, and what of it the status row still shows.
package struct MessageLog: Equatable, Sendable {
  /// Older messages are forgotten beyond this many.
  package static let limit = 200

  /// The oldest first.
  package private(set) var messages: [Message] = []
  /// What the status row shows; nil once the person has gone on.
  package private(set) var current: Message?

  package init() {}

  package mutating func add(_ message: Message) {
    messages.append(message)
    if messages.count > Self.limit { messages.removeFirst(messages.count - Self.limit) }
    current = message
  }

  /// Clears the status row: the person has pressed a key, so has had the time to read it.
  package mutating func settle() { current = nil }
}
