import ArgumentParser
import Localization

/// `matchbook manual`: prints the manual page that is installed; `make manual` keeps it in the checkout.
struct ManualCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: English.Manual.purposeOfCommand, shouldDisplay: false)

  @MainActor func run() async throws {
    let page = ManualPage(command: try CommandDescription(of: MatchbookCommand.self))
    StandardStreams.write(page.text, to: 1)
  }
}
