import Country
import Foundation
import Testing
import Vocabulary

@testable import Portal
@testable import Procedures

@Suite("The way through a draft")
struct DraftWayTests {
  private func way() throws -> DraftWay {
    DraftWay(draft: Handle(unchecked: "d1"), definition: try #require(Harbour.procedure?.definition))
  }

  private func draft(_ answers: [String: String], pieces: [String] = []) throws -> Draft {
    Draft(
      id: "d1", procedure: try #require(Harbour.procedure), answers: Answers(answers),
      attachments: pieces.map {
        Attachment(id: "a-\($0)", piece: $0, name: "\($0).pdf", mediaType: "application/pdf", size: 1_200_000)
      }, savedAt: Date(timeIntervalSince1970: 0))
  }

  private let answers = [
    "owner": "Awa Traoré", "wood": "yes", "tree": "caïlcédrat", "built": "1962~", "place": "ML-00-03",
  ]

  @Test("leads page by page to the pieces and the check, and back")
  func pages() throws {
    let way = try way()
    let pages = way.definition.pages
    #expect(way.count == 4 && way.number(of: pages[1]) == 2)
    #expect(way.start.target == "/brouillons/d1/etapes/owner")
    #expect(way.next(after: pages[0]).target == "/brouillons/d1/etapes/boat")
    #expect(way.next(after: pages[1]) == way.pieces)
    #expect(way.before(pages[1]) == way.start && way.before(pages[0]) == CitizenRoute.dossiers.link)
    #expect(way.page(Slug(unchecked: "boat"))?.id == "boat" && way.page(Slug(unchecked: "x")) == nil)
  }

  @Test("is taken up where something is missing")
  func resumption() throws {
    let way = try way()
    #expect(way.resumption(of: try draft([:])) == way.start)
    #expect(way.resumption(of: try draft(["owner": "Awa", "wood": "no"])).target.hasSuffix("/boat"))
    #expect(way.resumption(of: try draft(answers)) == way.pieces)
    #expect(way.resumption(of: try draft(answers, pieces: ["plan"])) == way.check)
  }

  @Test("the check shows every answer as people read it, with its way to change it and come back")
  func summary() throws {
    let country = try #require(Harbour.country)
    let way = try way()
    let sections = CheckSection.all(
      of: try draft(answers, pieces: ["plan"]), on: way,
      wording: AnswerWording(gazetteer: country.gazetteer, today: Harbour.today))
    #expect(sections.count == 3)
    let rows = sections.flatMap(\.rows)
    #expect(
      rows.map(\.lines) == [
        [.text("Awa Traoré")], [.localized(LocalizedText(french: "Oui"))], [.text("caïlcédrat")],
        [.text("vers 1962")], [.text("Commune III, Bamako")], [DraftText.noAnswer.words], [DraftText.noAnswer.words],
        [DraftText.noAnswer.words], [.text("plan.pdf")], [DraftText.noFile.words],
      ])
    #expect(rows[4].change?.target == "/brouillons/d1/etapes/boat?retour=oui#place")
  }
}
