/// A command as people read of it, without the doing: what help, palette, cheat sheet and manual show.
package struct CommandEntry: Equatable, Sendable, Identifiable {
  package let id: String
  package let keys: String
  /// A verb; empty where the sentence says it all.
  package let title: String
  package let help: String
  package let group: String
  package let whyDisabled: String?

  package init(id: String, keys: String, title: String, help: String, group: String, whyDisabled: String? = nil) {
    self.id = id
    self.keys = keys
    self.title = title
    self.help = help
    self.group = group
    self.whyDisabled = whyDisabled
  }
}
