package import Domain

extension English {
  /// Importing and exporting files.
  package enum Transfer {
    // MARK: - What happened

    /// One line on an import: what is in, what is not, and how to go on.
    package static func sentence(for summary: ImportSummary, rehearsed: Bool, errorsFile: String?) -> String {
      let nothing = summary.rows == 0
      func was(_ number: Int) -> String { rehearsed ? "would be" : number == 1 ? "was" : "were" }
      var parts: [String] = []
      if summary.added > 0 { parts.append("\(count(summary.added, summary.kind)) \(was(summary.added)) added") }
      if summary.updated > 0 {
        let updated = parts.isEmpty ? count(summary.updated, summary.kind) : number(summary.updated)
        parts.append("\(updated) \(was(summary.updated)) updated")
      }
      if summary.present > 0 {
        parts.append("\(number(summary.present)) \(summary.present == 1 ? "is" : "are") there already")
      }
      if summary.rejected > 0 {
        parts.append("\(number(summary.rejected)) \(summary.rejected == 1 ? "row" : "rows") cannot be taken")
      }
      var sentences: [String] = []
      if !parts.isEmpty { sentences.append(sentence(English.list(parts))) }
      if nothing, summary.end == .finished { sentences.append("The file has no rows below the column names.") }
      if summary.withoutGuardian > 0 {
        sentences.append(
          "\(number(summary.withoutGuardian)) \(was(summary.withoutGuardian)) taken without the guardian.")
      }
      if summary.withoutBirthDate > 0 {
        let count = summary.withoutBirthDate
        let taken = count == 1 ? "as an inquiry" : "as inquiries"
        sentences.append("\(number(count)) \(was(count)) taken \(taken), without a date of birth.")
      }
      if summary.noted > 0 {
        let was = rehearsed ? "would have" : summary.noted == 1 ? "has" : "have"
        sentences.append("\(number(summary.noted)) \(was) something in the notes that couldn't be read.")
      }
      if summary.rejected + summary.handedBack > 0, summary.rejectedRowsAreKept {
        let place =
          switch errorsFile {
          case "-"?: "Those are in the output, each with what is wrong: mend them there and import that."
          case let file?: "Those are in \(file), each with what is wrong: mend them there and import that file."
          case nil: "Run it again with --errors FILE to get them as a file, each with what is wrong."
          }
        sentences.append(place)
      }
      switch summary.end {
      case .finished: break
      case .cancelled: sentences.append("Stopped; run the same command again to go on, nothing will be added twice.")
      case .failed(let error):
        sentences.append(sentence(for: error))
        if !nothing { sentences.append("What was read by then is kept; run the same command again to go on.") }
      }
      if rehearsed, !nothing { sentences.append("Nothing was written to the database.") }
      return sentences.joined(separator: " ")
    }

    /// Further lines on an import, each worth knowing.
    package static func remarks(on summary: ImportSummary) -> [String] {
      var remarks: [String] = []
      if !summary.unusedColumns.isEmpty {
        let names = English.list(summary.unusedColumns.map { "“\($0)”" })
        remarks.append("Left aside, since no field has that name: \(names). Use --map FIELD=COLUMN to take one.")
      }
      if !summary.dayFirstColumns.isEmpty {
        let names = English.list(summary.dayFirstColumns.map { "“\($0)”" })
        remarks.append("In \(names) the day comes before the month, so 5/3 was read as March 5.")
      }
      if !summary.doubtfulDayColumns.isEmpty {
        let names = English.list(summary.doubtfulDayColumns.map { "“\($0)”" })
        let others = summary.doubtfulDayColumns.filter { !summary.dayFirstColumns.contains($0) }
        remarks.append(
          "This file writes some days before the month and others after it. Check the days in \(names)."
            + (others.isEmpty
              ? "" : " In \(English.list(others.map { "“\($0)”" })) 5/3 was read as May 3."))
      }
      if summary.encoding != .utf8 {
        remarks.append(
          "The file was read as \(summary.encoding.rawValue). If letters look wrong, import it again with --encoding.")
      }
      if summary.unnamedOfficials > 0 {
        remarks.append(
          "\(number(summary.unnamedOfficials)) \(summary.unnamedOfficials == 1 ? "official" : "officials") on file "
            + "\(summary.unnamedOfficials == 1 ? "is" : "are") not in the file; since it is not the whole list, "
            + "or could not be read to its end, nobody was taken to have left office.")
      }
      if summary.differing > 0 {
        let rows = summary.differences.map { row in
          "line \(row.line) (\(row.reference)): " + English.list(row.fields.map(name(of:)))
        }
        let more = summary.differing > rows.count ? "; and others" : ""
        remarks.append(
          "\(number(summary.differing)) \(summary.differing == 1 ? "row differs" : "rows differ") from what is on file, "
            + "which stays as it is: \(rows.joined(separator: "; "))\(more). Change it on the record if the file is right."
        )
      }
      if summary.datedAhead > 0 {
        remarks.append(
          "\(number(summary.datedAhead)) \(summary.datedAhead == 1 ? "row is" : "rows are") dated after today and "
            + "taken as of today.")
      }
      if summary.likelyDuplicates > 0 {
        let shown = summary.duplicates.map { "\($0.added) (line \($0.line)) and \($0.similar)" }
        let more = summary.likelyDuplicates > shown.count ? ", and others" : ""
        remarks.append(
          "\(number(summary.likelyDuplicates)) may be on file already; both are kept, so look at: "
            + shown.joined(separator: "; ") + more + ".")
      }
      return remarks
    }

    /// A row that cannot be taken, for standard error: where it is and what is wrong, nothing of what it says.
    package static func rejection(_ row: RejectedRow) -> String {
      "Line \(row.line): " + row.problems.map { sentence(for: $0, tellsCells: false) }.joined(separator: " ")
    }

    package static func progress(_ rows: Int, percent: Int?) -> String {
      "\(number(rows)) rows" + (percent.map { ", \($0) %" } ?? "")
    }

    package static func exported(_ count: Int, _ kind: TransferKind, to path: String) -> String {
      "\(sentence("\(Self.count(count, kind)) \(count == 1 ? "is" : "are") in \(path)"))"
    }

    package static func exportedCards(_ count: Int, to path: String) -> String {
      "\(number(count)) \(count == 1 ? "card is" : "cards are") in \(path)."
    }

    package static let formulasGuarded =
      "Fields that a spreadsheet would run as formulas have an apostrophe before them; import takes it off again, and --raw "
      + "leaves it out."
    package static func moreChanges(_ count: Int) -> String { "and \(number(count)) more" }
    package static func askChanges(_ count: Int) -> String {
      "Make \(count == 1 ? "this change" : "these \(number(count)) changes")? [y/N] "
    }
    package static let leftAsItWas = "Nothing was written to the database."
    package static let exportStopped = "Stopped; no file was written."

    package static func notAnAssignment(_ text: String) -> String {
      "“\(text)” assigns no column; write --map FIELD=COLUMN, as in --map birthDate=\"When born\"."
    }
    package static func notADay(_ text: String) -> String { "“\(text)” is no date; write it like 2026-03-05." }

    package static let contactsAreLogged =
      "Contacts with officials can't be imported. Log each with 'matchbook advocacy log'."
    package static let namesNothing = "Say what the rows are and which file, or use --list or --undo."
    package static let noImports = "You haven't imported anything yet."
    package static func canTakeBack(_ id: Int64) -> String {
      "To take this import back, run 'matchbook import --undo \(id)'."
    }
    package static func askTakeBack(_ id: Int64, _ kind: TransferKind, added: Int, updated: Int) -> String {
      "Take back import \(id) (\(count(added, kind)) added, \(number(updated)) updated)?"
    }
    package static func takenBack(_ id: Int64, _ kind: TransferKind, added: Int, updated: Int) -> String {
      "Took back import \(id): \(count(added, kind)) added, \(number(updated)) updated."
    }
    package static func stays(_ count: Int) -> String {
      "\(number(count)) \(count == 1 ? "record stays" : "records stay"), because somebody has worked on "
        + "\(count == 1 ? "it" : "them"). To take back what is left later, run the same command again."
    }
    package static func line(
      on kind: TransferKind, id: Int64, source: String, day: CivilDate, added: Int, updated: Int, isUndone: Bool
    ) -> String {
      let from = source.isEmpty ? "" : " from \(source)"
      let end = isUndone ? ", taken back" : ""
      return "\(id)  \(day)  \(kind.rawValue)\(from): \(number(added)) added, \(number(updated)) updated\(end)"
    }

    // MARK: - Counting

    static func count(_ count: Int, _ kind: TransferKind) -> String {
      let one = [
        TransferKind.mentors: "mentor", .organizations: "organization", .sessions: "session", .matches: "match",
        .officials: "official", .contacts: "contact", .trainings: "training",
      ]
      return "\(number(count)) \(count == 1 ? one[kind] ?? kind.rawValue : kind.rawValue)"
    }

    /// `12,345`.
    static func number(_ number: Int) -> String {
      var digits = Substring(String(number))
      var groups: [Substring] = []
      while digits.count > 3 {
        groups.insert(digits.suffix(3), at: 0)
        digits = digits.dropLast(3)
      }
      return ([digits] + groups).joined(separator: ",")
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
  }
}
