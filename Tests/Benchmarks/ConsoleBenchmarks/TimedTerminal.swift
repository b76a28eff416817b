import Glibc

/// A program on a pseudo-terminal, timed from outside: what it writes, how much, and when.
///
/// Nothing here draws the screen, so that a chatty program is not charged for being read.
final class TimedTerminal {
  /// What one stroke, or the start, brought.
  struct Frame {
    var bytes = 0
    /// Pieces in which it came; the program's writes, as long as none is larger than a terminal passes on at once.
    var pieces = 0
    /// From the stroke to the last byte before the quiet that ended the frame; milliseconds.
    var milliseconds = 0.0
  }

  enum Failure: Error, CustomStringConvertible {
    case cannotStart(String)
    case neverShowed(String, program: String, output: String)

    var description: String {
      switch self {
      case .cannotStart(let program): "cannot start \(program)"
      case .neverShowed(let text, let program, let output): "\(program) never showed \"\(text)\"; last: \(output)"
      }
    }
  }

  private let contestant: Contestant
  private let master: Int32
  private let process: pid_t
  private let started: ContinuousClock.Instant

  /// How long a program has been quiet when its frame is taken as whole. Shorter than the moment after which the console
  /// shows what follows a selection, as a person does not wait for that either.
  static let quiet: Int32 = 30

  /// Starts the program; ``firstFrame()`` must follow at once.
  init(_ contestant: Contestant, columns: UInt16 = 80, rows: UInt16 = 24) throws {
    self.contestant = contestant
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK and TIOCGPTN, which the importer leaves out
    let tellNumber: UInt = 0x8004_5430
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, tellNumber, &number) == 0 else {
      throw Failure.cannotStart(contestant.program)
    }
    TimedTerminal.resize(master, columns, rows)
    let line = "/dev/pts/\(number)"
    started = .now
    guard chdir(contestant.folder) == 0 else { throw Failure.cannotStart(contestant.program) }
    process = try contestant.start(on: line, leads: true)
  }

  deinit {
    defer { close(master) }
    // As a person leaves, with all that a program puts in order then; what does not go is killed.
    for _ in 0..<20 {
      _ = stroke("q", quiet: 5)
      if waitpid(process, nil, WNOHANG) == process { return }
    }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// Waits for the whole first frame: until what stands last on the screen is there.
  func firstFrame() throws -> Frame {
    let marker = Array(contestant.lastTextOfTheScreen.utf8)
    var seen: [UInt8] = []
    var frame = Frame()
    while true {
      guard let chunk = read(within: 10_000) else {
        throw Failure.neverShowed(
          contestant.lastTextOfTheScreen, program: contestant.program,
          output: String(decoding: seen.suffix(400), as: UTF8.self))
      }
      seen += chunk
      if seen.contains(marker) { break }
    }
    frame.milliseconds = started.milliseconds
    frame.bytes = seen.count + (settle(quiet: Self.quiet)?.bytes ?? 0)
    return frame
  }

  /// Sends a stroke, or several in one packet, and waits until the program has been quiet for a while.
  func stroke(_ keys: String, quiet milliseconds: Int32 = TimedTerminal.quiet) -> Frame {
    let start = ContinuousClock.now
    _ = Array(keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    var frame = Frame()
    // The first byte may take long; after it, quiet ends the frame.
    var patience: Int32 = 300
    while let chunk = read(within: patience) {
      frame.bytes += chunk.count
      frame.pieces += 1
      frame.milliseconds = start.milliseconds
      patience = milliseconds
    }
    return frame
  }

  /// Takes what still comes until the program is quiet.
  @discardableResult
  func settle(quiet milliseconds: Int32 = 150) -> Frame? {
    var frame = Frame()
    while let chunk = read(within: milliseconds) {
      frame.bytes += chunk.count
      frame.pieces += 1
    }
    return frame.bytes > 0 ? frame : nil
  }

  func resize(columns: UInt16, rows: UInt16) { TimedTerminal.resize(master, columns, rows) }

  func signal(_ number: Int32) { kill(process, number) }

  /// Memory that is the process's own: private pages, clean and dirty; bytes.
  var privateMemory: Int {
    TimedTerminal.lines("/proc/\(process)/smaps_rollup")
      .filter { $0.hasPrefix("Private_Clean:") || $0.hasPrefix("Private_Dirty:") }
      .compactMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
      .reduce(0, +) * 1024
  }

  /// Processor time used so far; milliseconds, in steps of 10.
  var processorMilliseconds: Int {
    guard let line = TimedTerminal.lines("/proc/\(process)/stat").first, let end = line.lastIndex(of: ")") else {
      return 0
    }
    let fields = line[line.index(after: end)...].split(separator: " ")
    return (Int(fields[11]) ?? 0) * 10 + (Int(fields[12]) ?? 0) * 10
  }

  /// What is there, after waiting for it; nil after `milliseconds` without a byte, and at the program's end.
  private func read(within milliseconds: Int32) -> [UInt8]? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &chunk, chunk.count)
    return count > 0 ? Array(chunk.prefix(count)) : nil
  }

  private static func resize(_ master: Int32, _ columns: UInt16, _ rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  private static func lines(_ path: String) -> [Substring] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
  }
}

extension ContinuousClock.Instant {
  /// Milliseconds since then.
  fileprivate var milliseconds: Double { duration(to: .now) / .milliseconds(1) }
}
