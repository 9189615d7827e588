import Foundation
import Identity
import Keys
import Messages
import Pack
import Store
import Territory
import TestSupport
import Testing
import Vocabulary

@testable import Week

/// The meeting place of an edition on the clock of Niamey, with three slots at two tables, and people with telephones.
struct TestPlace: Sendable {
  let folder: TemporaryFolder
  let store: Store
  let week: WeekDesk
  let desk: MeetingDesk
  let accounts: CitizenAccounts
  let outbox: Outbox

  static let edition = EditionID(year: 2027)
  /// A week before the edition.
  static let now = Date(timeIntervalSince1970: 1_803_200_000)
  static let slots = ["2027-03-02T09:00", "2027-03-02T09:20", "2027-03-02T09:40"]

  static func open(_ engine: TestedEngine = .sqlite, planned: Bool = true) async throws -> TestPlace {
    let folder = try TemporaryFolder()
    let path = folder.path("2027")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Specimen.edition.write(toFile: path + "/edition.yaml", atomically: true, encoding: .utf8)
    try programme.write(toFile: path + "/programme.yaml", atomically: true, encoding: .utf8)
    let faults = Faults()
    let edition = try #require(EditionFolder(path, of: .ne, faults: faults).edition())
    #expect(faults.list.map(\.description) == [])
    let store = try await Store.open(
      engine.newLocation(in: folder),
      migrations: IdentityTables.migrations + Outbox.migrations + WeekSchema.migrations,
      identity: .create(StoreIdentity(state: "NE", instance: "test")))
    let vault = PersonVault(root: .random())
    let accounts = CitizenAccounts(vault: vault, sealer: .random())
    let outbox = Outbox(sealer: .random())
    let week = WeekDesk([edition])
    let news = MeetingNews(outbox: outbox, citizens: accounts, texts: Texts([]), address: "https://guichet.ne")
    let place = TestPlace(
      folder: folder, store: store, week: week, desk: MeetingDesk(week: week, vault: vault, news: news),
      accounts: accounts, outbox: outbox)
    if planned { try await place.plan([.tables: "2", .minutes: "20"]) }
    return place
  }

  private static let programme = """
    sessions:
      - {id: rencontres, kind: b2b, label: B2B, day: 2027-03-02, start: "09:00", minutes: 65, source: K, status: policy}
      - {id: annulees, kind: b2b, label: B2B, day: 2027-03-03, start: "09:00", minutes: 60, cancelled: true, source: K, status: policy}
      - {id: panel-un, kind: panel, label: Panel, day: 2027-03-02, start: "11:00", minutes: 60, source: K, status: policy}

    """

  func plan(_ fields: [MeetingPlanField: String]) async throws {
    try await store.write { [week] transaction in
      _ = try week.change(
        meetingsOf: Self.edition, fields, because: "Publié", by: "awa", at: Self.now, in: transaction)
    }
  }

  func person(_ number: Int) async throws -> PersonID {
    let phone = try Self.phone(number)
    return try await store.write { [accounts] in try accounts.enter(with: phone, at: Self.now, in: $0) }
  }

  static func phone(_ number: Int) throws -> PhoneNumber {
    try PhoneNumber(parsing: "70 12 34 \(number < 10 ? "0" : "")\(number)", defaultState: .ml)
  }

  /// How many texts went to a telephone.
  func texts(to number: Int) async throws -> Int {
    let phone = try Self.phone(number)
    return try await store.read { [outbox] in try outbox.messages(to: phone, in: $0).count }
  }

  static func notice(
    _ title: String = "Cherche un investisseur", _ kind: NoticeKind = .need, sectors: [String] = ["santé"]
  ) -> NoticeContent {
    NoticeContent(
      author: .startUp, kind: kind, name: "Sahel Kits", title: title, text: "Nous fabriquons des kits solaires.",
      country: .niger, sectors: sectors, languages: [.french])
  }

  @discardableResult
  func publish(
    _ content: NoticeContent = notice(), by person: PersonID, at now: Date = now
  ) async throws -> NoticeID {
    let contact = try #require(Contact(typed: "hote@exemple.ne"))
    return try await store.write { [desk] transaction in
      try desk.publish(content, contact: contact, in: Self.edition, by: person, at: now, in: transaction)
    }
  }

  func ask(
    _ notice: NoticeID, by person: PersonID, at slots: [String] = slots, on now: Date = now
  ) async throws -> MeetingID {
    let letter = try MeetingLetter(name: "Fonds Liptako", message: "Parlons de vos kits.", contact: "invite@exemple.ml")
    return try await store.write { [desk] transaction in
      try desk.ask(for: notice, of: Self.edition, letter, at: slots, by: person, at: now, in: transaction)
    }
  }

  func accept(_ meeting: MeetingID, at slot: String, by host: PersonID, on now: Date = now) async throws {
    try await store.write { [desk] transaction in
      try desk.accept(meeting, of: Self.edition, at: slot, by: host, at: now, in: transaction)
    }
  }

  func cancel(_ meeting: MeetingID, by person: PersonID, saying word: String = "") async throws {
    try await store.write { [desk] transaction in
      try desk.cancel(meeting, of: Self.edition, saying: word, by: person, at: Self.now, in: transaction)
    }
  }

  func meeting(_ id: MeetingID, for person: PersonID, on now: Date = now) async throws -> Meeting {
    try await store.read { [desk] in try desk.meeting(id, of: Self.edition, for: person, at: now, in: $0) }
  }

  func find(_ filter: NoticeFilter) async throws -> [String] {
    try await store.read { [desk] in try desk.notices(Self.edition, filter, in: $0).notices.map(\.content.title) }
  }

  func bookings() async throws -> Int {
    try await store.read { try $0.value("SELECT COUNT(*) FROM week_booking") ?? 0 }
  }
}
