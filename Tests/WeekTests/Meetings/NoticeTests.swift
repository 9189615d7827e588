import Foundation
import Identity
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("Needs and offers")
struct NoticeTests {
  private func typed(_ change: (inout TypedNotice) -> Void = { _ in }) -> TypedNotice {
    var typed = TypedNotice()
    (typed.author, typed.kind, typed.country) = ("start-up", "need", "ML")
    (typed.name, typed.title) = (" Sahel\u{202E}  Kits ", "Cherche 50 000 000 F")
    typed.text = "Première ligne.\r\n\r\n\r\nDeuxième ligne."
    (typed.sectors, typed.languages, typed.contact) = ("santé, Santé ;  énergie", ["fr", "xx"], "a@b.ml")
    change(&typed)
    return typed
  }

  @Test("what was typed is kept as it is stored: without what cannot be seen, each sector once")
  func checked() throws {
    let (content, contact) = try typed().checked(languages: [.french])
    #expect(content.name == "Sahel Kits" && content.text == "Première ligne.\n\nDeuxième ligne.")
    #expect(content.sectors == ["santé", "énergie"] && content.languages == [.french])
    #expect(contact.text == "a@b.ml" && !"\(contact)".contains("@"))
  }

  @Test("everything that is wrong is said at once")
  func faults() throws {
    let wrong = typed {
      ($0.author, $0.title, $0.languages, $0.contact) = ("", "Ah", [], "")
      $0.text = "Écrivez-moi : awa@exemple.ml, je réponds"
      $0.sectors = "un, deux, trois, quatre, cinq, six"
    }
    let expected: [NoticeField: NoticeFault] = [
      .author: .missing, .title: .missing, .languages: .missing, .contact: .missing, .text: .showsContact,
      .sectors: .missing,
    ]
    #expect(throws: MeetingError.badFields(expected.merging([.sectors: .tooMany]) { $1 })) {
      try wrong.checked(languages: [.french])
    }
  }

  @Test(
    "a public text that leads to somebody is seen; an amount, a date and a count are not taken for one",
    arguments: [
      ("appelez le 70 12 34 56", true), ("70123456", true), ("+223 70 12 34 56", true), ("0022370123456", true),
      ("tel.: 76.54.32.10", true), ("awa@exemple.ml", true), ("écrivez à a.b@c.ne !", true), ("50 000 000 F", false),
      ("le 29 01 2026", false), ("2026-2027", false), ("12 34 56", false), ("de 9 h à 12 h", false), ("@toguna", false),
      ("10 000 kits", false), ("article 12-34", false), ("223 70 12 34 56", true), ("wa.me/22670123456", true),
      ("22 300 000 000 F", false), ("227 000 000 000", false),
    ])
  func traces(_ text: String, _ isContact: Bool) {
    #expect(ContactTrace.isIn(text) == isContact)
  }

  @Test("a search folds spellings and takes beginnings, all its words count", arguments: TestedEngine.allCases)
  func search(_ engine: TestedEngine) async throws {
    let place = try await TestPlace.open(engine)
    let person = try await place.person(1)
    try await place.publish(TestPlace.notice("Kits solaires pour l’Énergie rurale", sectors: ["énergie"]), by: person)
    try await place.publish(TestPlace.notice("Traduction en ɲɛnɛkɔrɔ", .offer, sectors: ["langues"]), by: person)
    #expect(try await place.find(NoticeFilter(asked: "energies")).count == 1)
    #expect(try await place.find(NoticeFilter(asked: "NYENEKORO trad")).count == 1)
    #expect(try await place.find(NoticeFilter(asked: "energie traduction")).isEmpty)
    #expect(try await place.find(NoticeFilter(asked: "solaire")).count == 2)
    #expect(try await place.find(NoticeFilter(asked: "% _ '")).count == 2)
    let offers = try await place.find(NoticeFilter(asked: "solaires", kind: .offer))
    #expect(offers == ["Traduction en ɲɛnɛkɔrɔ"])
    #expect(try await place.find(NoticeFilter(country: .mali)).isEmpty)
    let page = try await place.store.read { try place.desk.notices(TestPlace.edition, page: 2, size: 1, in: $0) }
    #expect(page.count == 2 && page.notices.count == 1)
    await place.store.close()
  }

  @Test("a notice leads to those of the other kind that speak of the same, the closest first")
  func matches() async throws {
    let place = try await TestPlace.open()
    let (one, other) = (try await place.person(1), try await place.person(2))
    let need = try await place.publish(TestPlace.notice("Financement", sectors: ["énergie", "éolien"]), by: one)
    try await place.publish(TestPlace.notice("Fonds pour l’énergie", .offer, sectors: ["énergies"]), by: other)
    try await place.publish(TestPlace.notice("Fonds éolien", .offer, sectors: ["énergie", "éoliens"]), by: other)
    try await place.publish(TestPlace.notice("Autre besoin", .need, sectors: ["énergie"]), by: other)
    try await place.publish(TestPlace.notice("Mon offre", .offer, sectors: ["énergie", "éolien"]), by: one)
    let found = try await place.store.read { transaction in
      try place.desk.matches(of: place.desk.notice(need, of: TestPlace.edition, in: transaction), in: transaction)
    }
    #expect(found.map(\.content.title) == ["Fonds éolien", "Fonds pour l’énergie"])
    await place.store.close()
  }

  @Test("an author edits and withdraws, nobody else does; requests that wait are closed and told")
  func own() async throws {
    let place = try await TestPlace.open()
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let id = try await place.publish(by: host)
    let meeting = try await place.ask(id, by: guest)
    let contact = try #require(Contact(typed: "autre@exemple.ne"))
    let edit = { (person: PersonID) in
      try await place.store.write { transaction in
        try place.desk.edit(
          id, of: TestPlace.edition, TestPlace.notice("Nouveau titre"), contact: contact, by: person,
          at: TestPlace.now, in: transaction)
      }
    }
    await #expect(throws: MeetingError.unknownNotice) { try await edit(guest) }
    try await edit(host)
    #expect(try await place.find(NoticeFilter(asked: "nouveau")) == ["Nouveau titre"])
    let withdraw = { (person: PersonID) in
      try await place.store.write { transaction in
        try place.desk.withdraw(id, of: TestPlace.edition, by: person, at: TestPlace.now, in: transaction)
      }
    }
    await #expect(throws: MeetingError.unknownNotice) { try await withdraw(guest) }
    try await withdraw(host)
    #expect(try await place.find(NoticeFilter()).isEmpty)
    #expect(try await place.meeting(meeting, for: guest).state == .closed)
    #expect(try await place.texts(to: 2) == 1)
    await #expect(throws: MeetingError.unknownNotice) {
      try await place.ask(id, by: try await place.person(3))
    }
    await place.store.close()
  }

  @Test(
    "the organiser removes what was reported, with a reason that its author reads", arguments: TestedEngine.allCases)
  func moderated(_ engine: TestedEngine) async throws {
    let place = try await TestPlace.open(engine)
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let id = try await place.publish(by: host)
    let meeting = try await place.ask(id, by: guest)
    try await place.accept(meeting, at: TestPlace.slots[0], by: host)
    let (desk, edition, now) = (place.desk, TestPlace.edition, TestPlace.now)
    try await place.store.write { transaction in
      for _ in 0..<2 { try desk.report(id, of: edition, for: .scam, by: guest, at: now, in: transaction) }
    }
    await #expect(throws: MeetingError.ownNotice) {
      try await place.store.write { try desk.report(id, of: edition, for: .scam, by: host, at: now, in: $0) }
    }
    #expect(try await place.store.read { try desk.reported(edition, in: $0) }.first?.motives == [.scam: 1])
    let remove = { (reason: String) in
      try await place.store.write {
        try desk.remove(id, of: edition, because: reason, by: "organisateur", at: now, in: $0)
      }
    }
    await #expect(throws: MeetingError.badReason(limit: 300)) { try await remove(" ") }
    try await remove("Fausse identité")
    #expect(try await place.bookings() == 0)
    let ended = try await place.meeting(meeting, for: guest)
    #expect(ended.state == .cancelled && !ended.hasNotice)
    let mine = try await place.store.read { try desk.notices(of: host, in: edition, in: $0) }
    #expect(mine.map(\.state) == [.removed] && mine.first?.reason == "Fausse identité")
    #expect(try await place.find(NoticeFilter()).isEmpty)
    try await place.store.write { try desk.restore(id, of: edition, by: "organisateur", at: now, in: $0) }
    #expect(try await place.find(NoticeFilter()).count == 1)
    #expect(try await place.store.read { try desk.reported(edition, in: $0) }.isEmpty)
    await place.store.close()
  }

  @Test("nothing that was written to somebody is readable in the database, and erasure takes it all")
  func sealed() async throws {
    let place = try await TestPlace.open()
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let notice = try await place.publish(by: host)
    let id = try await place.ask(notice, by: guest)
    try await place.accept(id, at: TestPlace.slots[0], by: host)
    let columns: [SQL] = [
      "SELECT sealed_contact AS text FROM week_notice", "SELECT sealed_letter AS text FROM week_meeting",
    ]
    for column in columns {
      let bytes: [UInt8] = try await place.store.read { try $0.value(column) ?? [] }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!bytes.isEmpty && !text.contains("exemple") && !text.contains("Liptako"))
    }
    let (desk, accounts) = (place.desk, place.accounts)
    try await place.store.write { transaction in
      try desk.forget(guest, at: TestPlace.now, in: transaction)
      try accounts.erase(guest, at: TestPlace.now, in: transaction)
    }
    let left = try await place.meeting(id, for: host)
    #expect(left.state == .cancelled && left.other == nil && left.message == nil && left.contact == nil)
    #expect(try await place.bookings() == 0)
    #expect(try await place.texts(to: 1) == 2)
    try await place.store.write { try desk.forget(host, at: TestPlace.now, in: $0) }
    #expect(try await place.find(NoticeFilter()).isEmpty)
    await place.store.close()
  }

  @Test("half a year after the edition contacts and letters are destroyed")
  func purged() async throws {
    let place = try await TestPlace.open()
    let (host, guest) = (try await place.person(1), try await place.person(2))
    let id = try await place.ask(try await place.publish(by: host), by: guest)
    let desk = place.desk
    let last = try #require(Day(iso: "2027-03-03")).adding(days: MeetingDesk.lettersLast)
    for (day, isKept) in [(last, true), (last.adding(days: 1), false)] {
      let noon = day.start(utcOffsetSeconds: 0).addingTimeInterval(43_200)
      try await place.store.write { try desk.purge(at: noon, in: $0) }
      #expect((try await place.meeting(id, for: host).message != nil) == isKept)
    }
    await place.store.close()
  }
}
