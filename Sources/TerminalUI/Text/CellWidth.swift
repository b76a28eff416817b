/// How many cells a character takes, as glibc's `wcwidth` says under a UTF-8 locale.
///
/// A table of our own, because `wcwidth` itself answers only for ASCII when the locale is C, and because it must not
/// depend on what the process did to its locale. The table is that of glibc 2.36 (Unicode 15); a test compares the two.
package enum CellWidth {
  /// 0 for marks, 1, 2, or nil for what cannot be shown: controls and what Unicode has not assigned.
  ///
  /// A constant for what is below U+0300, about 11 comparisons for the rest.
  package static func width(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? nil : 1 }
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    let code = Int(runs[low] & 3)
    return code == 3 ? nil : code
  }
}
