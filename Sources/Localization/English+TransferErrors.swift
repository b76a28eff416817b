package import Domain

extension English.Transfer {
  /// Why a file is not imported or exported, and what to do about it.
  package static func sentence(for error: TransferError) -> String {
    switch error {
    case .noSuchFile(let path): "There is no file at \(path); check the name."
    case .cannotRead(let path, let number): "\(path) cannot be read (error \(number)); check its permissions."
    case .cannotWrite(let path, 2), .cannotWrite(let path, 20):
      "\(path) can't be written: its folder isn't there. Create the folder first, or choose another place."
    case .cannotWrite(let path, let number):
      "\(path) cannot be written (error \(number)); check the folder and its permissions."
    case .diskFull(let path):
      path == "-"
        ? "The disk is full, so the output is not complete. Free some space and try again."
        : "The disk that holds \(path) is full, so the file was not written. Free some space and try again."
    case .isDatabase(let path): "\(path) belongs to the database, so nothing was written. Choose another name."
    case .isInput(let path): "\(path) is the file you read from, so nothing was written. Choose another name."
    case .exists(let path): "\(path) is there already, so nothing was written. Choose another name, or add --force."
    case .encryptedOnTerminal:
      "Encrypted data is not text, so it isn't shown in a terminal. Name a file for it."
    case .notEncrypted: "This key can't be used to encrypt, so nothing was written. Ask for another public key."
    case .empty: "The file is empty; it needs a row of column names and rows below it."
    case .unreadableHeader(let problem):
      "The first row is no row of column names: \(words(for: problem)). Save the sheet as CSV and import that."
    case .columns(let problem): sentence(for: problem)
    case .noProgram: "There is no program to import into; ask a director to add one to your organization."
    case .severalPrograms(let programs):
      "There are several programs; say which with --program: \(programs.joined(separator: ", "))."
    case .unknownProgram(let name, let known):
      "There is no program “\(name)” that you may use; take one of \(known.joined(separator: ", "))."
    case .noCards(let kind):
      "A vCard tells of a person, and of \(kind.rawValue) none is made; export officials or contacts, or choose csv or json."
    case .noCalendar(let kind):
      "A calendar shows classes, and \(kind.rawValue) are none; export trainings, or choose csv or json."
    case .repository(let error): English.sentence(for: error)
    }
  }

  private static func sentence(for problem: ColumnProblem) -> String {
    switch problem {
    case .unknownField(let field, let known):
      "There is no field “\(field)”; the fields are \(English.list(known))."
    case .unknownColumn(let column, let found):
      "There is no column “\(column)”; the file has \(quoted(found))."
    case .ambiguous(let field, let columns):
      "\(quoted(columns)) could each be the \(name(of: field)); say which with --map \(field)=COLUMN."
    case .missing(let fields, let found):
      "No column for the \(English.list(fields.map(name(of:)))); the file has \(quoted(found)). "
        + "Say which with \(fields.map { "--map \($0)=COLUMN" }.joined(separator: " "))."
    }
  }

