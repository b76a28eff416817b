import Foundation

/// Some things that are done to a host together: all of them, or, where one fails, none of the files.
struct HostStep {
  /// What it is for.
  let title: String
  let actions: [HostAction]
  /// Whether the host has it already.
  let isDone: Bool

  /// - Parameter isDone: For what files do not show; else it is done where every file is in place.
  init(_ title: String, _ actions: [HostAction], isDone: Bool? = nil) {
    self.title = title
    self.actions = actions
    self.isDone = isDone ?? actions.filter { $0.target != nil }.allSatisfy(\.isDone)
  }

  /// Does everything in order; where something fails, the files are as they were.
  func perform() throws(HostAction.Failure) {
    var before: [(path: String, content: Data?)] = []
    for action in actions {
      if let target = action.target { before.append((target, FileManager.default.contents(atPath: target))) }
      do { try action.perform() } catch {
        for (path, content) in before.reversed() {
          guard let content else {
            try? FileManager.default.removeItem(atPath: path)
            continue
          }
          try? content.write(to: URL(filePath: path))
        }
        throw error
      }
    }
  }
}
