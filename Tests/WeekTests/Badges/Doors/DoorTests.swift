import Crypto
import Foundation
import Identity
import Keys
import Store
import TestSupport
import Testing

@testable import Week

@Suite("Doors")
struct DoorTests {
  private typealias Town = RegistrationTown

  /// The morning of the edition's first day, on its clock.
  private static let morning = Date(timeIntervalSince1970: 1_898_586_000)

  /// A telephone at a door, as its script is.
  private struct Telephone {
    let key = Curve25519.Signing.PrivateKey()
    let door: String
    let scanner: String

    init(at door: (id: String, code: DoorCode), of town: RegistrationTown) async throws {
      self.door = door.id
      let spki: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
      scanner = try await town.desk.enrol(
        at: door.id, of: RegistrationTown.edition, code: door.code,
        key: spki + [UInt8](key.publicKey.rawRepresentation), at: DoorTests.morning)
    }

    func passage(
      _ serial: BadgeSerial, number: Int, day: Int = 1, after seconds: Int = 0, edition: Int = 2030
    ) throws -> SignedPassage {
      let passage = Passage(
        serial: serial, day: day, door: scanner, number: number,
        time: Int(DoorTests.morning.timeIntervalSince1970) + seconds + (day - 1) * 86_400)
      return SignedPassage(
        passage, signature: [UInt8](try key.signature(for: passage.signed(for: EditionID(year: edition)))))
    }
  }

  private func door(_ town: RegistrationTown, _ name: String = "Nord") async throws -> (id: String, code: DoorCode) {
    try await town.desk.openDoor(named: name, of: Town.edition, by: Town.agent, at: Self.morning)
  }

