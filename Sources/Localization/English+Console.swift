package import Domain

extension English {
  /// The frame around every screen.
  package enum Console {
    package static let name = "Matchbook"
    package static let today = "Today"
    package static let intake = "Intake"
    package static let matching = "Matching"
    package static let matches = "Matches"
    package static let advocacy = "Advocacy"
    package static let organizations = "Organizations"
    package static let groupEverywhere = "Everywhere"
    package static let groupScreens = "Screens"
    package static let help = "Help"
    package static let helpHelp = "Shows every key of this screen."
    package static let palette = "Do"
    package static let paletteHelp = "Finds an action or a screen by a few letters of its name."
    package static let find = "Find anyone"
    package static let findHelp =
      "Finds a person, organization, course, official or match by name, phone, e-mail or reference."
    package static let back = "Back"
    package static let backHelp = "Goes back; at the top, goes to Today and stays there."
    package static let leave = "Back or quit"
    package static let leaveHelp = "Goes back; at the top, quits."
    package static let howToQuit = "This is Today. Press q to quit."
    package static let quitTitle = "Quit Matchbook?"
    package static func quitBody(_ open: [String]) -> String {
      "Not saved yet: \(open.joined(separator: ", ")). Forms are kept as drafts; anything else is lost."
    }
    package static let pasteStalled = "The paste has stopped before its end. Press Ctrl-C to use the keyboard again."
    package static let quit = "Quit"
    package static let quitHelp = "Leaves Matchbook; unsaved forms are kept as drafts."
    package static let undo = "Undo"
    package static let undoHelp =
      "Takes back what you did last in this sitting. It asks first unless you did it just now, on this screen."
    package static let suspend = "Suspend"
    package static let suspendHelp = "Puts Matchbook to sleep and returns to the shell; fg wakes it."
    package static let redraw = "Redraw"
    package static let redrawHelp = "Draws the whole screen again."
    package static let messages = "Messages"
    package static let messagesHelp = "Shows what Matchbook has said since it was opened."
    package static let cancelHelp = "Cancels the input in hand; never ends work."
    package static let cancel = "Cancel"
    /// Keys of what stands over a screen.
    package static let choose = "Choose"
    package static let nextChoice = "Next"
    package static let readOn = "Read on"
    package static let completeOrForm = "Complete, or the full form"
    package static let unknownKey = "That key does nothing here; press ? for the keys that do."

    package static let noMessages = "Nothing has been said yet."
    package static let paletteTitle = "Do what?"
    package static let noSuchAction = "No action here has a name like that; Esc goes back."
    package static let findTitle = "Find a person, organization, course, official or match"
    package static let findStart = "Type a name, a phone number, an e-mail address or a reference such as Y-1042."
    package static let findEmpty = "Nobody found; try another spelling, a phone number, or a reference such as Y-1042."
    package static let noJobControl =
      "Here is only Matchbook, so Ctrl-Z does nothing; Esc and q leave Matchbook."

    package static func helpTitle(_ screen: String) -> String { "Keys of the screen \(screen)" }
    package static func notForRole(_ screen: String) -> String {
      "Your role does not use the screen \(screen); ask a director if it should."
    }
    package static func place(database: String, user: String, role: Role) -> String {
      "\(database) · \(user), \(role.rawValue)"
    }
    package static func found(_ name: String, in town: String) -> String { "\(name), \(town)" }
    package static func found(_ reference: Reference, standing: String) -> String {
      standing.isEmpty ? "\(reference)" : "\(standing)  \(reference)"
    }
    package static func goTo(_ screen: String) -> String { "Go to \(screen)" }
    package static func goToHelp(_ screen: String) -> String { "Shows the screen \(screen)." }
    /// Where a record could not be opened because others write.
    package static let busy = "The database is busy. Press Enter to try again; nothing is lost."
    package static func noSuchRecord(_ reference: String) -> String {
      "There is no record \(reference) that you may see; check the reference, or find it by name with Ctrl-F."
    }
  }

  /// The few words that lists, forms and the frame say of themselves.
  package enum Widgets {
    package static let nothingHere = "Nothing here yet."
    /// Before the text that was searched for.
    package static let nothingFound = "Nothing found for"
    package static let loading = "Loading…"
    package static let selected = "selected"
    package static let filter = "Find"
    package static let required = "required"
    package static let noChoice = "That isn't on the list. Press Space to see the choices."
    package static let yes = "Yes"
    package static let no = "No"
    package static let more = "more"
    package static let tooSmall = "Please enlarge the window"
  }
}
