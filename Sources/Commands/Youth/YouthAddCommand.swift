import AppResources
import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook youth add`: a new youth; a brother or sister of one on file shares family, home and languages.
struct YouthAddCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.likelyDuplicates]

  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a youth; with --sibling-of, beside a brother or sister on file.",
    discussion: """
      With --sibling-of, the last name, home, languages, program and guardians are those of the brother or sister, where \
      nothing else is said. What a guardian may do is asked for each child: 'matchbook youth relative edit' answers it, and \
      'matchbook youth relative add' adds people to the family of a child by themselves.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "A brother or sister on file, such as Y-13.") var siblingOf: String?
  @Option(help: "The first name, or the only one.") var firstName: String
  @Option(help: "The last name.") var lastName: String?
  @Option(help: "The birth date, with its year.") var born: String
  @Option(help: "The program, such as P-1; needed where there are several.") var program: String?
  @Option var grade: String?
  @Option var school: String?
  @OptionGroup var reach: ReachOptions
  @Option var street: String?
  @Option(help: "Five digits; fills town and state.") var zip: String?
  @Option var town: String?
  @Option(help: "Two letters, or the name.") var state: String?
  @Option(help: "With commas between them.") var languages: String?
  @Flag(help: "It is somebody new, although somebody like them is on file.") var new = false

  @MainActor func run() async throws {
    let sibling = try siblingOf.map(YouthCommand.reference)
    let session = try CommandSession(global)
    let places = PlaceDirectory.installed()?.lookup
    let model = try session.attempt { () throws(RepositoryError) in
      try sibling.map { youth throws(RepositoryError) in
        try YouthIntakeViewModel(siblingOf: youth, workspace: session.workspace, places: places)
      } ?? YouthIntakeViewModel(workspace: session.workspace, places: places)
    }
    for (id, value) in try values() { if let value { model.form.set(id, to: value) } }
    model.valuesChanged()
    if let likely = model.duplicates.likely, !new {
      throw CommandSession.failure(
        English.Family.youthOnFile(likely.reference, likely.name, likely.likelihood), .failed)
    }
    if new { model.form.set("is_new", to: "yes") }
    let (said, youth) = try session.save(model)
    if !global.quiet { StandardStreams.say(said) }
    if let youth { StandardStreams.print(youth.description) }
  }

  /// What the options fill in, by field.
  private func values() throws -> [(String, String?)] {
    let program = try program.map { text in
      guard let reference = Reference(text), reference.kind == .program else {
        throw CommandSession.failure(English.Family.notAProgram(ResultList.inert(text)), .usage)
      }
      return "\(reference.number)"
    }
    return [
      ("given_name", firstName), ("family_name", lastName), ("birth_date", born), ("program_id", program),
      ("grade", grade), ("school", school), ("phone", reach.phone), ("email", reach.email), ("street", street),
      ("postal_code", zip), ("town", town), ("state", state), ("languages", languages),
    ]
  }
}

extension CommandSession {
  /// Saves what a form of the console would, asking about what is unlikely as commands do.
  ///
  /// - Returns: What to say, and the record it made.
  /// - Throws: `ExitCode` after a sentence that names each field and what is wrong with it.
  @MainActor func save(_ model: some RecordFormViewModel) throws -> (said: String, opens: Reference?) {
    var known: Set<Doubt> = []
    while true {
      switch model.save() {
      case .saved(let said, let opens): return (said, opens)
      case .refused(let sentence):
        let doubts = model.form.asked.subtracting(known)
        guard !doubts.isEmpty else {
          let fields = model.form.fields.compactMap { field in
            model.form.problems[field.id].map { "\(field.label): \($0)" }
          }
          throw Self.failure(ResultList.inert(fields.isEmpty ? sentence : English.sentences(fields)), .badData)
        }
        if !saysYes { try Self.ask(about: doubts.sorted { $0.field < $1.field }) }
        known.formUnion(doubts)
      }
    }
  }
}
