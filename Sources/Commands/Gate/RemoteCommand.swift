import ArgumentParser
import Domain

/// A command that says whose records it shows; so does each leaf of the tree, and from where it can be run:
/// ``RemoteCommand`` or ``LocalCommand``.
protocol DeclaredCommand: ParsableCommand {
  /// The places of the table ``ShownPlace`` that are shown or written out here; empty where nothing of a person is shown but
  /// a name and a reference, and what the user has typed.
  static var shows: [ShownPlace] { get }
}

/// A command that may be asked for over SSH. Whatever does not say so here is refused.
protocol RemoteCommand: DeclaredCommand, AsyncParsableCommand {
  var global: GlobalOptions { get }

  /// The option or argument that names a file of the host, as help spells it; nil where none was given.
  var hostFile: String? { get }
}

extension RemoteCommand {
  var hostFile: String? { nil }
}

/// A command that is run where the database is, and never over SSH.
protocol LocalCommand: DeclaredCommand {
  /// Why, in a sentence of its help and of the gate.
  static var whyLocal: String { get }
}
