import ArgumentParser
import Domain
import Localization
import Repository

/// Finds out by which time zone a new database counts days: an option says it, a person at a terminal is asked, and a
/// script gets the zone of the computer and is told so.
struct TimeZoneQuestion {
  struct Answer {
    var name: String
    /// Nobody named it.
    var isGuessed = false

    var sentence: String {
      isGuessed ? English.HouseRules.zoneGuessed(name) : English.HouseRules.zoneChosen(name)
    }
  }

  private let named: String?
  private let mayAsk: Bool

  /// - Parameter named: What the option says; nil where it is not there.
  init(named: String?, mayAsk: Bool) {
    self.named = named
    self.mayAsk = mayAsk
  }

  /// - Throws: `ExitCode` after one sentence.
  func answer() throws -> Answer {
    if let named {
      guard let name = ZoneFiles.name(meantBy: named) else {
        throw CommandSession.failure(English.HouseRules.noSuchZone(ResultList.inert(named)), .usage)
      }
      return Answer(name: name)
    }
    let host = HostZone.current.name
    if mayAsk, StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal { return try ask(host) }
    guard let host else { throw CommandSession.failure(English.HouseRules.zoneHasNoName, .usage) }
    return Answer(name: host, isGuessed: true)
  }

  private func ask(_ host: String?) throws -> Answer {
    while true {
      StandardStreams.ask(English.HouseRules.askZone(host))
      guard let line = readLine() else { throw CommandSession.failure(English.HouseRules.zoneNotNamed, .failed) }
      let text = line.allSatisfy(\.isWhitespace) ? host : line
      if let text, let name = ZoneFiles.name(meantBy: text) { return Answer(name: name) }
      StandardStreams.say(English.HouseRules.noSuchZone(ResultList.inert(line)))
    }
  }
}
