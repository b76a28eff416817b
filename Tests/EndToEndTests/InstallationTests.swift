import Foundation
import TestSupport
import Testing

@Suite("The installed program")
struct InstallationTests {
  @Test func `has its binary, its files, its documents and its manual page, and nothing else`() throws {
    let installation = try Installation()
    #expect(installation.made.status == 0, "\(installation.made.said)")
    let files = installation.files
    #expect(
      files.isSuperset(of: [
        "bin/matchbook", "bin/desk", "lib/matchbook/back-up", "lib/matchbook/copy-away", "lib/matchbook/mail-failure",
        "share/bash-completion/completions/matchbook", "share/zsh/vendor-completions/_matchbook",
        "share/fish/vendor_completions.d/matchbook.fish", "share/man/man1/desk.1", "share/man/man1/matchbook.1",
        "share/doc/matchbook/README.md", "share/doc/matchbook/LICENSE",
        "share/matchbook/Places/places.bin", "share/matchbook/Policies/community-based.yaml",
        "share/matchbook/Samples/names.tsv", "share/matchbook/Documentation/CHANGELOG.md",
        "share/matchbook/Documentation/HOSTING.md", "share/matchbook/Deployment/sshd_config.d/matchbook.conf",
        "share/matchbook/Deployment/systemd/matchbook-backup.timer",
      ]))
    #expect(files.allSatisfy { !$0.hasSuffix(".py") && !$0.contains("/.") })
    #expect(FileManager.default.isExecutableFile(atPath: installation.prefix + "/bin/matchbook"))
  }

  @Test func `takes in a youth from a file and shows it, without the checkout`() throws {
    let installation = try Installation()
    #expect(try installation.run("init").said.contains("is its director"))
    try installation.folder.write(
      Array("First name,Last name,DOB,ZIP\nMei,Chen,2014-02-12,01103\n".utf8), to: "form.csv")
    #expect(try installation.run("import", "youth", "form.csv").said == "1 youth was added.\n")
    let shown = try installation.run("show", "Y-1")
    #expect(shown.output.contains("Springfield, MA 01103"), "\(shown.output)\(shown.said)")
    let screen = try installation.play("g i\n")
    #expect(screen.contains("Chen, Mei"), "\(screen)")
  }

  @Test func `fills the town of a ZIP code in a form`() throws {
    let installation = try Installation()
    #expect(try installation.run("init").status == 0)
    let screen = try installation.play("g i\nn\n" + String(repeating: "Tab\n", count: 19) + "\"01103\"\nTab\n")
    #expect(screen.contains("Springfield, MA"), "\(screen)")
  }

  @Test func `builds a demo from the samples it brings`() throws {
    let built = try Installation().run("demo", "--build-only", "--quiet")
    #expect(built.status == 0, "\(built.said)")
    #expect(built.output.hasSuffix("/matchbook/demo-small.sqlite\n"))
  }

  @Test func `without any files starts, and says what is missing where it matters`() throws {
    let installation = try Installation().withoutFiles()
    let made = try installation.run("init")
    #expect(made.status == 0)
    #expect(made.said.hasPrefix("No policies are installed, so there is no program to take anybody into; set "))
    #expect(try installation.run("tasks").said == "Nothing waits for you. Well done.\n")
    let screen = try installation.play("g i\nn\n")
    #expect(screen.contains("There is no program to take anybody into"), "\(screen)")
    let demo = try installation.run("demo", "--build-only")
    #expect(demo.status == 66)
    #expect(demo.said.split(separator: "\n").count == 1, "\(demo.said)")
  }

  @Test func `says which policy cannot be read, and takes the others`() throws {
    let installation = try Installation()
    let policy = installation.prefix + "/share/matchbook/Policies/site-based.yaml"
    try Data([0xFF, 0xFE, 0x80]).write(to: URL(filePath: policy))
    let made = try installation.run("init")
    #expect(made.status == 0)
    #expect(made.said.hasPrefix("\(policy) cannot be read, so its policy was left out; "), "\(made.said)")
    #expect(made.said.contains("is its director"))
  }

  @Test func `without the table of ZIP codes takes a town as it is typed`() throws {
    let installation = try Installation()
    try FileManager.default.removeItem(atPath: installation.prefix + "/share/matchbook/Places")
    #expect(try installation.run("init").status == 0)
    let screen = try installation.play("g i\nn\n" + String(repeating: "Tab\n", count: 19) + "\"01103\"\nTab\n")
    let words = screen.split { $0 == " " || $0 == "\n" || $0 == "│" }.joined(separator: " ")
    #expect(words.contains("no ZIP table is installed; type the town"), "\(screen)")
  }

  @Test func `takes its files from the folder that MATCHBOOK_RESOURCES names`() throws {
    let installation = try Installation()
    let away = installation.folder.path + "/elsewhere"
    try FileManager.default.moveItem(atPath: installation.prefix + "/share/matchbook", toPath: away)
    let made = try installation.run("init", variables: ["MATCHBOOK_RESOURCES": away])
    #expect(made.status == 0)
    #expect(!made.said.contains("No policies"), "\(made.said)")
  }
}
