public import Documents
import Foundation
import Pack
import Vocabulary

/// Draws badges and attendance certificates after the layouts of the pack.
public struct BadgePapers: Sendable {
  /// What a badge's layout may show.
  public static let badgeValues: Set = [
    "name", "organization", "category", "days", "edition", "year", "dates", "venue", "serial", "qr",
  ]
  /// What a certificate's layout may show.
  public static let certificateValues: Set = [
    "name", "organization", "category", "days", "edition", "year", "ordinal", "theme", "dates", "venue", "issued_on",
    "verify_address",
  ]

  private let typesetter: Typesetter
  private let layouts: [String: Layout]
  private let issuer: String
  private let address: String

  /// - Parameters:
  ///   - layouts: of the pack, by name.
  ///   - issuer: the State, as the files name their author.
  ///   - address: the portal's, without a slash at the end.
  public init(typesetter: Typesetter, layouts: [String: Layout], issuer: String, address: String) {
    self.typesetter = typesetter
    self.layouts = layouts
    self.issuer = issuer
    self.address = address
  }

  /// Throws ``RegistrationError/participant(_:)`` for the first name that no badge can be printed with. Who brings no letter
  /// that was not drawn before is passed over: a list of hundreds costs a few drawings.
  func check(_ people: [Participant], of edition: Edition) throws {
    let blank = String(repeating: "0", count: 117)
    var drawn: Set<Character> = []
    for participant in people {
      let letters = Set(participant.name + participant.organization)
      guard !letters.isSubset(of: drawn) else { continue }
      drawn.formUnion(letters)
      do {
        _ = try badge(
          of: participant, as: edition.registration?.categories.first, days: [1], serial: "", token: blank,
          edition, at: Date(timeIntervalSince1970: 0))
      } catch DocumentError.unprintable(let scalar) {
        throw RegistrationError.participant(.unprintable(scalar))
      }
    }
  }

  func badge(
    of participant: Participant, as category: RegistrationCategory?, days: Set<Int>, serial: String, token: String,
    _ edition: Edition, at now: Date
  ) throws -> [UInt8] {
    var texts = common(participant, category, days, edition)
    texts["serial"] = serial
    texts["qr"] = token
    return try draw(edition.registration?.badge.value, texts, at: now)
  }

  func certificate(
    of participant: Participant, as category: RegistrationCategory?, days: Set<Int>, _ edition: Edition, at now: Date
  ) throws -> [UInt8] {
    var texts = common(participant, category, days, edition)
    texts["ordinal"] = edition.ordinal == 1 ? "1re" : "\(edition.ordinal)e"
    texts["theme"] = edition.theme.french
    texts["issued_on"] = FrenchDate.inFigures(edition.day(at: now))
    texts["verify_address"] = "\(address)/verifier"
    return try draw(edition.registration?.certificate.value, texts, at: now)
  }

  private func common(
    _ participant: Participant, _ category: RegistrationCategory?, _ days: Set<Int>, _ edition: Edition
  ) -> [String: String] {
    let named = days.sorted().compactMap { edition.day(number: $0) }.map(FrenchDate.inFigures)
    return [
      "name": participant.name, "organization": participant.organization, "category": category?.label.french ?? "",
      "days": named.joined(separator: ", "), "edition": edition.title.french, "year": edition.id.rawValue,
      "dates": "du \(FrenchDate.inFigures(edition.firstDay)) au \(FrenchDate.inFigures(edition.lastDay))",
      "venue": edition.venue.french,
    ]
  }

  private func draw(_ name: String?, _ texts: [String: String], at now: Date) throws -> [UInt8] {
    guard let name, let layout = layouts[name] else { throw RegistrationError.noLayout(name ?? "") }
    let shown = Set(layout.values.map(\.name))
    let values = DocumentValues(texts.filter { shown.contains($0.key) }.mapValues(DocumentValues.Value.text))
    return try typesetter.render(
      layout, values,
      DocumentInfo(author: issuer, created: Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))))
  }
}
