import Foundation
import Pack
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("How people register stands in the pack")
struct RegistrationPlanTests {
  @Test("Mali's edition of 2026 says no number that nobody published, and is over")
  func mali() throws {
    let edition = try Specimen.mali()
    let plan = try #require(edition.registration)
    #expect(plan.opens == nil && plan.closes == nil && plan.categories.allSatisfy { $0.quota == nil })
    #expect(Set(plan.categories.map(\.category)) == Set(BadgeCategory.allCases))
    #expect(plan.categories.filter(\.needsApproval).map(\.category) == [.official, .press, .exhibitor])
    let lastSecond = try #require(Day(iso: "2026-02-01")).start(utcOffsetSeconds: 0).addingTimeInterval(-1)
    #expect(edition.registrationWindow(at: lastSecond) == .unannounced)
    #expect(edition.registrationWindow(at: lastSecond.addingTimeInterval(1)) == .over)
  }

  @Test("registration opens and closes at midnight on the edition's clock")
  func window() throws {
    let folder = try TemporaryFolder()
    let edition = try #require(try RegistrationTown.edition(RegistrationTown.plan, in: folder).0)
    let opening = try #require(Day(iso: "2030-02-01"))
    let closing = try #require(Day(iso: "2030-02-20"))
    // Niamey is an hour ahead of UTC.
    let (opens, closes) = (opening.start(utcOffsetSeconds: 3_600), closing.start(utcOffsetSeconds: 3_600 - 86_400))
    #expect(edition.registrationWindow(at: opens.addingTimeInterval(-1)) == .notYet(opening))
    #expect(edition.registrationWindow(at: opens) == .open(until: closing))
    #expect(edition.registrationWindow(at: closes.addingTimeInterval(-1)) == .open(until: closing))
    #expect(edition.registrationWindow(at: closes) == .over)
  }

  @Test(
    "what cannot be is a fault at its line",
    arguments: [
      ("closes: 2030-02-20", "closes: 2030-01-20", "before it opens", 2),
      ("closes: 2030-02-20", "closes: 2030-03-09", "after the edition", 2),
      ("2030-03-03]", "2030-03-09]", "outside the edition's days", 6),
      ("category: public", "category: student", "two entries", 7),
      ("category: public", "category: minister", "expected one of", 7),
      ("quota: 1, admission", "quota: 0, admission", "whole number", 5),
    ])
  func faults(_ old: String, _ new: String, _ message: String, _ line: Int) throws {
    let folder = try TemporaryFolder()
    let (_, faults) = try RegistrationTown.edition(RegistrationTown.plan.replacing(old, with: new), in: folder)
    let fault = try #require(faults.list.first)
    #expect(fault.message.contains(message) && fault.position.line == line, "\(fault)")
  }

  @Test("each line of a group's list that is wrong is told by its number")
  func lines() {
    let text = "nom\nAwa Traoré\n\nMoussa 2\r\nawa  traoré\n\n\(String(repeating: "a", count: 61))\nOumou Sangaré\n"
    let list = GroupList(Array(text.utf8), organization: "École", limit: 200)
    #expect(list.participants.map(\.name) == ["Awa Traoré", "Oumou Sangaré"])
    #expect(
      list.faults == [
        GroupList.Fault(line: 4, reason: .participant(.strangeName)), .init(line: 5, reason: .again(line: 2)),
        .init(line: 7, reason: .participant(.longName)),
      ])
  }

  @Test("a table is read by its column, and what cannot be read is told")
  func tables() {
    let table = GroupList(
      Array("numero;nom\n1;\"Keïta; Moussa\"\n2;Awa Diarra\n3\n".utf8), organization: "", limit: 200)
    #expect(table.participants.map(\.name) == ["Awa Diarra"])
    #expect(table.faults.map(\.line) == [2, 4] && table.faults.last?.reason == .unreadable)
    let latin = GroupList([0x41, 0x77, 0x61, 0x0A, 0x4B, 0x65, 0xEF, 0x74, 0x61], organization: "", limit: 200)
    #expect(latin.participants.map(\.name) == ["Awa"] && latin.faults == [.init(line: 2, reason: .unreadable)])
    let long = GroupList(Array("A\nB\nC\nD\n".utf8), organization: "", limit: 3)
    #expect(long.faults == [.init(line: 4, reason: .tooMany(limit: 3))])
  }

  @Test("a door's code is typed in either case, with spaces, and with the letters that are misread")
  func codes() throws {
    let code = DoorCode()
    #expect(DoorCode(typed: code.display.lowercased()) == code)
    #expect(DoorCode(typed: code.text.replacing("0", with: "o").replacing("1", with: "I")) == code)
    #expect(DoorCode(typed: String(code.text.dropLast())) == nil && DoorCode(typed: "U" + code.text.dropLast()) == nil)
  }
}
