package import Glibc
package import TerminalUI

/// A program running on a terminal of its own, seen as a person sees it.
///
/// Nothing here sleeps: waiting is waiting for bytes from the program, or for its end, up to a deadline that only a
/// failing test reaches.
package final class PseudoTerminal {
  /// What the program has drawn.
  package private(set) var screen: ScreenEmulator

  /// Every byte the program has written.
  package private(set) var output: [UInt8] = []

  /// The process started; the leader of its session.
  package let process: pid_t

  private let master: Int32
  /// Held open, so that the line's settings outlive the program.
  private let line: Int32
  /// Readable, at its end, once the program and everything it started have gone.
  private let lifeline: Int32
  private let settings: termios
  private var isOpen = true
  private var isReading = true
  private var status: ExitStatus?

  /// Starts a program with nothing in its environment but what is given, and what a sanitizer is told.
  ///
  /// - Parameter detached: Those of the descriptors 0, 1 and 2 that are `/dev/null` instead of the terminal.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String],
    size: Size = Size(width: 80, height: 24), detached: Set<Int32> = []
  ) throws {
    screen = ScreenEmulator(size: size)
    // Every descriptor is born closed on execution: tests start programs side by side.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK and TIOCGPTN, which the importer leaves out
    let tellNumber: UInt = 0x8004_5430
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, unlock, &isLocked) == 0, ioctl(master, tellNumber, &number) == 0 else {
      throw PseudoTerminalError.cannotStart(program, errno: errno)
    }
    let name = "/dev/pts/\(number)"
    line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var initial = termios()
    tcgetattr(line, &initial)
    settings = initial
    PseudoTerminal.setSize(size, of: master)
    var ends: [Int32] = [-1, -1]
    socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    lifeline = ends[0]
    var launch = Launch(line: name, detached: detached, lifeline: ends[1])
    let told = environment.merging(ThreadSanitizer.environment) { own, _ in own }
    let result = launch.start(program, arguments, told)
    close(ends[1])
    guard case .success(let process) = result else {
      throw PseudoTerminalError.cannotStart(program, errno: errno)
    }
    self.process = process
  }

  deinit {
    if status == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for descriptor in isOpen ? [master, line, lifeline] : [line, lifeline] { close(descriptor) }
  }

  package func send(_ text: String) { send(bytes: Array(text.utf8)) }

  package func send(_ keys: Key...) { send(bytes: keys.flatMap(\.bytes)) }

  package func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      pump(milliseconds: 0)
    }
  }

  /// Gives the terminal another size; the program hears of it by SIGWINCH.
  package func resize(to size: Size) {
    pump(milliseconds: 0)
    screen.resize(to: size)
    PseudoTerminal.setSize(size, of: master)
  }

  /// Sends a signal to one process, the one started unless another is named.
  package func signal(_ number: Int32, to other: pid_t? = nil) { kill(other ?? process, number) }

  /// Takes no more of the program's output, so that the line fills up.
  package func stopReading() { isReading = false }

  /// Takes the terminal away, as when its window closes or the line is cut.
  package func hangUp() {
    isOpen = false
    close(master)
  }

  /// Waits until the screen is as wanted.
  ///
  /// - Throws: ``PseudoTerminalError`` when it is not so in time.
  package func wait(
    atMost limit: Duration = .seconds(20), until isReady: (ScreenEmulator) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while !isReady(screen) {
      guard ContinuousClock.now < deadline else { throw PseudoTerminalError.timedOut(screen: screen.text) }
      if !pump(milliseconds: 100), hasEnded {
        pump(milliseconds: 0)
        if isReady(screen) { return }
        throw PseudoTerminalError.ended(try waitForExit(), screen: screen.text)
      }
    }
  }

  package func wait(for text: String) throws { try wait { $0.contains(text) } }

  /// Whether the program writes nothing in all of this time.
  package func isSilent(for time: Duration) -> Bool {
    let end = ContinuousClock.now + time
    while ContinuousClock.now < end {
      if pump(milliseconds: 100) { return false }
    }
    return true
  }

  /// Waits until the program has ended, and takes its last output.
  package func waitForExit(atMost limit: Duration = .seconds(20)) throws -> ExitStatus {
    let deadline = ContinuousClock.now + limit
    while status == nil {
      guard ContinuousClock.now < deadline else { throw PseudoTerminalError.timedOut(screen: screen.text) }
      pump(milliseconds: 100)
      guard hasEnded else { continue }
      var result: Int32 = 0
      waitpid(process, &result, 0)
      status = ExitStatus(waitStatus: result)
    }
    while pump(milliseconds: 0) {}
    return status ?? .exited(0)
  }

  /// Whether the line's settings are those from before the program began.
  package var hasOriginalSettings: Bool {
    var now = termios()
    guard tcgetattr(line, &now) == 0 else { return false }
    let same = withUnsafeBytes(of: now.c_cc) { new in
      withUnsafeBytes(of: settings.c_cc) { old in new.elementsEqual(old) }
    }
    return same && now.c_iflag == settings.c_iflag && now.c_oflag == settings.c_oflag
      && now.c_cflag == settings.c_cflag && now.c_lflag == settings.c_lflag
  }

  /// Whether the terminal is as a shell wants it: its own screen, no mode left on, the cursor visible, its settings.
  package var isRestored: Bool {
    hasOriginalSettings && !screen.isAlternate && screen.modesOn.isEmpty && screen.modesOff.isEmpty
      && !screen.isKeypadInApplicationMode
  }

  private var hasEnded: Bool {
    var waiting = pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 0) > 0
  }

  /// Takes what the program has written, after waiting for it or for the program's end; `false` when there was nothing.
  @discardableResult
  private func pump(milliseconds: Int32) -> Bool {
    var waiting = [
      pollfd(fd: isOpen && isReading ? master : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waiting, 2, milliseconds) > 0, waiting[0].revents & Int16(POLLIN) != 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk.prefix(count)
    screen.feed(chunk.prefix(count))
    return true
  }

  private static func setSize(_ size: Size, of descriptor: Int32) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }
}
