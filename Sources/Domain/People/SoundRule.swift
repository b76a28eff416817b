/// One group of letters and the digits it is coded by.
struct SoundRule {
  var group: [UInt8]
  var atStart = ""
  var beforeVowel = ""
  var elsewhere = ""

  func sound(first: Bool, next: UInt8?) -> String {
    let isVowelNext = next.map { "aeiouy".utf8.contains($0) } ?? false
    let isFrontNext = next.map { "eiy".utf8.contains($0) } ?? false
    if group == Self.c { return isFrontNext ? "4" : "5" }
    if group == Self.ch { return isVowelNext ? "4" : "5" }
    return first ? atStart : isVowelNext ? beforeVowel : elsewhere
  }

  private static let c = Array("c".utf8)
  private static let ch = Array("ch".utf8)

  /// The rules by the letter they begin with, longest group first.
  static let byFirstLetter: [[SoundRule]] = {
    var rules = [[SoundRule]](repeating: [], count: 26)
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
      guard parts.count == 2, parts[1].count == 3 else { continue }
      let codes = parts[1].map { $0 == "-" ? "" : $0 }
      for group in parts[0].map({ Array($0.utf8) }) {
        let rule = SoundRule(group: group, atStart: codes[0], beforeVowel: codes[1], elsewhere: codes[2])
        rules[Int(group[0] - 97)].append(rule)
      }
    }
    return rules.map { $0.sorted { $0.group.count > $1.group.count } }
  }()

  /// Groups: code at the start, before a vowel, elsewhere; `-` is not coded.
  private static let table = """
    ai aj ay ei ej ey oi oj oy ui uj uy: 0 1 -
    au: 0 7 -
    eu: 1 1 -
    ia ie io iu y: 1 - -
    a e i o u ue: 0 - -
    b p f v w fb pf ph: 7 7 7
    c ch ck g k kh q: 5 5 5
    chs ks x: 5 54 54
    cs cz csz czs drs drz ds dsh dsz dz dzh dzs j rz s sch sh sz: 4 4 4
    tc tch ts tsch tsh tsz ttch tts ttsch ttsz ttz trs trz tz tzs: 4 4 4
    z zh zs zsch zsh: 4 4 4
    d dt t th: 3 3 3
    h: 5 5 -
    l: 8 8 8
    mn nm: 66 66 66
    m n: 6 6 6
    r: 9 9 9
    rs: 94 94 94
    sc schtch schtsch schtsh shch shtch shtsh stch strs strz stsch stsh szcs szcz zdz zdzh zhdzh: 2 4 4
    schd scht sd shd sht st szd szt zd zhd: 2 43 43
    """
}
