import Domain
import Localization
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The console from the keyboard alone")
struct KeyboardTests {
  /// A place, and the page of the key reference that tells what can be done there.
  private struct Place {
    let title: String
    let console: () throws -> Console
  }

  private static func places() throws -> [Place] {
    let database = try RandomNetwork()
    let network = database.matches.network
    try network.addOfficials()
    // What `undo` takes back, so that it is none of what the screens are tried on.
    try network.train(database.mentor)
    func place(_ title: String, _ tab: Tab, _ keys: [String] = [], _ record: Reference? = nil) -> Place {
      Place(title: title) {
        let console = Console(database.matches, as: .director, tab: tab)
        for key in keys { console.press(key) }
        if let record { console.shell.open(record) }
        return console
      }
    }
    let guardian = try database.matches.value("SELECT related_id FROM relationship WHERE kind = 'guardian' LIMIT 1")
    let person = Reference(.adult, try #require(guardian.flatMap { Int64($0) }))
    let screens = English.Console.self
    let looks = Place(title: English.Looks.title) {
      let console = Console(database.matches, as: .director)
      console.shell.open(database.youth)
      console.press("w")
      return console
    }
    return try [
      place(English.Audit.title, .today, ["g", "l"]), place(English.Audit.eventTitle, .today, ["g", "l", "Enter"]),
      looks,
      place(screens.today, .today), place(screens.intake, .intake), place(screens.matching, .matching),
      place(screens.matches, .matches),
      place(English.Proposals.title, .matching, ["v"]),
      place(English.Manual.forms, .intake, ["n"]),
      place(English.Record.youth, .today, [], database.youth),
      place(English.Record.mentor, .today, [], database.mentor),
      place(English.Record.person, .today, [], person),
      place(English.Proposals.match, .today, [], Reference(.match, 1)),
      place(screens.advocacy, .advocacy),
      place(English.Officials.official, .today, [], Reference(.official, 1)),
      place(English.Officials.contacts, .advocacy, ["c"]),
      place(English.Officials.contact, .today, [], Reference(.contact, 1)),
      place(English.Officials.measures, .advocacy, ["m"]),
      place(English.Officials.countBoard, .today, [], Reference(.measure, 1)),
      place(screens.organizations, .organizations),
      place(English.Organizations.organization, .today, [], Reference(.organization, 1)),
      place(English.MatchDay.title, .matching, ["d"]),
      place(English.NeedToKnow.listTitle, .today, [":", "k", "n", "o", "w", "Enter"]),
      place(English.Caseload.listTitle, .today, [":", "w", "h", "o", "m", "Enter"]),
      place(English.Caseload.recordsTitle, .today, [":", "w", "h", "o", "m", "Enter", "Down", "Enter"]),
    ] + trainingPlaces()
  }

  private static func trainingPlaces() throws -> [Place] {
    let network = try Network.inMemory()
    let mentor = try network.waitingMentor()
    let course = try network.course(months: 12)
    let training = try network.trainingClass(of: course, on: Network.today + 5)
    try network.workspace().enroll(mentor, in: training)
    // One for each time that `undo` is tried.
    for ago in 1...9 {
      let entry = TrainingEntry(
        course: course, people: [mentor], minutes: Minutes(60) ?? .zero, heldOn: Network.today - ago)
      try Confirmation.all.during { () throws(RepositoryError) in _ = try network.workspace().logTraining(entry) }
    }
    func place(_ title: String, _ keys: [String] = [], _ record: Reference? = nil) -> Place {
      Place(title: title) {
        let console = Console(network.workspace(), tab: .training)
        for key in keys { console.press(key) }
        if let record { console.shell.open(record) }
        return console
      }
    }
    return [
      place(English.Training.title), place(English.TrainingClass.group, [], training),
      place(English.TrainingLog.coursesGroup, ["c"]), place(English.TrainingLog.group, ["w", "f", "f", "f"]),
      place(English.TrainingLog.transcript, ["w", "f", "f", "f", "t"]),
    ]
  }

  @Test func `every command of every table is found in the palette by its title, and done or refused there`() throws {
    let places = try Self.places()
    let pages = Dictionary(uniqueKeysWithValues: KeyReference.pages.map { ($0.title, $0.entries) })
    let everywhere = try #require(pages[English.Manual.everywhere])
    var told = Set([English.Manual.everywhere, English.Manual.lists])
    for place in places {
      told.insert(place.title)
      let common = place.title == English.Console.today ? everywhere.filter { $0.id != "palette" } : []
      for entry in try #require(pages[place.title], "\(place.title)") + common {
        let console = try place.console()
        let before = console.picture()
        console.press("Ctrl-P")
        console.type(entry.title)
        // Once as it was typed, once as what Enter takes.
        #expect(console.picture().ranges(of: entry.title).count > 1, "\(entry.id) in \(place.title)")
        console.press("Enter")
        // Where nothing is begun and the screen is open already, these leave no mark.
        guard entry.id != "cancel", entry.title != English.Console.goTo(place.title) else { continue }
        let isDone = console.picture() != before || console.shell.request != nil || console.shell.isFinished
        #expect(isDone, "\(entry.id) in \(place.title) does nothing:\n\(console.picture())")
      }
    }
    #expect(Set(pages.keys) == told, "a page whose screen is not tried")
  }

  @Test func `Esc leaves every screen and everything that stands over one, and never the console; q does`() throws {
    for console in try EverySizeTests.consoles() {
      let picture = console.picture()
      for _ in 0..<6 { console.press("Esc") }
      #expect(!console.shell.isFinished, "\(picture)")
      #expect(console.picture().contains("[1 Today]"), "\(picture)")
      #expect(console.picture().contains("Press q to quit"), "\(picture)")
      console.press("q")
      #expect(console.shell.isFinished, "\(picture)")
    }
  }

  @Test func `F1 brings help on every screen, and Esc takes it away`() throws {
    for console in try EverySizeTests.consoles().prefix(9) {
      let picture = console.picture()
      console.press("F1")
      #expect(console.picture().contains("Keys of the screen"), "\(picture)")
      console.press("Esc")
      #expect(console.picture() == picture)
    }
  }
}
