import ArgumentParser

/// How a command writes its result: a table for people, JSON for programs.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case table, json, ndjson
}

/// The option of every command that lists something.
struct FormatOption: ParsableArguments {
  @Option(help: "table, json (one object with the list) or ndjson (a record a line).")
  var format: OutputFormat = .table
}
