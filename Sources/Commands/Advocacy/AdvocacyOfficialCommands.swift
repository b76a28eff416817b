import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook advocacy officials`: the officials with when we last met and how they stand.
struct AdvocacyOfficialsCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "officials", abstract: "Lists officials with the last contact and how they stand.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "Which: \(OfficialFilter.allCases.map(\.rawValue).joined(separator: ", ")).")
  var show = OfficialFilter.inOffice.rawValue

  @Option(help: "What they are sorted by: \(OfficialSort.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sort = OfficialSort.name.rawValue

  @Option(help: "The most to list.")
  var limit = 500

  @Argument(help: "Beginnings of names, districts or chambers.")
  var text: [String] = []

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let (filter, sort) = (
      try AdvocacyDesk.choice(show, OfficialFilter.self), try AdvocacyDesk.choice(sort, OfficialSort.self)
    )
    let session = try CommandSession(global)
    let request = OfficialListRequest(limit: limit, filter: filter, sort: sort, text: text.joined(separator: " "))
    let rows = try session.attempt { () throws(RepositoryError) in try session.workspace.officials(request) }
    let words = English.Officials.self
    ResultList(
      name: "officials",
      columns: [
        .init(title: words.reference), .init(title: words.name, isFlexible: true), .init(title: words.chamber),
        .init(title: words.district, isFlexible: true), .init(title: words.party), .init(title: words.lastContact),
        .init(title: words.standing), .init(title: words.holder, isFlexible: true),
      ], records: rows.map(Self.record), emptyText: words.empty
    ).write(as: output.format)
  }

  private static func record(_ row: OfficialRow) -> ResultList.Record {
    let chamber = English.Advocacy.chamber(row.chamber, state: row.state)
    let contact = row.lastContact.map { "\($0)" }
    return ResultList.Record(
      cells: [
        "\(row.reference)", row.name.listed, chamber, row.district, row.party, contact ?? English.Officials.never,
        row.standing?.rawValue ?? "", row.holder ?? "",
      ],
      json: .object([
        ("reference", .string("\(row.reference)")), ("givenName", .string(row.name.given)),
        ("familyName", .string(row.name.family)), ("chamber", .string(row.chamber.rawValue)),
        ("state", .string(row.state)), ("district", .string(row.district)), ("party", .string(row.party)),
        ("lastContactOn", .optional(contact)), ("standing", .optional(row.standing?.rawValue)),
        ("holder", .optional(row.holder)), ("leftOn", .optional(row.leftOn)),
      ]))
  }
}

/// `matchbook advocacy official`: changes what is on file of an official, or adds one.
struct AdvocacyOfficialCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "official", abstract: "Changes what is on file of an official; with --new, adds one.",
    discussion: """
      matchbook advocacy official L-9 --holder dana --committee "Ways and Means (vice chair)"
      matchbook advocacy official --new "Ann Berg" --chamber local --district "New Bedford" --state MA

      What is not named stays as it is. --committee may be given several times, and then says all of them.
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "The argument is the name of somebody new.")
  var new = false

  @Option(help: "\(Chamber.allCases.map(\.rawValue).joined(separator: ", ")).")
  var chamber: String?

  @Option var district: String?
  @Option(help: "Two letters.") var state: String?
  @Option var party: String?
  @OptionGroup var reach: ReachOptions
  @Option var address: String?
  @Option(name: .customLong("district-phone")) var districtPhone: String?
  @Option(name: .customLong("district-address")) var districtAddress: String?
  @Option var website: String?
  @Option var note: String?
  @Option(help: "The login of who of us holds the relationship; - is nobody.") var holder: String?
  @Option(parsing: .unconditional, help: "The first day in office.") var since: PastDay?
  @Option(name: .customLong("left-on"), parsing: .unconditional, help: "The last day in office; - is in office.")
  var leftOn: PastDay?
  @Option(name: .customLong("committee"), parsing: .singleValue, help: "A committee, with the role in parentheses.")
  var committees: [String] = []

  @Argument(help: "A name, a district or a reference; with --new, the name.")
  var official: String

  @MainActor func run() async throws {
    let desk = try AdvocacyDesk(global)
    if new {
      var details = OfficialDetails(
        name: NameReader().name(official),
        chamber: try chamber.map { try AdvocacyDesk.choice($0, Chamber.self) } ?? .local, district: "")
      try change(&details, desk)
      let added = details
      let reference = try desk.session.attempt { () throws(RepositoryError) in try desk.workspace.addOfficial(added) }
      if !global.quiet { StandardStreams.say(English.Advocacy.added(reference, added.name.full)) }
      StandardStreams.print(reference.description)
    } else {
      let reference = try desk.official(official).entry.official
      let record = try desk.session.attempt { () throws(RepositoryError) in
        try desk.workspace.officialRecord(reference, isRefresh: true)
      }
      var details = record.details
      try change(&details, desk)
      let (saved, left) = (details, leftOn?.text == "-" ? nil : try leftOn?.day(today: desk.today) ?? record.leftOn)
      try desk.session.attempt { () throws(RepositoryError) in
        try desk.workspace.saveOfficial(reference, saved, leftOn: left, version: record.version)
      }
      if !global.quiet { StandardStreams.say(English.Advocacy.changed(reference)) }
    }
  }

  @MainActor private func change(_ details: inout OfficialDetails, _ desk: AdvocacyDesk) throws {
    if let chamber { details.chamber = try AdvocacyDesk.choice(chamber, Chamber.self) }
    details.district = district ?? details.district
    details.state = state.map(USState.normalized) ?? details.state
    details.party = party ?? details.party
    details.phone = reach.phone ?? details.phone
    details.email = reach.email ?? details.email
    details.address = address ?? details.address
    details.districtPhone = districtPhone ?? details.districtPhone
    details.districtAddress = districtAddress ?? details.districtAddress
    details.website = website ?? details.website
    details.note = note ?? details.note
    if let holder { details.holderID = holder == "-" ? nil : try desk.user(holder) }
    details.since = try since?.day(today: desk.today) ?? details.since
    if !committees.isEmpty { details.committees = committees.compactMap(OfficialCommittee.init(text:)) }
  }
}

/// `matchbook advocacy aide`: adds somebody on an official's staff.
struct AdvocacyAideCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "aide", abstract: "Adds somebody on an official's staff, or with --gone takes one off the record.")

  @OptionGroup var global: GlobalOptions

  @Option(help: "What they are, such as chief of staff.") var title = ""
  @OptionGroup var reach: ReachOptions
  @Option(help: "The aide has gone, and why.") var gone: String?

  @Argument(help: "The official: a name, a district or a reference.")
  var official: String

  @Argument(help: "The aide's name.")
  var name: String

  @MainActor func run() async throws {
    let desk = try AdvocacyDesk(global)
    let entry = try desk.official(official).entry
    guard let gone else {
      _ = try desk.session.attempt { () throws(RepositoryError) in
        try desk.workspace.saveAide(
          OfficialAide(name: name, title: title, phone: reach.phone ?? "", email: reach.email ?? ""),
          of: entry.official)
      }
      if !global.quiet { StandardStreams.say(English.Officials.aideAdded(name, entry.official)) }
      return
    }
    let folded = NameFolding.letters(name)
    guard let aide = entry.aides.first(where: { NameFolding.letters($0.name) == folded }) else {
      throw CommandSession.failure(English.Officials.noAide, .failed)
    }
    try desk.session.attempt { () throws(RepositoryError) in
      try desk.workspace.removeAide(aide.id, of: entry.official, reason: gone)
    }
    if !global.quiet { StandardStreams.say(English.Officials.aideGone(entry.official)) }
  }
}
