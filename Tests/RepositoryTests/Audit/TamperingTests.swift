import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Repository

/// What somebody who owns the file could do to the audit log, without and with the skill to make hashes.
@Suite("Tampering with the audit log")
struct TamperingTests {
  private let network: Network
  private let seed = UInt64.random(in: 0 ... .max)

  init() throws {
    network = try Network.inMemory()
    for number in 1...4 {
      try network.workspace().addOrganization(NewOrganization(name: "School \(number)", kind: .school))
    }
    _ = try? network.workspace(.ambassador).addOrganization(NewOrganization(name: "X", kind: .school))
    try network.workspace().recordSignIn()
    try network.workspace(.frontDesk).addYouth(network.youthIntake(given: "Ann", family: "Reyes"))
  }

  /// What the verification says while the change stands; it is taken back afterwards.
  private func fault(
    expecting head: AuditHead? = nil, _ change: (Database) throws -> Void
  ) throws -> AuditVerification.Fault? {
    var fault: AuditVerification.Fault?
    try network.store.locked { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try db.inTransaction {
        try db.execute(
          sql: """
            PRAGMA defer_foreign_keys = ON;
            DROP TRIGGER audit_event_is_final_update; DROP TRIGGER audit_event_is_final_delete
            """)
        try change(db)
        fault = try AuditLog.verify(db, expecting: head).fault
        return .rollback
      }
    }
    return fault
  }

  private var columns: [String] {
    get throws { try network.store.read { try $0.columns(in: "audit_event").map(\.name) } }
  }

