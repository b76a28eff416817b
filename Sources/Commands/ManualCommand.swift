import ArgumentParser
import Domain
import Localization

/// `matchbook manual`: prints the manual page that is installed; `make manual` keeps it in the checkout.
struct ManualCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "It writes the manual page of the program where you run it."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: English.Manual.purposeOfCommand, discussion: whyLocal, shouldDisplay: false)

  @MainActor func run() async throws {
    let page = ManualPage(command: try CommandDescription(of: MatchbookCommand.self))
    StandardStreams.print(page.text.hasSuffix("\n") ? String(page.text.dropLast()) : page.text)
  }
}
