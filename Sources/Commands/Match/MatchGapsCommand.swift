import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

/// `matchbook match gaps`: which mentors would help most, and the page that asks a partner for them.
struct MatchGapsCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "Says which mentors to look for, so that those who are left out can be served.",
    discussion: """
      text and markdown print one page for a business or another partner: towns and times with numbers of ten or more, \
      and nothing of any child.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case table, json, text, markdown }

  @OptionGroup var global: GlobalOptions

  @Option(help: "table, json, or a page to hand out: text, markdown.")
  var format: Format = .table

  @Option(parsing: .singleValue, help: "Only this program, such as P-3; may be given again.")
  var program: [String] = []

  @Option(help: "Only programs of this setting.")
  var setting: ProgramSetting?

  @Option(help: "How many mentors to look for.")
  var mentors = 10

  @MainActor func run() async throws {
    guard (1...200).contains(mentors) else { throw CommandSession.failure(English.Recruitment.badNumber, .usage) }
    let programs = try program.map(MatchDayCommand.program)
    let session = try CommandSession(global)
    let selection = MatchDaySelection(programs: programs, setting: setting)
    let work = MatchDayWork(workspace: session.workspace, request: MatchDayRequest(selection))
    let report: RecruitmentReport
    do throws(MatchDayTrouble) {
      let day = try work.finish()
      do throws(MatchDayFailure) { report = try RecruitmentReport(day, limit: mentors) } catch {
        throw .failure(error)
      }
    } catch { throw CommandSession.failure(error.sentence, error.status) }
    switch format {
    case .text: StandardStreams.print(String(report.page(isMarkdown: false).dropLast()))
    case .markdown: StandardStreams.print(String(report.page(isMarkdown: true).dropLast()))
    case .table: table(report)
    case .json: Self.list(report).write(as: .json)
    }
  }

  @MainActor private func table(_ report: RecruitmentReport) {
    Self.list(report).write(as: .table)
    guard !global.quiet, !report.lines.isEmpty else { return }
    StandardStreams.say(English.Recruitment.exactness(report.lines.count))
  }

  @MainActor private static func list(_ report: RecruitmentReport) -> ResultList {
    ResultList(
      name: "gaps",
      columns: [
        .init(title: "Mentors", alignment: .trailing), .init(title: "Town", isFlexible: true), .init(title: "When"),
        .init(title: "Speaks"), .init(title: "Gender"), .init(title: "Program", isFlexible: true),
        .init(title: "Days waited", alignment: .trailing), .init(title: "Fits", alignment: .trailing),
      ],
      records: report.lines.map { line in
        ResultList.Record(
          cells: [
            "\(line.mentors)", line.town, line.part, line.language, line.gender, line.program, "\(line.days)",
            "\(line.fitting)",
          ],
          json: .object([
            ("mentors", .number(Int64(line.mentors))), ("town", .string(line.town)), ("when", .string(line.part)),
            ("language", .string(line.language)), ("gender", .string(line.gender)),
            ("program", .string(line.program)), ("youthServed", .number(Int64(line.mentors))),
            ("daysWaited", .number(Int64(line.days))), ("fitting", .number(Int64(line.fitting))),
          ]))
      }, emptyText: English.Recruitment.nobody)
  }
}
