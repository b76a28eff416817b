import CNcurses
import Glibc
package import TerminalUI

/// A terminal that shows canvases and gives input, one for the process.
///
/// ncurses only works out which bytes change what the terminal shows: it writes into a file in memory, and each frame
/// goes out in one write. The line's settings, the modes, the size and the input are this type's own, because ncurses
/// flushes too often, loses characters cut by packets, and queues a resize for ever.
///
/// Nothing is ever asked of the terminal: answers come late over slow links, and leak into fields.
package final class CursesTerminal {
  package private(set) var size: Size
  package let drawingOptions: DrawingOptions
  package let colorDepth: ColorDepth

  /// Something the person should be told once.
  package let notice: TerminalNotice?

  package let signals: SignalPipe

  /// Writes made since the start, to hold against the frames shown: each takes exactly one.
  package private(set) var writeCount = 0

  let line: TerminalLine
  let frame: FrameFile
  let modes: TerminalModes
  let palette: Palette
  var shortening: AttributeShortening
  var prefix: [UInt8] = []
  var isEntered = false
  var shown: [Cell] = []
  var shownTitle = ""
  var isCursorShown = true

  /// Opens the terminal on standard input and output. Nothing is written until the first frame.
  ///
  /// - Parameter crashNote: Where a crash leaves its note; without one, a crash still restores the terminal.
  /// - Throws: ``TerminalError``, with nothing changed and not a byte written.
  package init(
    _ configuration: TerminalConfiguration = TerminalConfiguration(),
    environment: TerminalEnvironment = .current(), crashNote: CrashNote? = nil
  ) throws(TerminalError) {
    line = try TerminalLine()
    let type = try TerminalType(environment.type)
    setlocale(LC_CTYPE, "C.UTF-8")
    signals = try SignalPipe()
    frame = try FrameFile()
    use_env(false)
    let opened = try CursesTerminal.open(type, on: frame)
    notice =
      opened == environment.type ? nil : .unknownType(environment.type ?? "", substitute: opened)
    colorDepth = CursesTerminal.startColor(configuration.usesColor && !environment.refusesColor)
    size = line.size ?? CursesTerminal.describedSize
    drawingOptions = DrawingOptions(
      charset: Charset(locale: environment.locale), isLowBandwidth: configuration.isLowBandwidth)
    modes = TerminalModes(usesMouse: configuration.usesMouse, hasColor: colorDepth != .none, rows: size.height)
    shortening = AttributeShortening(endOfAttributes: TerminalModes.bytes("sgr0"))
    palette = Palette(theme: configuration.theme, depth: colorDepth)
    typeahead(-1)
    idlok(curses_window(), true)
    resize_term(Int32(size.height), Int32(size.width))
    // What ncurses says first takes the terminal, which is for enter() to do.
    doupdate()
    _ = frame.take()
    (crashNote ?? CrashNote(folder: "", heading: "", farewell: "")).install()
  }

  /// Where input becomes readable; read it with ``readInput()``.
  package var inputDescriptor: Int32 { line.input }

  /// A canvas of the terminal's size, for the next frame.
  package func makeCanvas() -> Canvas {
    Canvas(size: size, options: drawingOptions)
  }

  /// All input there is, without waiting; `nil` when the terminal is gone.
  package func readInput() -> [UInt8]? {
    crash_guard_cover_thread()
    return line.read()
  }

  /// Makes the next frame repaint everything.
  package func repaint() {
    shown = []
    shortening.forget()
    clearok(curses_shown_window(), true)
  }

  /// Reads the size again.
  ///
  /// - Returns: Whether it changed; then the next frame repaints everything.
  package func updateSize() -> Bool {
    guard let now = line.size, now != size else { return false }
    size = now
    if is_term_resized(Int32(now.height), Int32(now.width)) {
      resize_term(Int32(now.height), Int32(now.width))
    }
    repaint()
    return true
  }

  /// Sends bytes; a frame that a signal cut short is followed by a whole one.
  func send(_ bytes: [UInt8]) -> Bool {
    guard !bytes.isEmpty else { return true }
    writeCount += 1
    switch line.write(bytes, until: signals.descriptor) {
    case .complete: return true
    case .closed: return false
    case .interrupted:
      repaint()
      return true
    }
  }

  private static func open(_ type: TerminalType, on frame: FrameFile) throws(TerminalError) -> String {
    for candidate in type.candidates {
      guard newterm(candidate, frame.stream, frame.stream) != nil else { continue }
      guard curses_capability("cup") != nil else { throw .noCursorAddressing(type: candidate) }
      return candidate
    }
    throw .noDescription(type: type.candidates[0])
  }

  private static func startColor(_ isWanted: Bool) -> ColorDepth {
    guard isWanted, has_colors(), start_color() == OK else { return .none }
    use_default_colors()
    return curses_colors() == 256 ? .twoHundredFiftySix : .sixteen
  }

  /// What the terminal's description says, for lines that tell no size.
  private static var describedSize: Size {
    let (rows, columns) = (tigetnum("lines"), tigetnum("cols"))
    return Size(width: columns > 0 ? Int(columns) : 80, height: rows > 0 ? Int(rows) : 24)
  }
}
