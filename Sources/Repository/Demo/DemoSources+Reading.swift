import Domain

/// A sample file that is not there, or holds nothing that can be used.
package struct DemoSourceMissing: Error, Equatable {
  /// Its name, `names.tsv`.
  package let file: String
}

extension DemoSources {
  /// Reads the sample files; `Resources/Samples/README.md` tells their columns.
  ///
  /// - Parameters:
  ///   - policies: Name and text of each policy file.
  ///   - sample: The text of a sample file; nil where it is not installed.
  ///   - postalCodes: The ordinary postal codes of a state, by town.
  package static func read(
    policies: [(name: String, yaml: String)], sample: (_ name: String) -> String?,
    postalCodes: (_ state: String) -> [String: [PostalCode]]
  ) throws(DemoSourceMissing) -> DemoSources {
    func rows(_ name: String) throws(DemoSourceMissing) -> [[String]] {
      let lines = sample(name)?.split(whereSeparator: \.isNewline) ?? []
      guard !lines.isEmpty else { throw DemoSourceMissing(file: name) }
      return lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
    func list(_ name: String) throws(DemoSourceMissing) -> [String] { try rows(name).map { $0[0] } }

    func words(_ name: String) throws(DemoSourceMissing) -> [String: [String]] {
      var words: [String: [String]] = [:]
      for row in try rows(name) where row.count == 2 { words[row[0], default: []].append(row[1]) }
      return words
    }

    var sources = DemoSources()
    guard !policies.isEmpty else { throw DemoSourceMissing(file: "Policies") }
    sources.policies = policies
    sources.origins = try origins(rows("origins.tsv"), names: rows("names.tsv"), languages: rows("languages.tsv"))
    guard !sources.origins.isEmpty else { throw DemoSourceMissing(file: "origins.tsv") }
    sources.towns = try towns(rows("towns.tsv"), postalCodes: postalCodes)
    guard sources.towns.contains(where: { $0.state == "MA" }) else { throw DemoSourceMissing(file: "places.bin") }
    for row in try rows("area-codes.tsv") where row.count == 2 { sources.areaCodes[row[0]] = parts(row[1]) }
    sources.organizations = try rows("organizations.tsv").compactMap { row in
      OrganizationKind(rawValue: row[0]).map { ($0, row[row.count - 1]) }
    }
    sources.programs = try rows("programs.tsv").map { ($0[0], $0[$0.count - 1]) }
    sources.sessionNotes = try rows("session-notes.tsv").compactMap { row in
      SessionActivity(rawValue: row[0]).map { (PackedSet([$0]), row[row.count - 1]) }
    }
    guard !sources.sessionNotes.isEmpty else { throw DemoSourceMissing(file: "session-notes.tsv") }
    sources.leaveReasons = try words("leave-reasons.tsv")
    sources.interests = try list("interests.txt")
    sources.schools = try list("schools.txt")
    sources.streets = try list("streets.txt")
    sources.goals = try list("goals.txt")
    sources.needs = try list("needs.txt")
    sources.strengths = try list("strengths.txt")
    sources.occupations = try list("occupations.txt")
    sources.trainings = try rows("trainings.tsv").compactMap { row in
      guard row.count == 4, let topic = TrainingTopic(rawValue: row[0]), let minutes = Int(row[1]) else { return nil }
      return TrainingCourseDetails(title: row[3], topic: topic, minutes: minutes, validMonths: Int(row[2]))
    }
    guard sources.trainings.count > 2 else { throw DemoSourceMissing(file: "trainings.tsv") }
    sources.officials = sample("officials.csv") ?? ""
    sources.measures = try rows("measures.tsv").compactMap { row in
      guard row.count == 4, let kind = MeasureKind(rawValue: row[0]) else { return nil }
      return (kind, row[1], Int(row[2]).flatMap { (0...1_000_000_000).contains($0) ? $0 * 1_000 : nil }, row[3])
    }
    guard !sources.measures.isEmpty else { throw DemoSourceMissing(file: "measures.tsv") }
    sources.advocacy = try words("advocacy.tsv")
    for part in ["committee", "aide", "ask", "commitment", "next", "note"] where sources.words(part).isEmpty {
      throw DemoSourceMissing(file: "advocacy.tsv")
    }
    for (kind, roles) in try words("contact-roles.tsv") {
      if let kind = OrganizationKind(rawValue: kind) { sources.contactRoles[kind] = roles }
    }
    sources.rationales = try list("rationales.txt")
    sources.declineReasons = try list("decline-reasons.txt")
    sources.attemptedNotes = try list("attempted-notes.txt")
    sources.checkInNotes = try list("check-in-notes.txt")
    try sources.requireEnough()
    return sources
  }

  /// Refuses lists from which nothing could be drawn, and figures that nobody has.
  private func requireEnough() throws(DemoSourceMissing) {
    for kind in OrganizationKind.allCases where !organizations.contains(where: { $0.kind == kind }) {
      throw DemoSourceMissing(file: "organizations.tsv")
    }
    guard areaCodes.values.allSatisfy({ !$0.isEmpty }) else { throw DemoSourceMissing(file: "area-codes.tsv") }
    let isLikely = origins.allSatisfy {
      (1...10_000).contains($0.share) && ![$0.femaleNames, $0.maleNames, $0.familyNames].contains { $0.isEmpty }
    }
    guard isLikely else { throw DemoSourceMissing(file: "origins.tsv") }
    guard towns.allSatisfy({ (1...100_000_000).contains($0.weight) }) else {
      throw DemoSourceMissing(file: "towns.tsv")
    }
    guard
      trainings.allSatisfy({ (1...Minutes.ofADay).contains($0.minutes) && (1...1_200).contains($0.validMonths ?? 1) })
    else { throw DemoSourceMissing(file: "trainings.tsv") }
  }

  private static func origins(_ rows: [[String]], names: [[String]], languages: [[String]]) -> [Origin] {
    let spoken = Dictionary(languages.map { ($0[0], $0[$0.count - 1]) }, uniquingKeysWith: { first, _ in first })
    var lists: [String: [String: [String]]] = [:]
    for row in names where row.count == 3 { lists[row[0], default: [:]][row[1]] = parts(row[2]) }
    return rows.compactMap { row in
      guard row.count == 4, let share = Int(row[1]), let list = lists[row[0]], let female = list["female"],
        let male = list["male"], let family = list["family"]
      else { return nil }
      return Origin(
        name: row[0], share: share, languages: row[2].split(separator: ",").compactMap { spoken[String($0)] },
        towns: Set(parts(row[3])), femaleNames: female, maleNames: male, familyNames: family)
    }
  }

  private static func towns(_ rows: [[String]], postalCodes: (String) -> [String: [PostalCode]]) -> [Town] {
    var known: [String: [String: [PostalCode]]] = [:]
    return rows.compactMap { row in
      guard row.count == 3, let weight = Int(row[2]) else { return nil }
      let codes = known[row[0]] ?? postalCodes(row[0])
      known[row[0]] = codes
      guard let found = codes[row[1]], !found.isEmpty else { return nil }
      return Town(state: row[0], name: row[1], weight: weight, postalCodes: found)
    }
  }

  /// The words of a list inside a column.
  private static func parts(_ cell: String) -> [String] { cell.split(separator: ", ").map(String.init) }
}
