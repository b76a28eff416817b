import Domain
import Glibc
import Synchronization

/// Drafts that could not go into the database at once, each in a file of its own beside it until they can.
///
/// A file is named by user and sitting, `matchbook.sqlite.draft-7-k3f9-1`; only its owner can read it; and it is on the disk
/// when a draft is kept in it. The process holds its lock for as long as it runs: a file that nobody holds was left by a
/// sitting that ended, and ``Workspace/takeInDrafts(within:)`` puts it into the database.
final class DraftNotes: Sendable {
  /// A file, held.
  private struct Held {
    var number: Int64
    var descriptor: Int32
    var note: DraftNote
  }

  private struct Files {
    var last: Int64 = 0
    var held: [Held] = []
    /// The rows of drafts that went into the database after their forms had been given the number of a file.
    var rows: [Int64: Int64] = [:]
  }

  /// Where the database is; nil for one in memory.
  private let database: String?
  private let user: Int64
  private let sitting: String
  private let files = Mutex(Files())

  init(database: String?, user: Int64, sitting: String) {
    self.database = database
    self.user = user
    self.sitting = sitting
  }

  deinit { for file in files.withLock({ $0.held }) { close(file.descriptor) } }

  /// Whether a draft waits to go into the database.
  var isWaiting: Bool { files.withLock { !$0.held.isEmpty } }

  /// What waits, by the number that stands for a row's id.
  var waiting: [(id: Identifier<Draft>, note: DraftNote)] {
    files.withLock { $0.held.map { (Identifier(-$0.number), $0.note) } }
  }

  /// What is in the file of a draft; nil where it has none.
  func note(of draft: Identifier<Draft>) -> DraftNote? { file(draft)?.note }

  /// Keeps a draft in a file; on the disk when this returns.
  ///
  /// - Parameter draft: What holds the draft so far: a row, a file of these, or nothing.
  /// - Returns: What names the file in place of a row's id: a number below 0.
  func keep(_ note: DraftNote, over draft: Identifier<Draft>?) throws(TransferError) -> Identifier<Draft> {
    guard let database else { throw .cannotWrite(":memory:", errno: ENOTSUP) }
    var note = note
    note.row = row(of: draft)?.rawValue
    let known = draft.flatMap(file)
    let number =
      known?.number
      ?? files.withLock { files in
        files.last += 1
        return files.last
      }
    let path = DraftNote.path(of: database, user: user, sitting: sitting, number: number)
    let file = Held(number: number, descriptor: try note.write(to: path), note: note)
    files.withLock { files in
      files.held.removeAll { $0.number == number }
      files.held.append(file)
    }
    if let known { close(known.descriptor) }
    return Identifier(-number)
  }

  /// The row under a draft: its own id, or the one that the draft in a file had before or has by now.
  func row(of draft: Identifier<Draft>?) -> Identifier<Draft>? {
    guard let draft, draft.rawValue < 0 else { return draft }
    let row = file(draft)?.note.row ?? files.withLock { $0.rows[-draft.rawValue] }
    return row.map { Identifier($0) }
  }

  /// Removes the file of a draft that is in the database now, or was thrown away.
  ///
  /// - Parameter row: Where the draft is now; nil for nowhere.
  func drop(_ draft: Identifier<Draft>?, movedTo row: Identifier<Draft>? = nil) {
    guard let database, let draft, let file = file(draft) else { return }
    unlink(DraftNote.path(of: database, user: user, sitting: sitting, number: file.number))
    close(file.descriptor)
    files.withLock { files in
      files.held.removeAll { $0.number == file.number }
      files.rows[file.number] = row?.rawValue
    }
  }

  private func file(_ draft: Identifier<Draft>) -> Held? {
    files.withLock { $0.held.first { $0.number == -draft.rawValue } }
  }
}
