import ArgumentParser

/// Options every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The database file. Else MATCHBOOK_DATABASE, else matchbook.sqlite in the data folder.")
  var database: String?

  @Flag(help: "Say nothing on standard error but what went wrong.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Use no colour (also: NO_COLOR).")
  var noColor = false

  @Flag(help: "Answer yes to every question.")
  var yes = false

  @Flag(help: "Linear output without cursor addressing.")
  var plain = false
}
