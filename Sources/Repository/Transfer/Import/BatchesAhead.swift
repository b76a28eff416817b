import Dispatch
import Domain
import Foundation
import Synchronization

/// The batches of a file, each read on a thread of its own while the one before it is kept.
///
/// They come in the order of the file. One waits at most, so that memory stays bounded.
final class BatchesAhead<Importer: RecordImporter>: Sendable {
  private typealias Read = Result<RowBatch<Importer.Record>, TransferError>

  private let read = Mutex<[Read]>([])
  private let isStopped = Atomic(false)
  /// Counts what has been read and not been taken.
  private let waiting = DispatchSemaphore(value: 0)
  /// Counts what may be read ahead.
  private let room = DispatchSemaphore(value: 0)

  init(_ batches: RowBatches<Importer>) {
    room.signal()
    Thread { [self] in
      var batches = batches
      readAll(&batches)
    }.start()
  }

  /// The next batch; one without rows is the last.
  func next() throws(TransferError) -> RowBatch<Importer.Record> {
    room.signal()
    waiting.wait()
    return try read.withLock { $0.removeFirst() }.get()
  }

  /// Ends the reading, with the piece of the file that is being read.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    room.signal()
  }

  private func readAll(_ batches: inout RowBatches<Importer>) {
    while true {
      room.wait()
      if isStopped.load(ordering: .relaxed) { return }
      let batch = Read { () throws(TransferError) in try batches.next() }
      let isLast = (try? batch.get())?.items.isEmpty ?? true
      read.withLock { $0.append(batch) }
      waiting.signal()
      if isLast { return }
    }
  }
}
