import Glibc
import TerminalUI
import TestSupport

/// A probe on a terminal of its own, with a folder for its notes and drafts that goes with it.
nonisolated final class ProbeSession {
  let terminal: PseudoTerminal
  let folder: String

  /// - Parameters:
  ///   - variables: Added to, and instead of, a plain UTF-8 environment of `xterm-256color`; empty ones are left out.
  ///   - shell: Commands for `sh` to run instead, where `$0` is the probe.
  init(
    _ variables: [String: String] = [:], arguments: [String] = [], size: Size = Size(width: 80, height: 24),
    shell: String? = nil, detached: Set<Int32> = []
  ) throws {
    var template = Array("/tmp/probe-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PseudoTerminalError.cannotStart("mkdtemp", errno: errno) }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let plain = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "XDG_STATE_HOME": "\(folder)/state",
      "PROBE_DRAFT": "\(folder)/draft", "SWIFT_BACKTRACE": "enable=no",
    ]
    let environment = plain.merging(variables) { $1 }.filter { !$0.value.isEmpty }
    let probe = BuiltProgram.path("TerminalProbe")
    terminal = try PseudoTerminal(
      shell == nil ? probe : "/bin/sh", shell.map { ["-c", $0, probe] } ?? arguments, environment: environment,
      size: size, detached: detached)
  }

  deinit {
    for name in notes { unlink("\(folder)/state/\(name)") }
    for name in ["state", "draft"] { remove("\(folder)/\(name)") }
    rmdir(folder)
  }

  /// Waits for the first frame.
  func ready() throws -> ProbeSession {
    try terminal.wait { $0.lines.last == ">" && $0.contains("0 José") }
    return self
  }

  /// What the probe saved when it was made to end; empty when it saved nothing.
  var draft: String { text(of: "\(folder)/draft") }

  /// The names of the crash notes.
  var notes: [String] {
    guard let stream = opendir("\(folder)/state") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  func note() -> String { notes.first.map { text(of: "\(folder)/state/\($0)") } ?? "" }

  private func text(of path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
