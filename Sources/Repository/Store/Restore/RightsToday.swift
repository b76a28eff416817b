import Domain
import Foundation
import GRDB
import Glibc

/// What can be learned of the rights in a database that is to give way to a backup.
enum RightsToday {
  /// There is no database.
  case none
  /// Those that it has, and whether its log tells all of them; what was set by hand gives nothing to anybody.
  case known(RightsNow, isRecorded: Bool)
  /// It is beyond reading. The kinds and bodies of the keys in force are in the file that sshd is given.
  case keys(Set<[String]>)
  /// It is beyond reading, and there is no such file.
  case unknown

  /// The last event, as far as it is known.
  var lastEvent: Instant? {
    if case .known(let rights, _) = self { rights.lastEvent } else { nil }
  }

  var isKnown: Bool {
    switch self {
    case .none, .known: true
    case .keys, .unknown: false
    }
  }

  var source: Restoration.Source {
    switch self {
    case .none: .none
    case .known: .database
    case .keys: .keysFile
    case .unknown: .unknown
    }
  }

  /// - Parameter database: A file that no other process has open.
  init(of database: String) {
    guard access(database, F_OK) == 0 else {
      self = .none
      return
    }
    if let (rights, isRecorded) = try? Self.read(database) {
      self = .known(rights, isRecorded: isRecorded)
    } else if let keys = FileManager.default.contents(atPath: AuthorizedKeysFile.path(of: database)) {
      // A line is `restrict,pty KIND BODY`.
      self = .keys(
        Set(
          String(decoding: keys, as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: " ").dropFirst().prefix(2).map(String.init)
          }))
    } else {
      self = .unknown
    }
  }

  private static func read(_ path: String) throws -> (RightsNow, Bool) {
    guard let header = try FileHeader.read(path) else { return (RightsNow(), true) }
    guard header.applicationID == Connection.applicationID else { throw StoreError.otherApplication(path: path) }
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration(label: "replaced"))
    defer { try? queue.close() }
    return try queue.read { db in
      (try RightsNow(db), (try? RightsCheck.changes(in: db).isEmpty) ?? false)
    }
  }
}
