package import Domain

extension English {
  /// Matches and what happens in them, in words.
  package enum Mentoring {
    /// `90 minutes`, `1 minute`.
    package static func minutes(_ minutes: Int) -> String { count(minutes, "minute", "minutes") }

    /// `Saturday 2026-11-21`.
    package static func day(_ day: CivilDate) -> String {
      let name = "\(day.weekday)"
      return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(day)"
    }

    /// `today`, `yesterday`, `34 days ago`, `in 3 days`.
    package static func distance(from day: CivilDate, to today: CivilDate) -> String {
      switch today - day {
      case 0: "today"
      case 1: "yesterday"
      case -1: "tomorrow"
      case let days where days < 0: "in \(-days) days"
      case let days: "\(days) days ago"
      }
    }

    /// `Mei Ahmed`, or as she likes to be called: `May Ahmed`.
    package static func called(_ name: PersonName) -> String {
      PersonName(given: name.preferred ?? name.given, family: name.family).full
    }

    /// `Maya Alvarez with Jon Berg`.
    package static func pair(_ youth: PersonName, _ mentor: PersonName) -> String {
      "\(called(youth)) with \(called(mentor))"
    }

    /// What an entry was understood as: `90 minutes in person on Saturday 2026-11-21: homework, +listen — for …`.
    ///
    /// - Parameter matches: The matches in words, as ``match(_:_:_:)`` says them.
    package static func understood(_ entry: SessionEntry, matches: [String]) -> String {
      "\(whatAndWhen(entry)) — for \(list(matches))"
    }

    /// `M-104 (Maya Alvarez with Jon Berg)`.
    package static func match(_ reference: Reference, _ youth: PersonName, _ mentor: PersonName) -> String {
      "\(reference) (\(pair(youth, mentor)))"
    }

    package static func logged(_ session: Reference, _ entry: SessionEntry) -> String {
      "Logged \(session): \(whatAndWhen(entry)), for \(list(entry.matches.map(\.description)))."
    }

    package static func changed(_ session: Reference) -> String { "Changed \(session)." }
    package static func voided(_ session: Reference) -> String { "Voided \(session); it counts no more." }

    package static func recorded(_ entry: CheckInEntry, next: CivilDate?) -> String {
      let what = entry.outcome == .done ? "check-in" : "attempted check-in"
      let due = next.map { " The next one with the \(entry.party.rawValue) is due \(Doubts.day($0))." } ?? ""
      return "Recorded the \(what) with the \(entry.party.rawValue) of \(entry.match).\(due)"
    }

    private static func whatAndWhen(_ entry: SessionEntry) -> String {
      let what =
        entry.isAttempt
        ? "Attempted contact \(how(entry.medium))" : "\(minutes(entry.minutes.count)) \(how(entry.medium))"
      let did = did(entry)
      return "\(what) on \(day(entry.heldOn))" + (did.isEmpty ? "" : ": \(did)")
    }

    /// `homework, reading, +listen`; empty where nothing was said.
    package static func did(_ entry: SessionEntry) -> String {
      (entry.activities.elements.map(\.rawValue) + entry.actions.elements.map { "+\($0.rawValue)" })
        .joined(separator: ", ")
    }

    package static func how(_ medium: SessionMedium) -> String {
      switch medium {
      case .inPerson: "in person"
      case .video: "by video"
      case .phone: "by phone"
      case .text: "by text"
      case .group: "in a group"
      }
    }

    package static func health(_ health: MatchHealth) -> String {
      switch health {
      case .good: "good"
      case .paused: "paused"
      case .watch: "watch"
      case .concern: "concern"
      }
    }

    package static func sign(_ sign: HealthSign) -> String {
      switch sign.kind {
      case .noConsent(let since?): "no consent in force since \(English.date(since))"
      case .noConsent(nil): "no consent signed"
      case .quiet(let days): "no session for \(count(days, "day", "days"))"
      case .checkInOverdue(let days): "check-in overdue by \(count(days, "day", "days"))"
      case .lowDose(let minutes, let owed): Matches.minutesOf(minutes, owed: owed)
      case .intervention: "staff have stepped in"
      }
    }

    static func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
  }
}

extension English {
  /// `M. A.`, and with a reference `M. A. Y-1042`: enough for who knows the person, and for nobody else.
  package static func initials(of name: PersonName, _ reference: Reference? = nil) -> String {
    let letters = [name.preferred ?? name.given, name.family].compactMap(\.first).map { "\($0.uppercased())." }
    return (letters + [reference?.description].compactMap { $0 }).joined(separator: " ")
  }

  /// People who belong together, in a line.
  package static func pair(_ names: [String]) -> String { names.joined(separator: " – ") }
}

extension English.Mentoring {
  /// `Ahmed, Mei`, as lists sort, with the name she goes by.
  package static func listed(_ name: PersonName) -> String {
    PersonName(given: name.preferred ?? name.given, family: name.family).listed
  }
}
