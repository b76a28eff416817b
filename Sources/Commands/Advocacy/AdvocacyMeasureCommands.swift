import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook advocacy measures`: bills and budget lines with the count of officials.
struct AdvocacyMeasuresCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "Lists bills and budget lines with the count of officials.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Flag(help: "Those that are law or dead, instead of the open ones.")
  var ended = false

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let request = MeasureListRequest(limit: 10_000, filter: ended ? .ended : .open, sort: .code)
    let rows = try session.attempt { () throws(RepositoryError) in try session.workspace.measures(request) }
    let words = English.Measures.self
    let counts = CountFilter.allCases.filter { $0 != .everybody }
    ResultList(
      name: "measures",
      columns: [
        .init(title: English.Officials.reference), .init(title: words.code), .init(title: words.term),
        .init(title: words.title, isFlexible: true), .init(title: words.stage, isFlexible: true),
        .init(title: words.amount, alignment: .trailing),
      ] + counts.map { .init(title: words.title($0), alignment: .trailing) },
      records: rows.map { Self.record($0, counts) }, emptyText: words.empty
    ).write(as: output.format)
  }

  private static func record(_ row: MeasureRow, _ counts: [CountFilter]) -> ResultList.Record {
    let figures = counts.map { row.count($0) }
    return ResultList.Record(
      cells: [
        "\(row.reference)", row.code, row.term, row.title, row.stage.rawValue,
        row.amount.map(English.Advocacy.dollars) ?? "",
      ] + figures.map(String.init),
      json: .object(
        [
          ("reference", .string("\(row.reference)")), ("code", .string(row.code)), ("term", .string(row.term)),
          ("kind", .string(row.kind.rawValue)), ("title", .string(row.title)), ("stage", .string(row.stage.rawValue)),
          ("stageSince", .string("\(row.stageSince)")), ("amount", .optional(row.amount)),
          ("requested", .optional(row.requested)), ("officials", .number(Int64(row.officials))),
        ] + zip(counts, figures).map { ("\($0)", JSONValue.number(Int64($1))) }))
  }
}

/// `matchbook advocacy measure`: adds a measure, changes it, or takes it to its next stage.
struct AdvocacyMeasureCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Changes a measure or takes it to a stage; with --new, adds one.",
    discussion: """
      matchbook advocacy measure --new 7061-9634 --kind "budget line" --title "Mentoring matching grants" --term FY2027
      matchbook advocacy measure 7061-9634 --stage "governor's budget" --amount 1800000
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "The argument is the number of a new measure.")
  var new = false

  @Option(help: "\(MeasureKind.allCases.map(\.rawValue).joined(separator: " or ")).") var kind: String?
  @Option var title: String?
  @Option(help: "The session or fiscal year.") var term: String?
  @Option(help: "Whole dollars we ask for.") var requested: Int?
  @Option var note: String?
  @Option(help: "The stage it has reached: \(MeasureStage.allCases.map(\.rawValue).joined(separator: ", ")).")
  var stage: String?
  @Option(help: "Whole dollars in it at the stage.") var amount: Int?
  @Option(parsing: .unconditional, help: "The day of the stage. Else today.") var on: PastDay?

  @Argument(help: "The number, such as 7061-9634 or H.4000, or the reference.")
  var measure: String

  @MainActor func run() async throws {
    let desk = try AdvocacyDesk(global)
    let kind = try kind.map { try AdvocacyDesk.choice($0, MeasureKind.self) }
    let stage = try stage.map { try AdvocacyDesk.choice($0, MeasureStage.self) }
    if new {
      let details = MeasureDetails(
        code: measure, term: term ?? "", kind: kind ?? .bill, title: title ?? "", requested: requested,
        note: note ?? "")
      let reference = try desk.session.attempt { () throws(RepositoryError) in
        try desk.workspace.addMeasure(details, stage: stage, amount: amount)
      }
      if !global.quiet { StandardStreams.say(English.Advocacy.added(reference, details.code)) }
      StandardStreams.print(reference.description)
      return
    }
    let reference = try desk.measure(measure)
    let row = try desk.session.attempt { () throws(RepositoryError) in
      try desk.workspace.measureRecord(reference).row
    }
    let details = MeasureDetails(
      code: row.code, term: term ?? row.term, kind: kind ?? row.kind, title: title ?? row.title,
      requested: requested ?? row.requested, note: note ?? row.note)
    let day = try on?.day(today: desk.today)
    try desk.session.attempt { () throws(RepositoryError) in
      try desk.workspace.saveMeasure(reference, details, version: row.version)
      if let stage { try desk.workspace.moveMeasure(reference, to: stage, amount: amount, on: day) }
    }
    if !global.quiet {
      StandardStreams.say(
        stage.map { English.Advocacy.moved(row.code, to: $0) } ?? English.Advocacy.changed(reference))
    }
  }
}

/// `matchbook advocacy board`: the count board of a measure.
struct AdvocacyBoardCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "Shows the count board of a measure: who stands where, who goes on, who has not been asked.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "Which: \(CountFilter.allCases.map(\.rawValue).joined(separator: ", ")).")
  var show = CountFilter.everybody.rawValue

  @Argument(help: "The number, such as 7061-9634, or the reference.")
  var measure: String

  @MainActor func run() async throws {
    let filter = try AdvocacyDesk.choice(show, CountFilter.self)
    let desk = try AdvocacyDesk(global)
    let reference = try desk.measure(measure)
    let request = CountListRequest(limit: 10_000, filter: filter, sort: .ask)
    let (record, rows) = try desk.session.attempt { () throws(RepositoryError) in
      (try desk.workspace.measureRecord(reference).row, try desk.workspace.countBoard(of: reference, request))
    }
    let (words, officials) = (English.Measures.self, English.Officials.self)
    ResultList(
      name: "officials",
      columns: [
        .init(title: officials.reference), .init(title: officials.name, isFlexible: true),
        .init(title: officials.chamber), .init(title: officials.district, isFlexible: true), .init(title: words.ask),
        .init(title: words.owner, isFlexible: true), .init(title: words.next, isFlexible: true),
      ], records: rows.map(Self.record), emptyText: words.boardEmpty
    ).write(as: output.format)
    guard output.format == .table, !global.quiet else { return }
    StandardStreams.say(
      CountFilter.allCases.map { "\(words.title($0)) \(record.count($0))" }.joined(separator: " · "))
  }

  private static func record(_ row: CountRow) -> ResultList.Record {
    let delivered = row.ask?.isDelivered
    return ResultList.Record(
      cells: [
        "\(row.reference)", row.name.listed, English.Advocacy.chamber(row.chamber, state: row.state), row.district,
        English.Measures.ask(row.ask), row.owner ?? "", row.nextStep,
      ],
      json: .object([
        ("reference", .string("\(row.reference)")), ("name", .string(row.name.full)),
        ("chamber", .string(row.chamber.rawValue)), ("district", .string(row.district)),
        ("ask", .optional(row.ask?.state.rawValue)), ("since", .optional(row.ask?.since)),
        ("delivered", delivered.map(JSONValue.bool) ?? .null), ("owner", .optional(row.owner)),
        ("nextStep", .string(row.nextStep)),
      ]))
  }
}

/// `matchbook advocacy ask`: where an official stands about a measure, and who goes on.
struct AdvocacyAskCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Says where an official stands about a measure, and who of us goes on.",
    discussion: """
      matchbook advocacy ask "7th Hampden" 7061-9634 planned --owner dana --next "call in January"
      matchbook advocacy ask L-9 7061-9634 --delivered yes
      """)

  @OptionGroup var global: GlobalOptions

  @Option(parsing: .unconditional, help: "The day of it. Else today.") var on: PastDay?
  @Option(help: "The login of who of us goes on; - is nobody.") var owner: String?
  @Option(help: "What is to be done next.") var next: String?
  @Option(help: "yes or no: whether the official did what they said.") var delivered: String?

  @Argument(help: "A name, a district or a reference.")
  var official: String

  @Argument(help: "The number of the measure, or its reference.")
  var measure: String

  @Argument(help: "\(AskState.allCases.map(\.rawValue).joined(separator: ", ")).")
  var state: String?

  @MainActor func run() async throws {
    let desk = try AdvocacyDesk(global)
    let (official, measure) = (try desk.official(official).entry.official, try desk.measure(measure))
    var edit = AskEdit(
      state: try state.map { try AdvocacyDesk.choice($0, AskState.self) }, on: try on?.day(today: desk.today),
      nextStep: next)
    if let owner { edit.owner = .some(owner == "-" ? nil : try desk.user(owner)) }
    if let delivered { edit.isDelivered = try AdvocacyDesk.choice(delivered, YesOrNo.self) == .yes }
    let asked = edit
    try desk.session.attempt { () throws(RepositoryError) in
      try desk.workspace.recordAsk(of: official, about: measure, asked)
    }
    let row = try desk.session.attempt { () throws(RepositoryError) in
      let request = CountListRequest(.only(official.number), limit: 1, filter: .everybody, sort: .name)
      return try desk.workspace.countBoard(of: measure, request).first
    }
    let code = desk.vocabulary.measure(measure)?.code ?? "\(measure)"
    if !global.quiet {
      StandardStreams.say(English.Advocacy.asked(official, code, row?.ask?.state ?? .planned))
    }
  }

  private enum YesOrNo: String, CaseIterable { case yes, no }
}
