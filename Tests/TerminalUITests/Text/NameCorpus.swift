/// Three hundred names as they come: ten scripts and kinds of trouble, thirty names of each.
enum NameCorpus {
  static let names: [String] = kinds.flatMap { kind in
    (0..<30).map { number in
      let given = kind.given[number % kind.given.count]
      let family = kind.family[(number / kind.given.count + number) % kind.family.count]
      return given + " " + family
    }
  }

  private struct Kind {
    let given: [String]
    let family: [String]

    init(_ given: String, _ family: String) {
      self.given = given.split(separator: "|").map(String.init)
      self.family = family.split(separator: "|").map(String.init)
    }
  }

  private static let kinds = [
    Kind("Anna|José Ángel|Zoë|Siân|Łukasz|Björk", "García|Nuñez|O’Brien|Großmann|Þórsdóttir|Nguyễn Thị Hương"),
    Kind("王|李小龙|山田|太郎|서연|지훈", "秀英|伟|花子|さくら|김|박"),
    Kind("محمد|فاطمة|عبد الرحمن|مَرْيَم|نور", "العربي|حسن|الخطيب|بن علي|ی‌زدانی"),
    Kind("สมชาย|กัญญา|ณัฐวุฒิ|น้ำฝน|ปรีชา", "ใจดี|ศรีสุข|วงศ์สวัสดิ์|ทองคำ"),
    Kind("क्षितिज|श्रीमती|प्रिया|अर्जुन|স্মৃতি|அன்பு", "शर्मा|कुमारी|সেন|முருகன்|ਸਿੰਘ"),
    Kind(
      "Jose\u{301}|A\u{30A}sa|n\u{303}an\u{303}a|q\u{323}\u{307}|Z\u{335}\u{336}\u{337}\u{338}\u{339}\u{33A}algo",
      "u\u{308}ber|\u{301}lone|e\u{302}\u{301}|Ho\u{31B}\u{300}a"),
    Kind("👨‍👩‍👧‍👦|👩🏽‍🚀|❤️|🇺🇸|1️⃣|🏳️‍🌈", "Smith|👍🏿|☎️ Jones|🧑‍🤝‍🧑|🇫🇷🇩🇪"),
    Kind(
      "\u{1B}[31mRed|Bell\u{7}|Tab\tbed|New\nLine|CR\r\nLF|Del\u{7F}|\u{9B}2J",
      "\u{0}|\u{1B}]0;title\u{7}|\u{85}|\u{90}q\u{9C}"),
    Kind(
      "\u{202E}evil|\u{2066}iso\u{2069}|\u{200E}mark|\u{61C}alm|\u{200B}zero|\u{FEFF}bom|so\u{AD}ft",
      "\u{202D}over|\u{2028}line|\u{2029}para|\u{E0041}tag|\u{378}none"),
    Kind("Ольга|Дмитрий|Ελένη|Γιώργος|დავით|Արամ", "Щербакова|Юсупов|Παπαδόπουλος|ქართველი|Հակոբյան|לוי"),
  ]
}
