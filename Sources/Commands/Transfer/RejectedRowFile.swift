import Domain
import Localization
import Repository

/// The file of rows that did not land: each as it was, with a column `errors` behind the others that says why.
///
/// It is begun before the first row, so that one that cannot be written keeps an import from happening, and put in its place
/// at the end, unless there is no such row. `-` is standard output.
final class RejectedRowFile {
  private let sink: ResultSink?
  private var isFirst = true
  private var hasFailed = false

  /// - Parameter path: nil for no file.
  init(path: String?, sparing keeper: OutputGuard) throws(TransferError) {
    sink = if let path { try ResultSink(path, sparing: keeper) } else { nil }
  }

  func write(_ row: RejectedRow) throws(TransferError) {
    guard let sink else { return }
    var bytes: [UInt8] = []
    if isFirst {
      // Spreadsheets take a file for UTF-8 by its mark.
      bytes += [0xEF, 0xBB, 0xBF]
      CSVWriter().write(row.header + ["errors"], to: &bytes)
    }
    let width = row.header.count
    var cells = Array(row.fields.prefix(width))
    cells += Array(repeating: "", count: width - cells.count)
    cells.append(row.problems.map { English.Transfer.sentence(for: $0) }.joined(separator: " "))
    CSVWriter().write(cells + row.fields.dropFirst(width), to: &bytes)
    isFirst = false
    do { try sink.write(bytes) } catch {
      // A part of the rows is worse than none: the next run writes them all.
      hasFailed = true
      throw error
    }
  }

  func finish() throws(TransferError) { if !isFirst, !hasFailed { try sink?.finish() } }
}
