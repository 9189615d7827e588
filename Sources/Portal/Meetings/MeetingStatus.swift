import Store
import Vocabulary
import Week

/// When and where people meet at an edition, as far as it is published.
struct MeetingStatus: Sendable {
  /// The programme's B2B sessions.
  let sessions: [Session]
  let plan: MeetingPlan
  /// Nil until hours, tables and minutes are published.
  let grid: MeetingGrid?

  init(_ week: WeekDesk, _ id: EditionID, in transaction: Transaction) throws {
    let programme = try week.programme(id, in: transaction)
    plan = try week.meetingPlan(id, in: transaction)
    grid = MeetingGrid(programme, plan)
    sessions = programme.sessions.filter { $0.kind == .b2b && !$0.isCancelled }
  }

  var rows: [SummaryRow] {
    let hours = sessions.filter { $0.slot.span != nil }.compactMap { session in
      session.slot.day.map { day in MeetingStatus.hours(day, session.slot) }
    }
    return [
      SummaryRow(MeetingText.hours, lines: hours.isEmpty ? [MeetingText.unpublished.words] : hours),
      SummaryRow(
        MeetingText.tables,
        plan.tables.map { MeetingText.tableCount(["number": "\($0)"]).words } ?? MeetingText.unpublished.words,
        plan.provenance.flatMap(DoubtTag.init)),
      SummaryRow(
        MeetingText.minutes,
        plan.minutes.map { MeetingText.minuteCount(["number": "\($0)"]).words } ?? MeetingText.unpublished.words,
        plan.provenance.flatMap(DoubtTag.init)),
    ]
  }

  private static func hours(_ day: Day, _ slot: Slot) -> Words {
    guard let span = slot.span, let from = TimeOfDay(hour: span.lowerBound / 60, minute: span.lowerBound % 60),
      let until = TimeOfDay(hour: span.upperBound % 1_440 / 60, minute: span.upperBound % 60)
    else { return .text(Edition.name(of: day)) }
    let figures = { (time: TimeOfDay) in FrenchTime.inFigures(hour: time.hour, minute: time.minute) ?? time.text }
    return .text("\(Edition.name(of: day)), \(figures(from)) – \(figures(until))")
  }
}
