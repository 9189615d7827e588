import ArgumentParser
import Foundation
import Portal
import Store
import Week

struct WeekExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the programme for other programs, or the recommendations.",
    discussion: "Formats: ics (iCalendar), xml and json (c3voc's schedule), recommendations.csv, recommendations.json.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ics, xml, json
    case recommendationTable = "recommendations.csv"
    case recommendationData = "recommendations.json"
  }

  @OptionGroup var options: DataOptions
  @Argument(help: "The edition, such as 2026.") var edition: EditionArgument
  @Option(help: "The format.") var format: Format
  @Option(help: "The file. Default: standard output.") var out: String?

  func run() async throws {
    let house = try await options.open()
    let text = try await text(house)
    await house.store.close()
    guard let out else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    try Data(text.utf8).write(to: URL(filePath: out))
  }

  private func text(_ house: House) async throws -> String {
    let programme = try await house.programme(edition.id)
    let pages = ProgrammePages(house.services, of: programme.edition)
    switch format {
    case .ics: return ICalendar(programme, home: pages.home, address: pages.address).text
    case .xml: return ScheduleXML(programme, home: pages.home, address: pages.address).text
    case .json: return try ScheduleJSON(programme, home: pages.home, address: pages.address).text()
    case .recommendationTable: return try await table(house).csv
    case .recommendationData: return try await table(house).json()
    }
  }

  private func table(_ house: House) async throws -> RecommendationTable {
    let week = house.week
    let followed = try await house.store.read { try week.recommendations(in: $0) }.filter { $0.edition == edition.id }
    return RecommendationTable(followed, try await house.services.platformFigures())
  }
}
