/// Turns the bytes a terminal sends into events, the same events however the bytes are cut into reads.
///
/// Understood: UTF-8, control keys, CSI and SS3 keys with xterm's modifiers, SGR mouse, bracketed paste, focus. What
/// else a terminal may send (OSC, DCS, APC, PM, SOS, unknown CSI, replies, invalid UTF-8) is swallowed; no control
/// character ever becomes text. Memory is bounded whatever arrives.
///
/// Some bytes mean one thing alone and another with what may follow: Esc begins every sequence. While such bytes wait,
/// `pendingTimeout` tells how long; the caller calls `timeOut()` when nothing came in that time. Esc before anything that
/// begins no sequence is the key Esc and then that key, for a slow line brings two keys in one packet; so terminals that
/// send Esc for Alt have no Alt keys here, those that send xterm's or kitty's `u` sequences do.
///
/// A paste ends with its end mark: a line that stalls must not turn what is pasted into commands. After five seconds what
/// has come so far is given as pasted, and the rest when it comes. A paste whose end mark is lost leaves nobody without a
/// keyboard: it ends by Ctrl-C or Ctrl-Q with half a second of silence after it, and by itself after ten further seconds in
/// which nothing came. Its text is kept in each case.
package struct InputDecoder: Sendable {
  /// How long a lone Esc waits on a local line, and over SSH where packets come later.
  package static func escapeDelay(overSSH: Bool) -> Duration {
    .milliseconds(overSSH ? 100 : 50)
  }

  private enum State: Equatable {
    case ground
    /// After Esc.
    case escape
    /// After Esc inside a string, where a backslash ends it.
    case stringEscape
    case character
    case controlSequence
    /// After `ESC [ [`, the Linux console's function keys.
    case linuxFunction
    /// Inside the three bytes of an old mouse report, which are not asked for.
    case legacyMouse(left: Int)
    case singleShift
    /// Inside OSC, DCS, APC, PM or SOS, begun by Esc and this byte.
    case string(introducer: UInt8)
    case paste
  }

  private let escapeDelay: Duration
  /// How far a paste has come to a halt.
  private enum Stall: Equatable {
    case none
    /// What has come so far is given; nothing has come since.
    case silent
    /// The last byte is Ctrl-C or Ctrl-Q, which is a key where nothing follows it.
    case interrupted(by: UInt8)
  }

  private var state = State.ground
  private var stall = Stall.none
  private var character = CharacterAssembler()
  private var sequence = ControlSequence()
  private var paste = PasteBuffer()
  private var stringLength = 0

  package init(escapeDelay: Duration = InputDecoder.escapeDelay(overSSH: false)) {
    self.escapeDelay = escapeDelay
  }

  /// How long to wait for the rest of what has begun before calling `timeOut()`; `nil` when nothing waits.
  ///
  /// Short where a person may have pressed these very keys (Esc, or Esc and `[`), one second inside a sequence only a
  /// terminal sends, five inside a paste and where one may be about to begin, ten where a paste has stalled.
  package var pendingTimeout: Duration? {
    switch state {
    case .ground: nil
    case .escape: escapeDelay
    case .controlSequence: sequence.isEmpty ? escapeDelay : .seconds(5)
    case .singleShift: sequence.isEmpty ? escapeDelay : .seconds(1)
    case .string: stringLength == 0 ? escapeDelay : .seconds(1)
    case .stringEscape, .character, .linuxFunction, .legacyMouse: .seconds(1)
    case .paste:
      switch stall {
      case .none: .seconds(5)
      case .silent: .seconds(10)
      case .interrupted: .milliseconds(500)
      }
    }
  }

  /// Decodes the next bytes.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes {
      take(byte, into: &events)
    }
    return events
  }

  /// Decides what waits: Esc and what came with it are pressed, a paste is what came of it so far, the rest is dropped.
  package mutating func timeOut() -> [InputEvent] {
    if state == .paste { return timeOutPaste() }
    defer { state = .ground }
    switch state {
    case .escape: return [.key(.escape)]
    case .controlSequence where sequence.isEmpty: return [.key(.escape), .key(.character("["))]
    case .singleShift where sequence.isEmpty: return [.key(.escape), .key(.character("O"))]
    case .string(let introducer) where stringLength == 0:
      return [.key(.escape), .key(.character(Character(Unicode.Scalar(introducer))))]
    default: return []
    }
  }

  private mutating func timeOutPaste() -> [InputEvent] {
    switch stall {
    case .none:
      stall = .silent
      return (paste.drain().map { [.paste($0)] } ?? []) + [.pasteStalled]
    case .silent: return endPaste()
    // Ctrl-C has done what it is for, and would take back what was pasted.
    case .interrupted(0x03): return endPaste()
    case .interrupted(let key): return endPaste() + [.key(Key(control: key))]
    }
  }

  private mutating func endPaste() -> [InputEvent] {
    (state, stall) = (.ground, .none)
    return paste.finish().map { [.paste($0)] } ?? []
  }

  private mutating func take(_ byte: UInt8, into events: inout [InputEvent]) {
    switch state {
    case .ground: begin(byte, into: &events)
    case .escape, .stringEscape: continueEscape(byte, into: &events)
    case .character: continueCharacter(byte, into: &events)
    case .controlSequence: continueControlSequence(byte, into: &events)
    case .singleShift: continueSingleShift(byte, into: &events)
    case .string: continueString(byte)
    case .linuxFunction:
      state = .ground
      if byte < 0x20 { return begin(byte, into: &events) }
      if (0x41...0x45).contains(byte) { events.append(.key(.f(Int(byte) - 0x40))) }
    case .legacyMouse(let left):
      state = left > 1 ? .legacyMouse(left: left - 1) : .ground
      if byte < 0x20 {
        state = .ground
        begin(byte, into: &events)
      }
    case .paste:
      if byte == 0x03 || byte == 0x11 { return stall = .interrupted(by: byte) }
      stall = .none
      guard paste.take(byte) else { return }
      state = .ground
      if let text = paste.finish() { events.append(.paste(text)) }
    }
  }

  /// A byte with nothing before it.
  private mutating func begin(_ byte: UInt8, into events: inout [InputEvent]) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x00...0x1F, 0x7F: events.append(.key(Key(control: byte)))
    case 0x20...0x7E: events.append(.key(.character(Character(Unicode.Scalar(byte)))))
    default: if character.begin(byte) { state = .character }
    }
  }

  private mutating func continueEscape(_ byte: UInt8, into events: inout [InputEvent]) {
    let endsString = state == .stringEscape
    switch byte {
    case 0x5C where endsString: state = .ground
    case 0x5B, 0x4F:
      sequence.reset()
      state = byte == 0x5B ? .controlSequence : .singleShift
    case 0x5D, 0x50, 0x5F, 0x5E, 0x58:
      stringLength = 0
      state = .string(introducer: byte)
    case 0x1B:
      if !endsString { events.append(.key(.escape)) }
      state = .escape
    // What a terminal leaves unfinished is nobody's key.
    case _ where endsString: state = .ground
    default:
      events.append(.key(.escape))
      begin(byte, into: &events)
    }
  }

  private mutating func continueCharacter(_ byte: UInt8, into events: inout [InputEvent]) {
    switch character.take(byte) {
    case .unfinished: return
    case .finished(let scalar):
      state = .ground
      if !(0x80...0x9F).contains(scalar.value) {
        events.append(.key(.character(Character(scalar))))
      }
    case .invalid: begin(byte, into: &events)
    }
  }

  private mutating func continueControlSequence(_ byte: UInt8, into events: inout [InputEvent]) {
    switch byte {
    case 0x18, 0x1A: state = .ground
    case 0x00...0x1F, 0x7F...0xFF: begin(byte, into: &events)
    case 0x20...0x3F: sequence.append(byte)
    case 0x5B where sequence.isEmpty: state = .linuxFunction
    case 0x4D where sequence.isEmpty: state = .legacyMouse(left: 3)
    default:
      state = .ground
      if sequence.beginsPaste(final: byte) {
        paste = PasteBuffer()
        state = .paste
      } else if let event = sequence.event(final: byte) {
        events.append(event)
      }
    }
  }

  private mutating func continueSingleShift(_ byte: UInt8, into events: inout [InputEvent]) {
    switch byte {
    case 0x18, 0x1A: state = .ground
    case 0x00...0x1F, 0x7F...0xFF: begin(byte, into: &events)
    case 0x30...0x3B: sequence.append(byte)
    default:
      state = .ground
      if let key = sequence.singleShiftKey(final: byte) { events.append(.key(key)) }
    }
  }

  private mutating func continueString(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: state = .ground
    case 0x1B: state = .stringEscape
    default: stringLength = 1
    }
  }
}
