import Crypto
package import Domain
import GRDB
import Glibc

/// What a demo database was built as; it is the reason of the audit event `demo built`.
///
/// A demo with the same stamp, the day apart, need not be built again.
package struct DemoStamp: Equatable, Sendable {
  package var size: DemoSize
  package var seed: UInt64
  /// The release that built it.
  package var release: String
  /// The day it was built for.
  package var day: CivilDate

  package init(size: DemoSize, seed: UInt64, release: String, day: CivilDate) {
    self.size = size
    self.seed = seed
    self.release = release
    self.day = day
  }

  /// The demo at `path` that was built with the same size, seed, release and schema; nil where there is none.
  ///
  /// Costs a few milliseconds and writes nothing.
  package func found(at path: String) -> DemoStamp? {
    guard access(path, R_OK) == 0, let text = Self.reason(at: path), text.hasPrefix(identity) else { return nil }
    guard let day = CivilDate(iso: text.dropFirst(identity.count)) else { return nil }
    var found = self
    found.day = day
    return found
  }

  var reason: String { identity + day.description }

  private var identity: String {
    "size \(size.rawValue), seed \(seed), release \(release), schema \(Self.schema), built for "
  }

  /// Tells schemas apart between releases, while they are in the making.
  private static let schema: String = {
    let digits = Array("0123456789abcdef")
    let sum = SHA256.hash(data: Array(Schema.current.migrations.joined().utf8))
    return String(sum.prefix(4).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }()

  private static func reason(at path: String) -> String? {
    var configuration = Configuration()
    configuration.readonly = true
    return try? DatabaseQueue(path: path, configuration: configuration).read { db in
      try String.fetchOne(
        db, sql: "SELECT reason FROM audit_event WHERE action = ? ORDER BY sequence LIMIT 1",
        arguments: [AuditAction.demoBuilt.rawValue])
    }
  }
}

extension AuditAction {
  package static let demoBuilt = AuditAction("demo built")
}
