/// Something a person can do on a screen: its keys, its words, when it is not to be had, and the doing.
///
/// The one description that dispatch, hint row, help, palette, cheat sheet and manual are made from.
package struct Command<Context> {
  /// Stable and unique in its table, such as `match.approve`; remapping of keys refers to it.
  package let id: String
  /// Other ways to press it; the first is the one that hints show. May be empty: then only the palette has it.
  package let keys: [KeySequence]
  /// A verb, as in the hint row: "Approve".
  package let title: String
  /// A sentence for help and the manual.
  package let help: String
  /// The heading it stands under in help.
  package let group: String
  /// Whether the hint row shows it while it can be done.
  package let isHinted: Bool
  /// The reason, in a sentence, that it cannot be done now; nil when it can.
  package let whyDisabled: (Context) -> String?
  package let perform: (Context) -> Void

  package init(
    _ id: String, keys: [KeySequence], title: String, help: String, group: String, isHinted: Bool = true,
    whyDisabled: @escaping (Context) -> String? = { _ in nil }, perform: @escaping (Context) -> Void
  ) {
    self.id = id
    self.keys = keys
    self.title = title
    self.help = help
    self.group = group
    self.isHinted = isHinted
    self.whyDisabled = whyDisabled
    self.perform = perform
  }

  /// The keys as people read them: `Enter, g m`.
  package var keySpelling: String { keys.map(\.spelling).joined(separator: ", ") }
}