  private var head: AuditHead { get throws { try #require(try network.workspace().verifyAudit().head) } }

  @Test func `a flipped bit is found in every column of every event`() throws {
    var random = SeededGenerator(seed: seed)
    let last = try head.sequence
    #expect(last > 10)
    for column in try columns {
      for sequence in 1...last {
        let found = try fault { db in
          let value = try DatabaseValue.fetchOne(
            db, sql: "SELECT \(column) FROM audit_event WHERE sequence = ?", arguments: [sequence])
          let flipped = flip(try #require(value), &random)
          try db.execute(
            sql: "UPDATE audit_event SET \(column) = ? WHERE sequence = ?", arguments: [flipped, sequence])
          #expect(db.changesCount == 1)
        }
        #expect(found != nil, "\(column) of event \(sequence), seed \(seed)")
      }
    }
  }

  /// The value with one bit turned over, or something where there was nothing.
  private func flip(_ value: DatabaseValue, _ random: inout SeededGenerator) -> DatabaseValue {
    switch value.storage {
    case .null: return 1.databaseValue
    // The high bits, so that no event takes the number of another.
    case .int64(let number): return (number ^ (1 << Int64.random(in: 20..<40, using: &random))).databaseValue
    case .double(let number): return (-number).databaseValue
    case .string(""): return "x".databaseValue
    case .string(let text):
      var scalars = Array(text.unicodeScalars)
      let index = Int.random(in: scalars.indices, using: &random)
      scalars[index] = Unicode.Scalar(scalars[index].value ^ 1) ?? "?"
      return String(String.UnicodeScalarView(scalars)).databaseValue
    case .blob(var data):
      let index = Int.random(in: data.indices, using: &random)
      data[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      return data.databaseValue
    }
  }

  @Test func `a deletion is found wherever it is, the last one against a published head`() throws {
    let head = try head
    for sequence in 1...head.sequence {
      let found = try fault(expecting: head) { db in
        try db.execute(sql: "DELETE FROM audit_event WHERE sequence = ?", arguments: [sequence])
      }
      #expect(found != nil, "event \(sequence)")
      let closed = try fault(expecting: head) { db in
        try db.execute(
          sql: """
            DELETE FROM audit_event WHERE sequence = \(sequence);
            UPDATE audit_event SET sequence = -sequence WHERE sequence > \(sequence);
            UPDATE audit_event SET sequence = -sequence - 1 WHERE sequence < 0
            """)
      }
      #expect(closed != nil, "event \(sequence), with the rest moved up")
    }
  }

  @Test func `an insertion is found wherever it is`() throws {
    let head = try head
    let others = try columns.filter { $0 != "sequence" }.joined(separator: ", ")
    for sequence in 1...head.sequence + 1 {
      for copied in [1, head.sequence] {
        let found = try fault { db in
          try db.execute(
            sql: """
              CREATE TEMP TABLE extra AS SELECT \(others) FROM audit_event WHERE sequence = \(copied);
              UPDATE audit_event SET sequence = -sequence WHERE sequence >= \(sequence);
              UPDATE audit_event SET sequence = 1 - sequence WHERE sequence < 0;
              INSERT INTO audit_event (sequence, \(others)) SELECT \(sequence), \(others) FROM extra
              """)
        }
        #expect(found != nil, "a copy of \(copied) as event \(sequence)")
      }
    }
  }

  @Test func `a swap of any two events is found`() throws {
    let last = try head.sequence
    for first in 1..<last {
      for second in (first + 1)...last {
        let found = try fault { db in
          try db.execute(
            sql: """
              UPDATE audit_event SET sequence = 0 WHERE sequence = \(first);
              UPDATE audit_event SET sequence = \(first) WHERE sequence = \(second);
              UPDATE audit_event SET sequence = \(second) WHERE sequence = 0
              """)
        }
        #expect(found != nil, "events \(first) and \(second)")
      }
    }
  }

  @Test func `a log cut off at any length is found against a published head`() throws {
    let head = try head
    for kept in 0..<head.sequence {
      let found = try fault(expecting: head) {
        try $0.execute(sql: "DELETE FROM audit_event WHERE sequence > ?", arguments: [kept])
      }
      #expect(found == .headDiffers(head.sequence), "\(kept) events kept")
    }
  }

  @Test func `a row taken from the index of records is found, and where`() throws {
    let rows = try index
    #expect(rows.count > 6)
    for row in rows {
      let found = try fault { db in
        try db.execute(sql: "DELETE FROM audit_object WHERE object = ? AND sequence = ?", arguments: [row.0, row.1])
      }
      #expect(found == .indexDiffers(row.1), "\(row)")
    }
  }

  @Test func `a row put into the index of records is found, and where`() throws {
    let last = try head.sequence
    for sequence in [1, 2, last, last + 5] {
      let found = try fault { db in
        try db.execute(sql: "INSERT INTO audit_object (object, sequence) VALUES ('Y-77', ?)", arguments: [sequence])
      }
      #expect(found == .indexDiffers(sequence), "event \(sequence)")
    }
  }

  @Test func `a flipped bit is found in both columns of the index of records`() throws {
    var random = SeededGenerator(seed: seed)
    for row in try index {
      for (column, value) in [("object", row.0.databaseValue), ("sequence", row.1.databaseValue)] {
        let found = try fault { db in
          try db.execute(
            sql: "UPDATE audit_object SET \(column) = ? WHERE object = ? AND sequence = ?",
            arguments: [flip(value, &random), row.0, row.1])
        }
        #expect(found == .indexDiffers(row.1), "\(column) of \(row), seed \(seed)")
      }
    }
  }

  @Test func `an event that moves from one record to another in the index is found`() throws {
    let rows = try index
    for row in rows {
      let found = try fault { db in
        try db.execute(
          sql: "UPDATE audit_object SET object = 'Y-77' WHERE object = ? AND sequence = ?", arguments: [row.0, row.1])
      }
      #expect(found == .indexDiffers(row.1), "\(row)")
    }
  }

  /// The index of records, row by row.
  private var index: [(String, Int64)] {
    get throws {
      try network.store.read { db in
        try Row.fetchAll(db, sql: "SELECT object, sequence FROM audit_object ORDER BY sequence, object").map {
          (try $0.decode(forColumn: "object"), try $0.decode(forColumn: "sequence"))
        }
      }
    }
  }

  @Test func `a log written anew with right hashes is found against any head published after the change`() throws {
    let published = try network.store.read { db in
      try Row.fetchAll(db, sql: "SELECT sequence, hash FROM audit_event ORDER BY sequence").map { row in
        AuditHead(
          sequence: try row.decode(forColumn: "sequence"),
          hash: Array(try row.decode(Data.self, forColumn: "hash")).hexadecimal)
      }
    }
    let changed: Int64 = 4
    for head in published {
      let found = try fault(expecting: head) { db in
        try db.execute(sql: "UPDATE audit_event SET actor = 'somebody' WHERE sequence = ?", arguments: [changed])
        try forge(db)
      }
      #expect(found == (head.sequence < changed ? nil : .headDiffers(head.sequence)), "head \(head.sequence)")
    }
  }

  /// Makes the whole chain anew over what the events hold now.
  private func forge(_ db: Database) throws {
    var previous = AuditChain.origin
    for row in try Row.fetchAll(db, sql: "SELECT * FROM audit_event ORDER BY sequence") {
      let event = try AuditEvent(row)
      let hash = AuditChain.hash(of: event, after: previous)
      try db.execute(
        sql: "UPDATE audit_event SET previous_hash = ?, hash = ? WHERE sequence = ?",
        arguments: [Data(previous), Data(hash), event.sequence])
      previous = hash
    }
  }
}
