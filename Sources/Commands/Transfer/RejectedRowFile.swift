import Domain
import Glibc
import Localization
import Repository

/// The file of rows that did not land: each as it was, with a column `errors` behind the others that says why.
///
/// Made with the first row, so that an import without bad rows leaves none; put in its place at the end. `-` is standard
/// output.
final class RejectedRowFile {
  private let path: String?
  private var file: OutputFile?
  private var isFirst = true

  init(path: String?) { self.path = path }

  func write(_ row: RejectedRow) throws(TransferError) {
    guard let path else { return }
    var bytes: [UInt8] = []
    if isFirst {
      isFirst = false
      if path != "-" { file = try OutputFile(path: path) }
      // Spreadsheets take a file for UTF-8 by its mark.
      bytes += [0xEF, 0xBB, 0xBF]
      CSVWriter().write(row.header + ["errors"], to: &bytes)
    }
    let width = row.header.count
    var cells = Array(row.fields.prefix(width))
    cells += Array(repeating: "", count: width - cells.count)
    cells.append(row.problems.map { English.Transfer.sentence(for: $0) }.joined(separator: " "))
    CSVWriter().write(cells + row.fields.dropFirst(width), to: &bytes)
    guard path != "-" else { return try OutputFile.write(bytes, to: STDOUT_FILENO, path: path) }
    do { try file?.write(bytes) } catch {
      // A part of the rows is worse than none: the next run writes them all.
      (file, isFirst) = (nil, true)
      throw error
    }
  }

  func finish() throws(TransferError) { try file?.finish() }
}
