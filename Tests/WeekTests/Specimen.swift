import Foundation
import Pack
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Week

/// Editions, programmes and changes for the tests.
enum Specimen {
  static let pack = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Countries/ml/week").standardizedFileURL.path

  static let noon = Date(timeIntervalSince1970: 1_769_000_000)

  /// The Malian edition of 2026 as its pack has it.
  static func mali(_ year: String = "2026") throws -> Edition {
    let faults = Faults()
    let edition = try #require(EditionFolder("\(pack)/\(year)", of: .ml, faults: faults).edition())
    #expect(faults.list.map(\.description) == [])
    return edition
  }

  /// An edition of two halls and a few sessions with hours, on the clock of Niamey.
  static func niamey(_ programme: String = sessions) throws -> (Edition?, Faults) {
    let folder = try TemporaryFolder()
    let path = folder.path("2027")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try edition.write(toFile: path + "/edition.yaml", atomically: true, encoding: .utf8)
    try speakers.write(toFile: path + "/speakers.yaml", atomically: true, encoding: .utf8)
    try programme.write(toFile: path + "/programme.yaml", atomically: true, encoding: .utf8)
    let faults = Faults()
    return (EditionFolder(path, of: .ne, faults: faults).edition(), faults)
  }

  static func programme() throws -> Programme {
    let (edition, faults) = try niamey()
    #expect(faults.list.map(\.description) == [])
    return Programme(try #require(edition))
  }

  static func change(
    _ version: Int, _ session: String, _ fields: [SessionField: String]
  ) -> Change<SessionField> {
    Change(
      version: version, subject: session, fields: fields, reason: "Essai", author: "awa",
      at: noon.addingTimeInterval(Double(version)))
  }

  static let edition = """
    edition: "2027"
    ordinal: 1
    title: Semaine d’essai
    theme: "Essayer ; voir, corriger"
    first_day: 2027-03-01
    last_day: 2027-03-03
    zone: Africa/Niamey
    venue: Palais
    halls:
      - {id: grande-salle, name: Grande salle}
      - {id: hall-expo, name: Hall d’exposition, shared: true}
    source: K
    status: policy
    """

  static let speakers = """
    speakers:
      - {id: awa, name: Awa Maïga, role: juriste, source: K, status: policy}
      - {id: ministre, role: Ministre, source: K, status: policy}
    """

  static let sessions = """
    sessions:
      - {id: ouverture, kind: ceremony, label: Ouverture, day: 2027-03-01, start: "09:00", minutes: 60, hall: grande-salle, source: K, status: policy}
      - {id: panel-un, kind: panel, label: Panel 1, title: "Droit, données & <signature> ; suite", abstract: "Ligne\\navec \\\\ et « guillemets »", day: 2027-03-01, start: "10:00", minutes: 90, hall: grande-salle, speakers: [awa], languages: [fr, ha], source: K, status: policy}
      - {id: atelier, kind: workshop, label: Atelier, day: 2027-03-02, start: "23:00", minutes: 60, source: K, status: policy}
      - {id: panel-deux, kind: panel, label: Panel 2, day: 2027-03-02, source: K, status: policy}
      - {id: exposition, kind: exhibition, label: Exposition, source: K, status: policy}

    """
}
