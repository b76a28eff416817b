package import Domain
import Localization
package import Repository

/// What the frame around the screens shows and does: who works where, undo, and whether others have written.
package final class ConsoleViewModel {
  package let workspace: Workspace
  /// At the right end of the header: database or organization, user and role.
  package let place: String
  /// The town of a ZIP code, where a places file is installed.
  package let placeLookup: PlaceLookup?

  private var changeToken: Int64

  /// - Parameter databaseName: What the database is called in the header, such as `demo`.
  package init(workspace: Workspace, databaseName: String, placeLookup: PlaceLookup? = nil) {
    self.workspace = workspace
    self.placeLookup = placeLookup
    place = English.Console.place(
      database: databaseName, user: workspace.actor.name, role: workspace.actor.role)
    changeToken = workspace.store.changeToken()
  }

  package func may(_ permission: Permission) -> Bool { workspace.may(permission) }

  /// Whether another process has written since this was last asked; costs microseconds.
  package func hasChangedElsewhere() -> Bool {
    let token = workspace.store.changeToken()
    defer { changeToken = token }
    return token != changeToken
  }
}
