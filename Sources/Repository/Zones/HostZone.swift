import Glibc

package import Domain

/// The time zone that this computer is set to, which counts only where the organization has named none.
package struct HostZone: Sendable {
  /// nil where the computer has rules without a name.
  package let name: String?
  let rules: ZoneRules

  /// The zone of `TZ`, or of `/etc/localtime`; UTC where neither says one, as for every program.
  package static var current: HostZone {
    guard let variable = getenv("TZ").map({ String(cString: $0) }) else { return ofFiles("/etc/localtime") }
    return HostZone(variable: variable)
  }

  /// The computer's clock, with the days of its own zone.
  package var clock: Clock {
    var clock = Clock(now: { .systemNow }, zone: rules)
    clock.canBeWrong = true
    return clock
  }

  private init(_ name: String?, _ rules: ZoneRules) {
    self.name = name
    self.rules = rules
  }

  /// What a value of `TZ` means: a name, perhaps after a colon, a file of the zone database, or rules written out.
  init(variable: String) {
    let text = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
    let name = text.hasPrefix("/") ? ZoneFiles.name(ofFile: text) : text
    if let name, let rules = ZoneFiles.rules(of: name) {
      self.init(name, rules)
    } else if let rules = ZoneRules(posix: text) {
      self.init(nil, rules)
    } else {
      self.init("UTC", .utc)
    }
  }

  /// The zone of a link to a file of the zone database, or of a copy of such a file, whose name stands in `/etc/timezone`.
  static func ofFiles(_ link: String, named label: String = "/etc/timezone") -> HostZone {
    guard let bytes = ZoneFiles.bytes(of: link), let rules = ZoneRules(file: bytes) else {
      return HostZone("UTC", .utc)
    }
    if let resolved = realpath(link, nil) {
      defer { free(resolved) }
      if let name = ZoneFiles.name(ofFile: String(cString: resolved)) { return HostZone(name, rules) }
    }
    let text = ZoneFiles.bytes(of: label).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let name = text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    // The label may be of another time than the file.
    guard let name, ZoneFiles.rules(of: name) == rules else { return HostZone(nil, rules) }
    return HostZone(name, rules)
  }
}
