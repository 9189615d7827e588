import Country
import Foundation
import Pack
import Territory
import Testing
import Validation

@testable import Portal

@Suite("The report on a signed file")
struct ReportPageTests {
  private static let pack = URL(filePath: #filePath).appending(path: "../../../../Countries/ml").standardized.path

  private func wording() throws -> ReportWording {
    let country = try #require(Country.load(Self.pack, faults: Faults()))
    return ReportWording(country.texts, utcOffsetSeconds: 0)
  }

  @Test("every sentence of the report has its words in French, with the same places")
  func texts() throws {
    let faults = Faults()
    let country = try #require(Country.load(Self.pack, faults: faults, required: ReportTexts.required))
    #expect(faults.list.map(\.description) == [])
    for (key, places) in ReportTexts.required {
      let values = Dictionary(uniqueKeysWithValues: places.map { ($0, "‹\($0)›") })
      let text = country.texts(key, values.merging(["count": "3"]) { own, _ in own })
      #expect(text != key && !text.contains("{"), "\(key): \(text)")
      for place in places { #expect(text.contains("‹\(place)›"), "\(key): \(text)") }
    }
  }

  @Test("times are told in French, and sentences within sentences too")
  func values() throws {
    let word = try wording()
    let time = Date(timeIntervalSince1970: 1_777_777_777)
    #expect(word(TimeSource.signatureTimeStamp(["time": .time(time)])).contains("3 mai 2026 à 3"))
    let attack = ReportLabel.attack(["name": .phrase(PDFAttack.trailingGarbage())])
    #expect(word(attack).contains("données ajoutées à la fin (trailing garbage)"))
  }

  @Test("a file that cannot be vouched for says what is wrong, and what to do")
  func page() throws {
    let report = SignatureValidator(anchors: []).validate(pdf: Array("%PDF-1.7\n".utf8), at: Date())
    let page = ReportPage(
      report: ReadableReport(report, policy: "standard", at: Date(timeIntervalSince1970: 0)), wording: try wording())
    let written = Specimen.written { page }
    #expect(written.contains("report.headline.unreadable") && written.contains("report.threat.unreadable"))
    #expect(written.contains("verdict-doubt") && written.contains("report.advice.ask-for-original"))
  }
}
