import Repository

/// Who came through the gate, to what; every command that runs there works with this and no other identity or database.
struct Visit: Sendable {
  let workspace: Workspace
  let database: String
  /// Of the key by which the visitor came; nil at a shared machine.
  let key: String?

  /// The visit in whose name commands run now; nil where somebody runs the program without the gate.
  @TaskLocal static var current: Visit?
}
