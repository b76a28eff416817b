package import Domain
import Localization
import Repository

/// What is made of the text in the fields that every form has.
package struct FieldReader {
  package let today: CivilDate

  package init(today: CivilDate) { self.today = today }

  /// A day up to today, shown in words before it is saved.
  package func pastDay(_ text: String) -> FieldReading {
    guard let day = DateReader(today: today, .past).day(text) else { return .wrong(English.Forms.notADate) }
    guard day <= today else { return .wrong(English.Forms.inTheFuture(day)) }
    return .understood(English.Forms.dayInWords(day), text: day.description)
  }

  /// A day to come, shown in words before it is saved; one without a year is today or after.
  func comingDay(_ text: String) -> FieldReading { day(text, .coming) }

  /// A day in the past or to come, shown in words before it is saved.
  func day(_ text: String, _ direction: DateReader.Direction = .nearest) -> FieldReading {
    guard let day = DateReader(today: today, direction).day(text) else { return .wrong(English.Forms.notADate) }
    return .understood(English.Forms.dayInWords(day), text: day.description)
  }

  /// A birth date, with the age it means.
  package func birthDate(_ text: String) -> FieldReading {
    guard let day = DateReader.birthDate(today: today).day(text) else {
      let isWithoutYear = DateReader(today: today, .past).day(text) != nil
      return .wrong(isWithoutYear ? English.Forms.needsYear : English.Forms.notADate)
    }
    guard day <= today else { return .wrong(English.Forms.inTheFuture(day)) }
    let age = day.years(until: today)
    guard age <= 120 else { return .wrong(English.Forms.tooOld(day)) }
    return .understood(English.Forms.bornOn(day, age: age), text: day.description)
  }

  package func phone(_ text: String) -> FieldReading {
    guard let number = PhoneNumber(text) else { return .wrong(English.Forms.notAPhoneNumber) }
    return .understood(text: number.description)
  }

  /// A length of time, said in words.
  package func length(_ text: String) -> FieldReading {
    do throws(DurationProblem) {
      let minutes = try Minutes.read(text)
      return .understood(English.Mentoring.minutes(minutes.count), text: minutes.description)
    } catch {
      return .wrong(English.sentence(for: error, in: text))
    }
  }

  /// Two letters of a state; what is none stays, to be asked about.
  package func state(_ text: String) -> FieldReading { .understood(text: USState.normalized(text)) }

  package func email(_ text: String) -> FieldReading {
    let text = text.filter { !$0.isWhitespace }
    return TextCheck.isEmail(text) ? .understood(text: text) : .wrong(English.Forms.notAnEmail)
  }

  package func website(_ text: String) -> FieldReading {
    TextCheck.isWebsite(text) ? .understood() : .wrong(English.Forms.notAWebsite)
  }

  /// Five digits, or nine with a dash; fills town and state where the place is known, and says so where it is not.
  ///
  /// - Parameter prefix: What the ids of the town and state fields begin with.
  package func postalCode(_ text: String, places: PlaceLookup?) -> FieldReading {
    let digits = text.filter { $0 != " " }
    let code = String(digits.prefix { $0 != "-" })
    guard TextCheck.isPostalCode(code) else { return .wrong(English.Forms.notAPostalCode) }
    guard let places else { return .understood(English.Forms.noPlaces, text: code) }
    guard let place = places(code) else { return .understood(English.Forms.unknownPostalCode, text: code) }
    return .understood(
      "\(place.town), \(place.state)", text: code, fills: ["town": place.town, "state": place.state])
  }

  /// Names of languages or interests divided by commas; a beginning that means one known name becomes it.
  package func names(_ text: String, known: [String]) -> FieldReading {
    let names = Self.list(text).map { Self.completed($0, known: known) }
    return .understood(text: names.joined(separator: ", "))
  }

  /// `a, b; c` as a list without blanks or repetitions.
  package static func list(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split { $0 == "," || $0 == ";" || $0.isNewline }.map { word in
      String(word.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }

  private static func completed(_ name: String, known: [String]) -> String {
    let folded = NameFolding.letters(name)
    if let exact = known.first(where: { NameFolding.letters($0) == folded }) { return exact }
    let beginning = known.filter { folded.count >= 3 && NameFolding.letters($0).hasPrefix(folded) }
    return beginning.count == 1 ? beginning[0] : name
  }
}
