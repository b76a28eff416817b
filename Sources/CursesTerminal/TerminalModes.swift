import CNcurses

/// The bytes that make a terminal the console's, and give it back.
struct TerminalModes {
  let enter: [UInt8]
  let leave: [UInt8]

  /// Reads the description of the terminal that ncurses has just opened.
  ///
  /// Mouse and bracketed paste are asked for where a mouse is described, which is to say in all that follow xterm; older
  /// terminals might show the unknown sequence as text.
  init(usesMouse: Bool, hasColor: Bool, rows: Int) {
    let followsXterm = curses_capability("kmous") != nil
    let hasTitle = curses_flag("XT")
    var enter = TerminalModes.bytes("smcup") + TerminalModes.bytes("smkx")
    var leave = TerminalModes.bytes("sgr0") + (hasColor ? TerminalModes.bytes("op") : [])
    if let region = curses_capability("csr") {
      leave += TerminalModes.expanded(tgoto(region, Int32(rows - 1), 0))
    }
    if followsXterm {
      enter += Array("\u{1B}[?2004h".utf8)
      leave += Array("\u{1B}[?2004l".utf8)
      if usesMouse {
        enter += Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
        leave += Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
      }
    }
    if hasTitle {
      enter += Array("\u{1B}[22;2t".utf8)
      leave += Array("\u{1B}[23;2t".utf8)
    }
    leave += TerminalModes.bytes("cnorm") + TerminalModes.bytes("rmkx")
    if curses_capability("rmcup") != nil {
      leave += TerminalModes.bytes("rmcup")
    } else if let placing = curses_capability("cup") {
      leave +=
        TerminalModes.expanded(tgoto(placing, 0, Int32(rows - 1))) + TerminalModes.bytes("el") + Array("\r\n".utf8)
    }
    self.enter = enter
    self.leave = leave
  }

  static func bytes(_ capability: String) -> [UInt8] {
    expanded(curses_capability(capability))
  }

  private static func expanded(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { buffer in
      buffer.prefix(curses_expand(text, buffer.baseAddress, buffer.count)).map(UInt8.init(bitPattern:))
    }
  }
}
