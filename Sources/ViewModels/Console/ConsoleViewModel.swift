import Dispatch
package import Domain
import Localization
package import Repository

/// What the frame around the screens shows and does: who works where, undo, and whether others have written.
package final class ConsoleViewModel {
  package let workspace: Workspace
  /// At the right end of the header: database or organization, user and role.
  package let place: String
  /// The town of a ZIP code, where a places file is installed.
  package private(set) lazy var placeLookup = findPlaces()
  /// Lines sent and names looked for in this sitting.
  package let history = LineHistory()

  /// How long the console may be left alone.
  package private(set) var idle: IdleLimits

  private let findPlaces: () -> PlaceLookup?
  private let askedFor: IdleLimits?
  private var changeToken: Int64
  /// nil where it could not be read.
  private var content: ShownContent?
  private var day: CivilDate
  /// What is being written down of what was shown; nil where nothing is.
  private var telling: Aside<Void>?

  /// - Parameters:
  ///   - databaseName: What the database is called in the header, such as `demo`.
  ///   - placeLookup: Looked for when the first form asks.
  ///   - idle: Shorter times than the house demands.
  package init(
    workspace: Workspace, databaseName: String, placeLookup: @autoclosure @escaping () -> PlaceLookup? = nil,
    idle askedFor: IdleLimits? = nil
  ) {
    let workspace = workspace.inNewSitting
    self.workspace = workspace
    findPlaces = placeLookup
    self.askedFor = askedFor
    idle = Self.limits(workspace, askedFor)
    place = English.Console.place(
      database: databaseName, user: workspace.actor.name, role: workspace.actor.role)
    day = workspace.clock.today()
    changeToken = workspace.store.changeToken()
    content = try? workspace.shownContent()
  }

  /// Why something shown could not be read, in a sentence, once; nil where everything was.
  package func takeFailure() -> String? { workspace.failedReads.take().map { English.sentence(for: $0) } }

  package func may(_ permission: Permission) -> Bool { workspace.may(permission) }

  /// What a clock on the wall shows now, `14:07`.
  package var timeOfDay: String { workspace.clock.timeOfDay(workspace.clock.now()) }

  /// Whether what is shown may have changed since this was last asked: somebody has changed records, or a new day has
  /// begun, with what it brings. Costs microseconds where nothing was written.
  package func hasChangedElsewhere() -> Bool {
    let today = workspace.clock.today()
    if today != day { workspace.startDay() }
    let token = workspace.store.changeToken()
    guard token != changeToken || today != day else { return false }
    idle = Self.limits(workspace, askedFor)
    workspace.followHouse()
    let (before, now) = (content, try? workspace.shownContent())
    let isNewDay = today != day
    (changeToken, content, day) = (token, now, today)
    guard let before, let now, !isNewDay else { return true }
    return (try? workspace.hasChanged(since: before, to: now)) ?? true
  }

  /// Where the rules cannot be read, a console locks as a new house's does.
  private static func limits(_ workspace: Workspace, _ askedFor: IdleLimits?) -> IdleLimits {
    let rules = (try? workspace.houseRules()) ?? HouseRules([.lockMinutes: 10])
    return IdleLimits(rules).sooner(askedFor)
  }

  /// Who is signed in, as the lock asks.
  package var signedIn: String { English.Lock.signedIn(workspace.actor.name, workspace.actor.role) }

  /// Notes in the audit log that the screen was locked. A disk that takes no writes keeps no screen open.
  package func recordLock() { try? workspace.recordLock() }

  /// Notes in the audit log that whoever is at the console goes on in the user's name.
  package func recordUnlock() { try? workspace.recordUnlock() }

  /// Writes down beside the console whose records it has shown, unless it is at that already. No key waits for it, and what
  /// could not be written is tried again the next time.
  package func tellLooks() {
    if let telling, telling.value(within: .nanoseconds(0)) == nil { return }
    guard workspace.hasLooksToTell else { return telling = nil }
    telling = Aside { [workspace] in
      do throws(RepositoryError) { try workspace.tellLooks(within: Self.patience) } catch {
        // Other writers are waited for at the next tick; anything else the person should know.
        if error != .busy { workspace.failedReads.note(error) }
      }
    }
  }

  /// Milliseconds for which the log is waited for, beside the console.
  private nonisolated static let patience = 200

  /// A record that a search found, in words.
  package struct Found: Equatable {
    package let reference: Reference
    package let title: String
    package let detail: String
  }

  /// Why something was not done, as a sentence to show.
  package struct Refusal: Error, Equatable {
    package let sentence: String

    init(sentence: String) { self.sentence = sentence }
  }

  /// Finds people, organizations and matches; nothing for an empty text.
  package func find(_ text: String) -> Result<[Found], Refusal> {
    attempt { () throws(RepositoryError) in
      let names = workspace.names
      return try workspace.search(text).map { hit in
        let name = names.title(of: hit)
        return Found(
          reference: hit.reference, title: hit.town.isEmpty ? name : English.Console.found(name, in: hit.town),
          detail: English.Console.found(hit.reference, standing: words(for: hit.standing)))
      }
    }
  }

  /// What this user can take back.
  package var undoDesk: UndoDesk { UndoDesk(workspace) }

  /// The last change that was made in this sitting, by its id; 0 for none.
  package var lastChangeID: Int64 { workspace.lastChangeID }

  private func words(for standing: SearchHit.Standing?) -> String {
    switch standing {
    case .youth(let state): English.words(for: state)
    case .mentor(let state): English.words(for: state)
    case .match(let state): English.words(for: state)
    case .course(let topic): English.words(forCourse: topic)
    case .trainingClass(let state, let day): English.words(forClass: state, on: day)
    case .official(let chamber, let state, let district):
      English.Advocacy.seat(chamber, state: state, district: district)
    case nil: ""
    }
  }

  private func attempt<Value>(_ work: () throws(RepositoryError) -> Value) -> Result<Value, Refusal> {
    do { return .success(try work()) } catch { return .failure(Refusal(sentence: English.sentence(for: error))) }
  }
}
