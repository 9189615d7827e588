import Foundation
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("A programme that changes")
struct ProgrammeTests {
  private func desk() async throws -> (WeekDesk, Store, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let store = try await Store.open(
      .sqlite(path: folder.path("week.sqlite")), migrations: WeekSchema.migrations,
      identity: .create(StoreIdentity(state: "NE", instance: "test")))
    return (WeekDesk([try Specimen.programme().edition]), store, folder)
  }

  private let id = EditionID(rawValue: "2027")

  private func change(
    _ desk: WeekDesk, _ store: Store, _ session: String, _ fields: [SessionField: String], because: String = "Essai"
  ) async throws -> Programme {
    let id = try #require(id)
    return try await store.write { transaction in
      try desk.change(
        session, of: id, fields, because: because, by: "awa", at: Specimen.noon, in: transaction)
    }
  }

  @Test("each change is a version with its reason, and the session's own sequence grows")
  func versions() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    _ = try await change(desk, store, "panel-un", [.start: "10:30"], because: " Retard ")
    _ = try await change(desk, store, "panel-deux", [.title: "Titre", .start: "09:00", .minutes: "30"])
    let programme = try await change(desk, store, "panel-un", [.hall: "Salle 7"])
    #expect(programme.version == 3)
    let entry = try #require(programme["panel-un"])
    #expect(entry.sequence == 2 && entry.changes.map(\.version) == [1, 3])
    #expect(entry.changes.first?.reason == "Retard")
    #expect(entry.session.hall == "Salle 7" && entry.session.slot.start?.text == "10:30")
    #expect(programme["panel-deux"]?.sequence == 1 && programme["ouverture"]?.sequence == 0)
    let again = try await store.read { [id] in try desk.programme(#require(id), in: $0) }
    #expect(again.sessions == programme.sessions)
    let first = try await store.read { [id] in try desk.programme(#require(id), at: 1, in: $0) }
    #expect(first.version == 1 && first["panel-un"]?.session.hall == "grande-salle")
    #expect(first["panel-un"]?.session.slot.start?.text == "10:30")
    await store.close()
  }

  @Test("a cancelled session stays in the programme, frees its hall, and can be held after all")
  func cancelled() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    var programme = try await change(desk, store, "ouverture", [.state: "cancelled"])
    #expect(programme["ouverture"]?.session.isCancelled == true && programme.entries.count == 5)
    programme = try await change(
      desk, store, "panel-deux", [.day: "2027-03-01", .start: "09:00", .minutes: "30", .hall: "Grande salle"])
    #expect(programme["panel-deux"]?.session.hall == "grande-salle")
    await #expect(throws: WeekError.self) { try await change(desk, store, "ouverture", [.state: "planned"]) }
    programme = try await change(desk, store, "panel-deux", [.hall: ""])
    programme = try await change(desk, store, "ouverture", [.state: "planned"])
    #expect(programme["ouverture"]?.sequence == 2)
    await store.close()
  }

  @Test("what would contradict the programme, says nothing new or has no reason is not written")
  func refused() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    let wrong: [(String, [SessionField: String], String)] = [
      ("panel-deux", [.day: "2027-03-01", .start: "09:30", .minutes: "30", .hall: "grande SALLE"], "Essai"),
      ("panel-deux", [.day: "2027-03-01", .start: "11:00", .minutes: "30", .speakers: "Awa Maiga"], "Essai"),
      ("panel-deux", [.day: "2027-04-01"], "Essai"), ("panel-deux", [.day: ""], " "),
      ("panel-deux", [.day: "2027-03-02"], "Essai"), ("panel-deux", [.start: "25:00"], "Essai"),
      ("panel-deux", [.kind: "panel"], "Essai"), ("panel-deux", [.minutes: "9"], "Essai"),
      ("panel-deux", [.title: String(repeating: "a", count: 301)], "Essai"),
      ("panel-deux", [.title: "a\u{7}"], "Essai"), ("panel-deux", [.title: "a\u{202E}b"], "Essai"),
      ("panel-deux", [.title: "Titre"], "a\u{9B}31m"), ("panel-deux", [.languages: "!"], "Essai"),
      ("nouvelle", [.title: "Sans nature"], "Essai"), ("NON", [.kind: "panel", .label: "Non"], "Essai"),
    ]
    for (session, fields, reason) in wrong {
      await #expect(throws: WeekError.self, "\(fields)") {
        try await change(desk, store, session, fields, because: reason)
      }
    }
    let id = try #require(id)
    #expect(try await store.read { try desk.programme(id, in: $0).version } == 0)
    await store.close()
  }

  @Test("sessions stand in the order of their hours; what has none stands last")
  func order() throws {
    let programme = try Specimen.programme()
    #expect(programme.sessions.map(\.id) == ["ouverture", "panel-un", "atelier", "panel-deux", "exposition"])
    #expect(programme.undated.map(\.session.id) == ["exposition"])
  }

  @Test("a later pack may take out a session that was changed, and take in one that was added")
  func laterPack() throws {
    let edition = try Specimen.programme().edition
    let programme = try Programme(
      edition,
      [
        Specimen.change(1, "disparue", [.title: "Sans suite"]),
        Specimen.change(2, "ouverture", [.kind: "panel", .label: "Ajoutée", .title: "Titre"]),
        Specimen.change(3, "concert", [.kind: "ceremony", .label: "Concert"]),
      ])
    #expect(programme.version == 3 && programme.entries.count == 6 && programme["disparue"] == nil)
    #expect(programme["ouverture"]?.session.kind == .ceremony)
    #expect(programme["ouverture"]?.session.title?.french == "Titre")
    #expect(throws: WeekError.damagedChange(version: 1)) {
      try Programme(edition, [Specimen.change(1, "ouverture", [.day: "jamais"])])
    }
  }

  @Test("a new session is one that says what it is")
  func new() async throws {
    let (desk, store, folder) = try await desk()
    defer { withExtendedLifetime(folder) {} }
    let programme = try await change(
      desk, store, "concert", [.kind: "ceremony", .label: "Concert", .day: "2027-03-03"])
    #expect(programme["concert"]?.session.slot.day?.iso == "2027-03-03" && programme.entries.count == 6)
    await store.close()
  }
}
