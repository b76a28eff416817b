package import TerminalUI

extension Charset {
  /// The characters a terminal of this locale shows.
  ///
  /// No locale at all is common through sshd and says nothing: UTF-8. One that names another character set, or `C`,
  /// means it: ASCII.
  nonisolated package init(locale: String?) {
    guard let locale, !locale.isEmpty else {
      self = .utf8
      return
    }
    let name = locale.lowercased()
    self = name.contains("utf-8") || name.contains("utf8") ? .utf8 : .ascii
  }
}