  @Test("the server checks a typed badge, and tells apart what is wrong with it", arguments: TestedEngine.allCases)
  func typed(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let one = try await town.register(1)
    let token = try await town.token(one)
    let door = try await door(town)
    let pass = { (text: String, after: TimeInterval) in
      try await town.desk.pass(
        text, at: door.id, of: Town.edition, code: door.code, at: Self.morning.addingTimeInterval(after))
    }
    #expect(try await pass(token.text, 0) == .good(token.badge))
    #expect(try await pass(token.text, 60) == .again(token.badge, since: Self.morning))
    #expect(try await pass(token.text, 86_400) == .refused(.notToday([1, 3])))
    #expect(try await pass(token.text, 5 * 86_400) == .refused(.expired))
    #expect(try await pass("TB1:0", 0) == .refused(.notABadge))
    var forged = token.text
    forged.replaceSubrange(
      forged.index(forged.startIndex, offsetBy: 60)...forged.index(forged.startIndex, offsetBy: 60), with: "0")
    if forged == token.text { forged = String(token.text.dropLast()) + "1" }
    let verdict = try await pass(forged, 0)
    #expect([.refused(.forged), .refused(.notABadge)].contains(verdict))
    let other = try town.desk.keys.token(
      Badge(edition: 2031, serial: token.badge.serial, category: .student, days: [1]), of: town.edition)
    #expect(try await pass(other.text, 0) == .refused(.otherEdition(2031)))
    try await town.desk.replaceBadge(of: one.id, for: Town.edition, heldBy: one.holder, at: Self.morning)
    #expect(try await pass(token.text, 90) == .revoked)
    #expect(try await pass(town.token(one).text, 90) == .good(town.token(one).badge))
    await #expect(throws: RegistrationError.door(.wrongCode)) {
      try await town.desk.pass(token.text, at: door.id, of: Town.edition, code: DoorCode(), at: Self.morning)
    }
    await town.store.close()
  }

  @Test(
    "queues that never met are merged in any order: both passages kept, the second flagged",
    arguments: TestedEngine.allCases)
  func merging(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let one = try await town.register(1)
    let serial = try await town.token(one).badge.serial
    let (north, south) = (try await door(town), try await door(town, "Sud"))
    let (first, second) = (try await Telephone(at: north, of: town), try await Telephone(at: south, of: town))
    let early = try first.passage(serial, number: 1)
    let late = try [second.passage(serial, number: 2, day: 3), second.passage(serial, number: 1, after: 300)]
    let now = Self.morning.addingTimeInterval(3 * 86_400)
    #expect(try await town.desk.take(late, from: second.scanner, at: south.id, of: Town.edition, at: now) == 2)
    #expect(try await town.desk.take([early], from: first.scanner, at: north.id, of: Town.edition, at: now) == 1)
    // What was sent and not answered comes again.
    #expect(try await town.desk.take(late, from: second.scanner, at: south.id, of: Town.edition, at: now) == 0)
    let attendance = try await town.desk.attendance(of: Town.edition)
    #expect(attendance.passages == 3 && attendance.people == [1: 1, 3: 1])
    #expect(attendance.flagged.map(\.passage) == [late[1].passage])
    #expect(attendance.flagged.map(\.reason) == [.repeated(Self.morning, door: "Nord")])
    #expect(try await town.desk.days(of: one.id, for: Town.edition, heldBy: one.holder) == [1, 3])
    let certificate = try await town.desk.certificate(of: one.id, for: Town.edition, heldBy: one.holder, at: now)
    #expect(certificate.starts(with: "%PDF-1.7".utf8) && certificate.suffix(7).elementsEqual("scellé".utf8))
    await town.store.close()
  }

  @Test("a queue with one forged, replayed or impossible passage is refused whole", arguments: TestedEngine.allCases)
  func refused(_ engine: TestedEngine) async throws {
    let town = try await Town.founded(engine)
    let one = try await town.register(1)
    let serial = try await town.token(one).badge.serial
    let north = try await door(town)
    let phone = try await Telephone(at: north, of: town)
    let other = try await Telephone(at: north, of: town)
    let take = { (queue: [SignedPassage], scanner: String) in
      try await town.desk.take(
        queue, from: scanner, at: north.id, of: Town.edition, at: Self.morning.addingTimeInterval(3_600))
    }
    let good = try phone.passage(serial, number: 1)
    var random = SystemRandomNumberGenerator()
    let bad: [(SignedPassage, DoorFault)] = [
      (SignedPassage(good.passage, signature: try other.passage(serial, number: 1).signature), .forged(number: 1)),
      (try other.passage(serial, number: 2), .forged(number: 2)),
      (try phone.passage(serial, number: 2, edition: 2031), .forged(number: 2)),
      (try phone.passage(serial, number: 2, day: 4), .future(number: 2)),
      (try phone.passage(serial, number: 2, after: -86_400), .badDay(number: 2)),
      (try phone.passage(BadgeSerial(using: &random), number: 2), .unknownBadge(number: 2)),
    ]
    for (passage, fault) in bad {
      await #expect(throws: RegistrationError.door(fault)) { try await take([good, passage], phone.scanner) }
    }
    #expect(try await town.desk.attendance(of: Town.edition).passages == 0)
    #expect(try await take([good], phone.scanner) == 1)
    let altered = try phone.passage(serial, number: 1, after: 5)
    await #expect(throws: RegistrationError.door(.replayed(number: 1))) { try await take([altered], phone.scanner) }
    await #expect(throws: RegistrationError.door(.forged(number: 1))) { try await take([good], other.scanner) }
    await #expect(throws: RegistrationError.door(.unknownScanner)) { try await take([good], north.id) }
    #expect(try await take([try phone.passage(serial, number: 4, after: 9)], phone.scanner) == 1)
    let seen = try #require(try await town.desk.doors(of: Town.edition).first)
    #expect(seen.scanners == 2 && seen.passages == 2 && seen.missing == 2)
    try await town.desk.closeDoor(north.id, of: Town.edition, at: Self.morning.addingTimeInterval(60))
    #expect(try await take([try phone.passage(serial, number: 2, after: 30)], phone.scanner) == 1)
    await #expect(throws: RegistrationError.door(.afterClosing(number: 3))) {
      try await take([try phone.passage(serial, number: 3, after: 90)], phone.scanner)
    }
    await town.store.close()
  }

  @Test("a badge is a PDF whose file holds no name of its holder in its code, and only its holder gets it")
  func badge() async throws {
    let town = try await Town.founded(.sqlite)
    let one = try await town.register(1, named: "Ɲɛnɛba Ɖ’Almeida")
    let (pdf, serial) = try await town.desk.badge(of: one.id, for: Town.edition, heldBy: one.holder, at: Town.now)
    #expect(pdf.starts(with: "%PDF-1.7".utf8))
    #expect(try await town.registration(one).serial == serial)
    let stranger = try await town.citizen(2)
    await #expect(throws: RegistrationError.notFound) {
      try await town.desk.badge(of: one.id, for: Town.edition, heldBy: stranger, at: Town.now)
    }
    await #expect(throws: RegistrationError.neverCame) {
      try await town.desk.certificate(of: one.id, for: Town.edition, heldBy: one.holder, at: Town.now)
    }
    await town.store.close()
  }

  @Test("the edition's key is made once, whoever needs it first, and an older one still opens doors")
  func keys() async throws {
    let town = try await Town.founded(.sqlite)
    let first = try town.desk.keys.publicKeys(of: town.edition)
    #expect(first.count == 1 && first.first?.algorithm == .ed25519)
    var dice = SystemRandomNumberGenerator()
    let badge = Badge(edition: 2030, serial: BadgeSerial(using: &dice), category: .student, days: [1])
    let old = try town.desk.keys.token(badge, of: town.edition)
    let next = try #require(KeyName(rawValue: "badges-2030-2"))
    try town.desk.keys.store.create(next, .ed25519)
    #expect(try town.desk.keys.publicKeys(of: town.edition).count == 2)
    #expect(try town.desk.keys.token(badge, of: town.edition).text != old.text)
    #expect(try town.desk.keys.token(reading: old.text, of: town.edition).badge == badge)
    await town.store.close()
  }
}
