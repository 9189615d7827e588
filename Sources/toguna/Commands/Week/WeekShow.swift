import ArgumentParser
import Portal
import Store
import Vocabulary
import Week

struct WeekShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the programme as it stands, or the recommendations with --recommendations.")

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Flag(help: "The recommendations of the edition instead.") var recommendations = false
  @Flag(help: "Print one flat object for each.") var json = false

  func run() async throws {
    let house = try await options.open()
    let programme = try await house.programme(edition.id)
    let week = house.week
    let followed = try await house.store.read { try week.recommendations(in: $0) }.filter { $0.edition == edition.id }
    let figures = try await house.services.platformFigures()
    await house.store.close()
    if recommendations {
      for one in followed { try print(one, figures) }
    } else {
      for entry in programme.entries { try print(entry, programme.edition) }
    }
  }

  private func print(_ entry: Programme.Entry, _ edition: Edition) throws {
    let session = entry.session
    let fields = session.fields(in: edition)
    if json {
      var values: [String: any Sendable] = [
        "session": session.id, "kind": session.kind.rawValue, "label": session.label.french,
        "sequence": entry.sequence,
      ]
      for (field, value) in fields { values[field.rawValue] = value }
      try JSONLine.print(values)
    } else {
      let time = [fields[.day] ?? "day to be published", fields[.start], fields[.hall]].compactMap(\.self)
      let state = session.isCancelled ? " — cancelled" : ""
      Swift.print("\(session.id): \(session.name.french) (\(time.joined(separator: ", ")))\(state)")
    }
  }

  private func print(_ followed: FollowedRecommendation, _ figures: [PlatformFigure: Double]) throws {
    let (one, progress) = (followed.recommendation, followed.progress(figures))
    if json {
      var values: [String: any Sendable] = [
        "recommendation": one.id.rawValue, "text": one.text.french, "state": one.state.rawValue,
        "coverage": progress.coverage, "evidence": one.evidence.count, "changes": followed.changes.count,
      ]
      values["progress"] = progress.share
      values["owner"] = one.owner
      values["due"] = one.due?.iso
      try JSONLine.print(values)
    } else {
      let share = progress.share.map { "\(Int(($0 * 100).rounded())) %" } ?? "no data"
      Swift.print("\(one.id.rawValue) [\(one.state.rawValue), \(share)]: \(one.text.french)")
    }
  }
}
