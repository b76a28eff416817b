import Testing

@Suite("Rules that every file keeps")
struct SourceRuleTests {
  @Test func `a source file has at most 400 lines`() throws {
    for file in try Project.files(under: "Sources", endingIn: ["swift", "h"]) {
      #expect(file.lineCount <= 400, "\(file.path)")
    }
  }

  @Test func `a test file has at most 400 lines`() throws {
    for file in try Project.files(under: "Tests", endingIn: ["swift"]) {
      #expect(file.lineCount <= 400, "\(file.path)")
    }
  }

  @Test func `a source file takes no way around the compiler`() throws {
    for file in try Project.files(under: "Sources", endingIn: ["swift"]) {
      for escape in ["@unchecked Sendable", "try!", "nonisolated(unsafe)", "@testable"] {
        #expect(!file.text.contains(escape), "\(file.path): \(escape)")
      }
    }
  }

  /// GRDB has more ways to a value that end the program where it cannot be decoded than `Row+Read.swift` stands before.
  @Test func `a row is read by the subscripts that throw`() throws {
    for file in try Project.files(under: "Sources/Repository", endingIn: ["swift"]) {
      for way in ["[Column(", ".coalesce(", "dataNoCopy(", "withUnsafeData(", "FetchableRecord"] {
        #expect(!file.text.contains(way), "\(file.path): \(way)")
      }
    }
    let reading = try Project.file("Sources/Repository/Workspace/Row+Read.swift").text
    #expect(reading.ranges(of: "get throws").count == 6)
  }

  @Test func `a day is one of the organization's time zone, never of the host's or of Greenwich`() throws {
    for file in try Project.files(under: "Sources", endingIn: ["swift"]) {
      // The clock itself is made from what the others may not use.
      let isClock = ["Clock.swift", "Instant.swift", "OrganizationZone.swift"].contains {
        file.path.hasSuffix("/" + $0)
      }
      var ways = ["localtime(", "localtime_r(", "mktime(", "tzset(", "Calendar.current", "TimeZone.current", "Date()"]
      ways += ["'now'", "CURRENT_DATE", "CURRENT_TIMESTAMP", "strftime(", "dayNumber) * 86_400"]
      ways.removeAll { $0.hasPrefix("dayNumber") && file.path.hasSuffix("/TimestampReader.swift") }
      if !isClock { ways.append("utcDay") }
      if isClock { ways.removeAll { $0.hasPrefix("dayNumber") } }
      for way in ways { #expect(!file.text.contains(way), "\(file.path): \(way)") }
    }
  }

  @Test func `what cannot be read is told, not left out`() throws {
    // What is read from a line, checked or solved, not read from the database; a draft that stays behind though its record
    // is saved; and the console's own watch over the database, which reloads and locks where it cannot look, and keeps
    // nobody's screen open for the sake of the log.
    let justified = [
      "Lists/WholeListViewModel.swift": 1, "SessionForm/SessionFormViewModel.swift": 1,
      "Contacts/ContactFields.swift": 3,
      "Contacts/ContactPrompt.swift": 1, "Matching/MatchAdvisor.swift": 3, "Training/TrainingPrompt.swift": 1,
      "MatchDay/MatchDay+Details.swift": 1, "Console/ConsoleViewModel.swift": 6, "Caseload/CaseloadViewModel.swift": 2,
      "Forms/LinePrompt.swift": 2, "Forms/RecordSaving.swift": 1,
    ]
    for target in ["ViewModels", "Screens"] {
      for file in try Project.files(under: "Sources/\(target)", endingIn: ["swift"]) {
        let allowed = target == "ViewModels" ? justified.first { file.path.hasSuffix("/" + $0.key) }?.value ?? 0 : 0
        let found = file.text.ranges(of: /\btry\?/).count
        #expect(found <= allowed, "\(file.path): \(found) reads swallow why they failed; use Workspace.reading(_:or:)")
      }
    }
  }

  @Test func `one place writes to standard output and standard error`() throws {
    for file in try Project.files(under: "Sources/Commands", endingIn: ["swift"]) {
      guard !file.path.hasSuffix("/StandardStreams.swift") else { continue }
      for way in [
        "Glibc.write(", "OutputFile.write(", "fputs(", "fwrite(", "printf(", "puts(", "Swift.print(", "debugPrint(",
        "dump(",
        "exit(withError:", "FileHandle.standardOutput", "FileHandle.standardError", "STDERR_FILENO)", "STDOUT_FILENO)",
      ] { #expect(!file.text.contains(way), "\(file.path): \(way)") }
      #expect(file.text.firstMatch(of: /(?m)(?:^|[^.\w])print\(/) == nil, "\(file.path): print(")
    }
  }

  @Test func `no type is named for no duty`() throws {
    for file in try Project.files(under: "Sources", endingIn: ["swift"]) {
      let vague = /\b(?:struct|class|enum|actor|protocol)\s+\w*(?:Manager|Helper|Utils|Utilities)\b/
      #expect(file.text.firstMatch(of: vague) == nil, "\(file.path)")
    }
  }

  @Test func `nothing promises work that is not done`() throws {
    // Joined from halves, so that this file does not hold what it looks for.
    let promises = ["TO" + "DO", "FIX" + "ME", "not imple" + "mented", "not yet imple" + "mented", "coming " + "soon"]
    let files = try ["Sources", "Tests", "Resources"]
      .flatMap { try Project.files(under: $0, endingIn: ["swift", "h", "md", "yaml", "txt", "tsv", "py", "sh"]) }
    for file in try files + ["README.md", "Makefile", "Package.swift"].map(Project.file) {
      let text = file.text.lowercased()
      #expect(promises.filter { text.contains($0.lowercased()) } == [], "\(file.path)")
    }
  }

  @Test func `the lines of a file are counted as an editor counts them`() {
    #expect(TextFile(path: "", text: "").lineCount == 0)
    #expect(TextFile(path: "", text: "a").lineCount == 1)
    #expect(TextFile(path: "", text: "a\n").lineCount == 1)
    #expect(TextFile(path: "", text: "a\n\nb\n").lineCount == 3)
  }
}
