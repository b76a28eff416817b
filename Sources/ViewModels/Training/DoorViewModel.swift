package import Domain
import Localization
import Repository

/// The door of a class: a few letters find whoever stands before it, and Enter lets them in.
///
/// Who is expected comes first, then who waits, then who is on file, and somebody new last.
package final class DoorViewModel {
  package enum Kind: Equatable, Sendable {
    case expected, inLine, onFile, here
    /// Not on file: the name as it was typed.
    case new(PersonName)
  }

  package struct Candidate: Equatable, Identifiable {
    package let id: String
    package let person: Reference?
    package let name: String
    package let kind: Kind
    package let detail: String
  }

  private let model: TrainingClassViewModel
  private let isEnrolling: Bool
  package private(set) var candidates: [Candidate] = []
  /// What the last Enter came to; empty before the first.
  package private(set) var said = ""
  package private(set) var isRefused = false
  /// The new person whom the last Enter asked about.
  private var askedAbout: PersonName?

  init(_ model: TrainingClassViewModel, isEnrolling: Bool) {
    self.model = model
    self.isEnrolling = isEnrolling
    offer("")
  }

  package var title: String {
    let verb = isEnrolling ? English.TrainingClass.enroll : English.TrainingClass.door
    return "\(verb) · \(model.reference) \(model.item.title)"
  }
  package var verb: String { isEnrolling ? English.TrainingClass.enroll : English.TrainingClass.signVerb }

  /// Finds whom the letters may mean.
  package func offer(_ text: String) {
    let words = NameFolding.words(text)
    guard !words.isEmpty else { return candidates = [] }
    let names = model.workspace.names
    let inClass = model.record.attendance.filter {
      $0.answers(words) && $0.status != .cancelled && $0.status != .absent
    }
    func lines(_ kind: Kind, _ detail: String, _ shows: (AttendanceStatus) -> Bool) -> [Candidate] {
      inClass.filter { shows($0.status) }.map {
        Candidate(
          id: "\($0.person)", person: $0.person, name: English.Mentoring.listed(names.shown($0.name, $0.person)),
          kind: kind, detail: detail)
      }
    }
    let here = lines(.here, English.TrainingClass.isHere) { $0.wasThere }
    let expected = lines(.expected, English.TrainingClass.hasSeat) { $0 == .enrolled }
    let inLine = lines(.inLine, English.TrainingClass.isInLine) { $0 == .waiting }
    let known = Set(inClass.map(\.person))
    let others = model.workspace.reading(or: []) { try model.workspace.adults(named: text) }.filter {
      !known.contains($0.0)
    }.map {
      Candidate(
        id: "\($0.0)", person: $0.0, name: English.Mentoring.listed(names.shown($0.1, $0.0)), kind: .onFile,
        detail: isEnrolling ? "" : English.TrainingClass.isOnFile)
    }
    candidates = isEnrolling ? others + expected + inLine : expected + inLine + others + here
    if !isEnrolling, let name = Self.name(text), model.workspace.may(.recordInquiry) {
      candidates.append(
        Candidate(id: "new", person: nil, name: name.listed, kind: .new(name), detail: English.TrainingClass.isNew))
    }
  }

  /// Lets somebody in, or gives them a seat.
  ///
  /// - Returns: Whether it was done, so that the next name can be typed.
  package func take(_ candidate: Candidate) -> Bool {
    if case .new(let name) = candidate.kind, name != askedAbout, hasNamesakes(name) {
      askedAbout = name
      (said, isRefused) = (English.TrainingClass.askNew(candidate.name), true)
      return false
    }
    askedAbout = nil
    let result = model.attempt { () throws(RepositoryError) in try take(candidate) }
    switch result {
    case .done(let sentence): (said, isRefused) = (sentence, false)
    case .refused(let sentence): (said, isRefused) = (sentence, true)
    }
    return !isRefused
  }

  private func take(_ candidate: Candidate) throws(RepositoryError) -> String {
    let workspace = model.workspace
    guard let person = candidate.person else {
      guard case .new(let name) = candidate.kind else { return "" }
      let signIn = try workspace.signInNew(name, to: model.reference)
      return English.TrainingClass.signedInNew(
        candidate.name, signIn.person, seat: signIn.seat, present: signIn.present)
    }
    guard isEnrolling else { return words(try workspace.signIn(person, to: model.reference), candidate.name) }
    return switch try workspace.enroll(person, in: model.reference) {
    case .seat(let seat): English.TrainingClass.enrolled(candidate.name, seat: seat)
    case .waiting(let place): English.TrainingClass.queued(candidate.name, place: place)
    }
  }

  /// Whether somebody of a name like this is in the class or on file, so that it may be a slip of the keys.
  private func hasNamesakes(_ name: PersonName) -> Bool {
    if candidates.contains(where: { $0.person != nil }) { return true }
    let found = model.workspace.reading(or: []) { try model.workspace.duplicates(of: DuplicateTraits(name: name)) }
    return found.contains { $0.youthState == nil && $0.likelihood.hasTraceOfPerson }
  }

  private func words(_ signIn: TrainingSignIn, _ name: String) -> String {
    English.TrainingClass.signedIn(
      name, walkIn: signIn.kind == .walkIn, again: signIn.kind == .again, seat: signIn.seat, present: signIn.present)
  }

  /// `Ann Berg`, `Berg, Ann`, or the one name of somebody who has no other, from its second letter on.
  private static func name(_ text: String) -> PersonName? {
    let name = NameReader().name(text)
    return name.full.count >= 2 ? name : nil
  }
}
