package import Domain

extension English {
  /// The letter to a guardian who asks who has seen a child's record, in plain words.
  package enum Letter {
    /// A look as the letter counts it: a day, or for lists and searches a month, with a role and the reason that was given.
    package struct Line: Hashable, Sendable {
      package var way: ShownPlace.Way
      /// `2026-11-30`, or `2026-11`.
      package var when: String
      package var role: Role?
      package var reason: String

      package init(_ way: ShownPlace.Way, when: String, role: Role?, reason: String) {
        self.way = way
        self.when = when
        self.role = role
        self.reason = reason
      }
    }

    /// What the letter tells.
    package struct Content: Sendable {
      /// nil where the user may not know.
      package var child: String?
      package var day: CivilDate
      /// In the order of time, each with how often; a list or a search counts once a day.
      package var lines: [(line: Line, times: Int)]
      /// How many different people those were.
      package var people: Int
      /// From which day lists, searches and files are known; nil for the whole time.
      package var knownSince: CivilDate?
      /// Copies of the whole database.
      package var copies: Int

      package init(
        child: String?, day: CivilDate, lines: [(line: Line, times: Int)], people: Int, knownSince: CivilDate?,
        copies: Int
      ) {
        self.child = child
        self.day = day
        self.lines = lines
        self.people = people
        self.knownSince = knownSince
        self.copies = copies
      }
    }

    package static func text(_ content: Content) -> String {
      let parts = [opening(content)] + ShownPlace.Way.allCases.compactMap { part($0, content) } + [closing(content)]
      return parts.joined(separator: "\n\n")
    }

    private static func opening(_ content: Content) -> String {
      let child = content.child ?? "your child"
      let extent =
        content.knownSince.map { day in
          """
          Lists, searches and files are written down since \(day). For the time
          before that, this list holds only who opened the record. Who saw it on a
          list, or took it away in a file, we cannot say for that time.
          """
        } ?? "This is the whole list."
      return """
        \(content.day)

        Who has seen the record of \(child)

        You asked who has seen what we keep about \(child). We write down who
        opens the record, who sees more than a name on a list or in a search, and
        who takes it away in a file.
        \(extent)
        """
    }

    private static func part(_ way: ShownPlace.Way, _ content: Content) -> String? {
      let lines = content.lines.filter { $0.line.way == way }
      guard !lines.isEmpty else { return way == .opened ? "Nobody has opened the record so far." : nil }
      let list = lines.map { line, times in
        let often = way == .listed || way == .found ? days(times) : times == 1 ? "" : ", \(times) times"
        let why = line.reason.isEmpty ? "" : "\n              Reason given: \(line.reason)"
        return "  \(line.when)  \(who(line.role))\(often)\(why)"
      }
      return "\(heading(way))\n\(list.joined(separator: "\n"))"
    }

    private static func heading(_ way: ShownPlace.Way) -> String {
      switch way {
      case .opened: "Opened the record:"
      case .exported: "Took it away in a file:"
      case .listed: "Saw it on a list, by month:"
      case .found: "Found it in a search, by month:"
      }
    }

    private static func days(_ count: Int) -> String { count == 1 ? ", on 1 day" : ", on \(count) days" }

    private static func closing(_ content: Content) -> String {
      let people = content.people
      let sum = people == 0 ? [] : ["Those are looks by \(people == 1 ? "one person" : "\(people) people") in all."]
      let copies =
        content.copies == 0
        ? []
        : [
          """
          We also make copies of everything we keep, so that nothing gets lost. There
          are \(content.copies) of them that hold this record. Only the people who run our computer
          have them.
          """
        ]
      let rest = """
        The list is kept so that nobody can change it afterwards, not even we.
        If there is something here that you do not understand, or you want to know
        the name of somebody on it, please ask us. It is your right.
        """
      return (sum + copies + [rest]).joined(separator: "\n\n")
    }

    private static func who(_ role: Role?) -> String {
      switch role {
      case .director: "the director, who answers for the program"
      case .supervisor: "a supervisor, who answers for the staff"
      case .matchSpecialist: "a match specialist, who looks after young people and mentors"
      case .frontDesk: "the front desk, who take applications and calls"
      case .ambassador: "an ambassador, who works with the pair on site"
      case .coriOfficer: "the officer for background checks of mentors"
      case .qualityLead: "the lead for quality"
      case .advocacyLead: "the lead for advocacy"
      case .auditor: "an auditor, who checks how we keep records"
      case nil: "somebody who no longer works with us"
      }
    }
  }
}
