import ArgumentParser
import Foundation
import Identity
import Store
import Week

struct WeekMeetings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meetings",
    abstract: "Show the tables of the meeting place, or set how many there are and how long a meeting lasts.",
    discussion: """
      Fields: tables (1 to 500) and minutes (5 to 240). Days and hours are those of the programme's B2B sessions: change \
      them with `toguna week change`. Meetings that were accepted keep their time and table.
      """)

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Option(name: .customLong("set"), help: "FIELD=VALUE, as often as needed.") var changes: [String] = []
  @Option(help: "Why. Needed with --set.") var reason: String?
  @Option(help: "The login of the organizer. Needed with --set.") var agent: String?
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if !changes.isEmpty, reason == nil || agent == nil {
      throw ValidationError("--set needs --reason and --agent")
    }
  }

  func run() async throws {
    let fields = try FieldArguments<MeetingPlanField>(changes).fields
    let house = try await options.open()
    let (week, id) = (house.week, edition.id)
    if let reason, let agent, !fields.isEmpty {
      let author = try await house.organizer(agent).rawValue
      try await house.store.write { transaction in
        _ = try week.change(meetingsOf: id, fields, because: reason, by: author, at: Date(), in: transaction)
      }
    }
    let (plan, grid) = try await house.store.read { transaction in
      let plan = try week.meetingPlan(id, in: transaction)
      return (plan, MeetingGrid(try week.programme(id, in: transaction), plan))
    }
    await house.store.close()
    var values: [String: any Sendable] = ["edition": id.rawValue, "slots": grid?.slots.count ?? 0]
    values["tables"] = plan.tables
    values["minutes"] = plan.minutes
    let words = { (number: Int?) in number.map(String.init) ?? "to be published" }
    try answer.give(
      values,
      orSay: "Tables: \(words(plan.tables)). Minutes: \(words(plan.minutes)). Slots: \(grid?.slots.count ?? 0).")
  }
}
