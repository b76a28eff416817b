import ArgumentParser

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Creates an empty database; whoever runs it becomes its director.")

  @OptionGroup var global: GlobalOptions

  @MainActor func run() async throws {
    print("init \(global.database ?? "-")")
  }
}