  /// What is wrong with a row, one sentence for each thing, as the column `errors` has it.
  ///
  /// - Parameter tellsCells: Repeats what stands in the cell; false where it would be seen by others or kept in a log.
  package static func sentence(for problem: RowProblem, tellsCells: Bool = true) -> String {
    func cell(_ text: String) -> String { tellsCells ? " “\(shortened(text))”" : "" }
    return switch problem {
    case .unreadable(let problem): "The row cannot be read: \(words(for: problem))."
    case .extraCells(let count):
      "The row has \(count) more \(count == 1 ? "cell" : "cells") than there are columns; put quotes around text with "
        + "a separator in it."
    case .invalid(let field, "", .required): "The \(name(of: field)) is missing; fill it in."
    case .invalid(_, _, let reason) where English.wholeSentence(for: reason) != nil:
      English.wholeSentence(for: reason) ?? ""
    case .invalid(let field, let text, let reason):
      "The \(name(of: field))\(cell(text)) \(English.words(for: reason))."
    case .noted(let field, let text, let reason):
      sentence(for: .invalid(field: field, text: text, reason), tellsCells: tellsCells) + " It's in the notes."
    case .somebodyElse(let reference, let field, let stored, let named):
      tellsCells
        ? "The \(name(of: field)) in this row is that of \(stored) (\(reference)), but the row is about \(named). If another system or form gave it, "
          + "import the file with --source NAME; if not, correct the row."
        : "The \(name(of: field)) in this row is that of somebody else, \(reference). If another system or form gave it, import the "
          + "file with --source NAME; if not, correct the row."
    case .refused(.unlikely(let doubts)):
      doubts.map { tellsCells ? English.question(about: $0) : English.topic(of: $0) }.joined(separator: " ") + " "
        + English.Doubts.acceptUnlikely
    case .unknownRecord(let field, let text):
      "The \(name(of: field))\(cell(text)) is no record that you may see; check it, or import it first."
    case .severalRecords(let field, let text, let references):
      "The \(name(of: field))\(text.isEmpty ? "" : cell(text)) could be \(English.choice(of: references.prefix(6).map(\.description))); "
        + "write which in the column “\(field)”."
    case .otherThanClass(let training, let field, let text, let stored):
      tellsCells
        ? "The \(name(of: field))\(cell(text)) is not that of \(training), which is \(stored); mend one of the two."
        : "The \(name(of: field)) is not that of \(training); mend one of the two."
    case .noBirthDate:
      "The date of birth is missing, so this is an inquiry for now. Find it out before the child is enrolled."
    case .namelessGuardian:
      "The guardian's name is missing, so the phone number, e-mail and relationship weren't taken. Fill in the guardian's "
        + "name, or empty those cells."
    case .noPerson(let text):
      "The guardian's name\(cell(text)) isn't a person's, so nobody was added. Write a person's name here, or empty the "
        + "guardian's cells and keep this as a note."
    case .severalGuardians(let text):
      "The guardian's name\(cell(text)) is more than one person. Write one name here, and add the other on the child's record."
    case .otherStatus(let reference, let text, let stored):
      "The status\(cell(text)) isn't the one on file: \(reference) is “\(stored)”. An import "
        + "doesn't change a status: empty this cell, and change it on the record."
    case .grantsAgainstFile(let field):
      "The file says yes to “\(name(of: field))”, but the record says no. Change the record first if that is right."
    case .refused(let error): English.sentence(for: error)
    }
  }

  private static func words(for problem: CSVProblem) -> String {
    switch problem {
    case .notText: "it holds bytes that are no text"
    case .containsNull: "it holds a NUL character, which no text can"
    case .fieldTooLong(let column): "cell \(column) is longer than a megabyte"
    case .rowTooLong: "it is longer than four megabytes or has more than 16,384 cells"
    case .unclosedQuote(let line):
      "the quote opened in line \(line) is never closed, so all below it belongs to one cell"
    }
  }

  /// `birthDate` → `date of birth`.
  static func name(of field: String) -> String {
    if let name = names[field] { return name }
    var words = ""
    for character in field {
      if character.isUppercase { words += " " }
      words += character.lowercased()
    }
    return words
  }

  private static let names = [
    "birthDate": "date of birth", "givenName": "first name", "familyName": "last name", "postalCode": "ZIP code",
    "phone": "phone number", "secondPhone": "second phone number", "guardianPhone": "guardian's phone number",
    "email": "e-mail address", "guardianEmail": "guardian's e-mail address", "guardianName": "guardian's name",
    "guardian2Phone": "second guardian's phone number", "guardian2Email": "second guardian's e-mail address",
    "guardian2Name": "second guardian's name", "guardian3Phone": "third guardian's phone number",
    "guardian3Email": "third guardian's e-mail address", "guardian3Name": "third guardian's name",
    "submittedAt": "time of submission", "heldOn": "date", "startedOn": "start date",
    "endedOn": "end date", "externalId": "id", "availability": "days available", "matches": "match",
    "youthMinimumAge": "youngest age", "youthMaximumAge": "oldest age", "maximumDistance": "distance in kilometers",
  ]

  /// Some of the names, each as far as it helps: where a file has no line of names, they are somebody's data.
  private static func quoted(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "“\($0.count > 30 ? $0.prefix(30) + "…" : $0)”" }
    return English.list(shown + (names.count > shown.count ? ["\(names.count - shown.count) more"] : []))
  }

  /// A cell's text as far as it helps to find it.
  private static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
