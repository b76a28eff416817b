import ArgumentParser
import Localization

/// `matchbook manual`: prints the manual page that is installed; `make manual` keeps it in the checkout.
struct ManualCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: English.Manual.purposeOfCommand, shouldDisplay: false)

  @MainActor func run() async throws {
    let page = ManualPage(command: try CommandDescription(of: MatchbookCommand.self))
    StandardStreams.print(page.text.hasSuffix("\n") ? String(page.text.dropLast()) : page.text)
  }
}
