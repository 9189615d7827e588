import Keys
import TestSupport
import Testing
import Vocabulary

@testable import Week

@Suite("Badges are checked without a network")
struct BadgeTokenTests {
  private let folder: TemporaryFolder
  private let store: SoftwareKeyStore
  private let key: KeyName
  private let badge: Badge

  init() throws {
    folder = try TemporaryFolder()
    store = try SoftwareKeyStore.create(
      at: folder.path("keys"), passphrase: Array("a passphrase".utf8), cost: .trifling)
    key = try #require(KeyName(rawValue: "badges-2026"))
    try store.create(key, .ed25519)
    var dice = SplitMix64(seed: 1)
    badge = Badge(edition: 2026, serial: BadgeSerial(using: &dice), category: .student, days: [1, 3])
  }

  @Test("a token fits into 120 characters of a QR code and is read back")
  func roundTrip() throws {
    let token = try BadgeToken(badge, key: key, in: store)
    #expect(token.text.utf8.count <= 120)
    #expect(try BadgeToken(token.text, key: store.subjectPublicKey(of: key)).badge == badge)
  }

  @Test("whatever character is changed, the token is refused")
  func forged() throws {
    let token = try BadgeToken(badge, key: key, in: store)
    let publicKey = try store.subjectPublicKey(of: key)
    for place in token.text.indices {
      var changed = token.text
      changed.replaceSubrange(place...place, with: changed[place] == "A" ? "B" : "A")
      #expect(throws: BadgeFault.self) { try BadgeToken(changed, key: publicKey) }
    }
    let other = try #require(KeyName(rawValue: "badges-2024"))
    try store.create(other, .ed25519)
    #expect(throws: BadgeFault.forged) { try BadgeToken(token.text, key: store.subjectPublicKey(of: other)) }
  }

  @Test("another edition's badge, a day too early and a day too late are told apart")
  func days() throws {
    let token = try BadgeToken(badge, key: key, in: store)
    #expect(throws: Never.self) { try token.check(edition: 2026, day: 3) }
    #expect(throws: BadgeFault.otherEdition(2026)) { try token.check(edition: 2027, day: 1) }
    #expect(throws: BadgeFault.notToday([1, 3])) { try token.check(edition: 2026, day: 2) }
    #expect(throws: BadgeFault.expired) { try token.check(edition: 2026, day: 4) }
  }

  @Test(
    "what is no badge is refused", arguments: ["", "TB1:", "TG1:ABC", "TB1:ÀÉ", String(repeating: "TB1:0", count: 400)])
  func strangers(text: String) throws {
    #expect(throws: BadgeFault.notABadge) { try BadgeToken(text, key: store.subjectPublicKey(of: key)) }
  }

  @Test("doors that never met are merged in any order, the second passage flagged and both kept")
  func merging() throws {
    let first = Passage(serial: badge.serial, day: 1, door: "north", number: 1, time: 100)
    let second = Passage(serial: badge.serial, day: 1, door: "south", number: 1, time: 160)
    let next = Passage(serial: badge.serial, day: 3, door: "south", number: 2, time: 900)
    let merged = Attendance([[first], [second, next]])
    #expect(merged.passages == [first, second, next] && merged.repeated == [second])
    let again = Attendance([[next, second], [first], [second]])
    #expect(again.passages == merged.passages && again.repeated == merged.repeated)
    #expect(merged.days(of: badge.serial) == [1, 3])
  }
}
