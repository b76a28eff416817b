import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook youth relative`: the family of a youth.
struct YouthRelativeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relative", abstract: "Adds, changes and removes people in the family of a youth.",
    subcommands: [Add.self, Edit.self, Remove.self])

  /// What can be said of somebody in a family; what is not named stays as it is.
  struct Details: ParsableArguments {
    @Option(help: "\(RelationshipKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var relationship: String?
    @Option(help: "What the family calls them, such as mother or foster parent.") var label: String?
    @Option(help: "The birth date, with its year.") var born: BirthDay?
    @OptionGroup var reach: ReachOptions
    @Option(help: "Whether they may sign for the child: yes, no or not-asked; adult guardians only.")
    var mayConsent: String?
    @Option(help: "Whether they may pick the child up: yes, no or not-asked.") var mayPickUp: String?
    @Option(help: "Whether they have custody: yes, no or not-asked.") var hasCustody: String?

    func change(_ rights: inout RelativeRights) throws {
      rights.mayConsent = try mayConsent.map { try YouthCommand.choice($0, Answer.self) } ?? rights.mayConsent
      rights.mayPickUp = try mayPickUp.map { try YouthCommand.choice($0, Answer.self) } ?? rights.mayPickUp
      rights.hasCustody = try hasCustody.map { try YouthCommand.choice($0, Answer.self) } ?? rights.hasCustody
    }

    var saysPerson: Bool { born != nil || reach.phone != nil || reach.email != nil }

    @MainActor func change(_ person: inout PersonDetails, in session: CommandSession) throws {
      person.birthDate = try born?.day(in: session) ?? person.birthDate
      if let phone = reach.phone {
        person.phone = PhoneNumber(phone)
        guard person.phone != nil || phone.isEmpty else {
          throw CommandSession.failure(
            English.sentence(for: RepositoryError.invalid(field: "phone", .notAPhoneNumber)), .badData)
        }
      }
      person.email = reach.email ?? person.email
    }
  }

  /// `matchbook youth relative add`: adds somebody to the family, new or on file.
  struct Add: RemoteCommand {
    static let shows: [ShownPlace] = [.likelyDuplicates]

    static let configuration = CommandConfiguration(
      abstract: "Adds somebody to the family: by name, or with --person somebody on file.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var details: Details
    @Option(help: "First name of somebody new.") var firstName: String?
    @Option(help: "Last name of somebody new.") var lastName: String?
    @Option(help: "Somebody on file, such as A-12, or Y-3 for a brother or sister.") var person: String?
    @Flag(help: "It is somebody new, although somebody like them is on file.") var new = false

    @Argument(help: "The youth, such as Y-1042.")
    var youth: String

    @MainActor func run() async throws {
      let youth = try YouthCommand.reference(youth)
      guard let relationship = details.relationship else {
        throw CommandSession.failure(English.Family.relationshipMissing, .usage)
      }
      let kind = try YouthCommand.choice(relationship, RelationshipKind.self)
      let session = try CommandSession(global)
      var relative = RelativeIntake(try whom(in: session, excluding: youth))
      (relative.kind, relative.label) = (kind, details.label ?? "")
      try details.change(&relative.rights)
      let added = relative
      let id = try session.attempt { () throws(RepositoryError) in
        try session.workspace.addRelative(added, to: youth)
      }
      let record = try session.attempt { () throws(RepositoryError) in
        try session.workspace.youthRecord(youth, isRefresh: true)
      }
      guard let relative = record.relatives.first(where: { $0.personID == id }) else { return }
      if !global.quiet {
        let relation = English.Family.relation(kind, relative.label)
        StandardStreams.say(English.Family.added(relative.name, relation, to: record.person.name))
      }
      StandardStreams.print("\(relative.reference)")
    }

    /// The person named; somebody like them on file is told of, and not added again.
    @MainActor private func whom(
      in session: CommandSession, excluding youth: Reference
    ) throws -> RelativeIntake.Person {
      if let person { return .known(try YouthCommand.person(person).number) }
      var details = PersonDetails(name: PersonName(given: firstName ?? "", family: lastName ?? ""))
      try self.details.change(&details, in: session)
      let found = try session.attempt { () throws(RepositoryError) in
        try session.workspace.duplicates(of: details.duplicateTraits, excluding: youth.number)
      }
      guard let likely = found.first(where: \.likelihood.isLikely), !new else { return .new(details) }
      throw CommandSession.failure(English.Family.onFile(likely.reference, likely.name, likely.likelihood), .failed)
    }
  }

  /// `matchbook youth relative edit`: changes what somebody in the family is, may do, and how to reach them.
  struct Edit: RemoteCommand {
    static let shows: [ShownPlace] = [.page, .family]

    static let configuration = CommandConfiguration(
      abstract: "Changes what somebody in the family is, may do, and how to reach them; what is not named stays.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var details: Details
    @Option(help: "Why a “no” is changed; needed for that, and kept in the audit log.") var reason = ""

    @Argument(help: "The youth, such as Y-1042.")
    var youth: String
    @Argument(help: "The person, such as A-12.")
    var person: String

    @MainActor func run() async throws {
      let youth = try YouthCommand.reference(youth)
      let session = try CommandSession(global)
      let (record, relative) = try YouthCommand.relative(person, of: youth, in: session)
      var edit = RelativeEdit(kind: relative.kind, label: details.label ?? relative.label, rights: relative.rights)
      if let relationship = details.relationship {
        edit.kind = try YouthCommand.choice(relationship, RelationshipKind.self)
      }
      try details.change(&edit.rights)
      if details.saysPerson {
        guard !relative.hasOwnForm else {
          throw CommandSession.failure(English.Family.hasOwnForm(relative.name, relative.reference), .usage)
        }
        var changed = try session.attempt { () throws(RepositoryError) in
          try session.workspace.relativePerson(relationship: relative.id, of: youth)
        }
        try details.change(&changed, in: session)
        edit.person = changed
      }
      let saved = edit
      if !relative.rights.lifted(by: edit.rights).isEmpty, !reason.contains(where: { !$0.isWhitespace }) {
        throw CommandSession.failure(
          English.Family.reasonMissing(relative.name, relative.rights.lifted(by: edit.rights)), .usage)
      }
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.editRelative(
          relationship: relative.id, of: youth, saved, versions: relative.versions, reason: reason)
      }
      if !global.quiet { StandardStreams.say(English.Family.saved(relative.name, of: record.person.name)) }
    }
  }

  /// `matchbook youth relative remove`: takes somebody out of the family.
  struct Remove: RemoteCommand {
    static let shows: [ShownPlace] = [.page, .family]

    static let configuration = CommandConfiguration(
      abstract: "Takes somebody out of the family, with a reason; what they signed stays and is named.")

    @OptionGroup var global: GlobalOptions
    @Option(help: "Why.") var reason: String

    @Argument(help: "The youth, such as Y-1042.")
    var youth: String
    @Argument(help: "The person, such as A-12.")
    var person: String

    @MainActor func run() async throws {
      let youth = try YouthCommand.reference(youth)
      let session = try CommandSession(global)
      let (record, relative) = try YouthCommand.relative(person, of: youth, in: session)
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.removeRelative(relationship: relative.id, of: youth, reason: reason)
      }
      let today = session.workspace.clock.today()
      if !global.quiet {
        StandardStreams.say(
          English.Family.removed(relative.name, from: record.person.name, record.signed(by: relative, on: today)))
      }
    }
  }
}
