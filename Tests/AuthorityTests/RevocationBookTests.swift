import Foundation
import Testing

@testable import Authority

@Suite("The book of revocations")
struct RevocationBookTests {
  let serial = SerialNumber.random()
  let now = SampleAuthorities.now

  @Test("what is revoked stays revoked")
  func permanent() throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .keyCompromise, on: now, writtenAt: now)
    #expect(book.revocation(of: serial)?.reason == .keyCompromise)
    for reason in [RevocationReason.superseded, .certificateHold] {
      #expect(throws: AuthorityError.alreadyRevoked(on: now)) {
        try book.revoke(serial, because: reason, on: now + 5, writtenAt: now + 5)
      }
    }
    #expect(throws: AuthorityError.notOnHold) { try book.release(serial, writtenAt: now + 5) }
  }

  @Test("what is on hold can be released, and held again")
  func hold() throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .certificateHold, on: now, writtenAt: now)
    #expect(throws: AuthorityError.alreadyRevoked(on: now)) {
      try book.revoke(serial, because: .certificateHold, on: now + 1, writtenAt: now + 1)
    }
    try book.release(serial, writtenAt: now + 2)
    #expect(book.revocation(of: serial) == nil && book.count == 0)
    #expect(throws: AuthorityError.notOnHold) { try book.release(serial, writtenAt: now + 3) }
    try book.revoke(serial, because: .certificateHold, on: now + 4, writtenAt: now + 4)
    #expect(book.revocation(of: serial)?.date == now + 4)
  }

  @Test("a hold that becomes final counts from the hold")
  func holdBecomesFinal() throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .certificateHold, on: now, writtenAt: now)
    try book.revoke(serial, because: .keyCompromise, on: now + 100, writtenAt: now + 100, invalidSince: now - 50)
    #expect(book.revocation(of: serial) == Revocation(on: now, because: .keyCompromise, invalidSince: now - 50))
  }

  @Test("a final revocation forgets neither the hold's doubt nor an earlier date of its own")
  func holdIsRemembered() throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .certificateHold, on: now, writtenAt: now, invalidSince: now - 80)
    try book.revoke(serial, because: .superseded, on: now - 10, writtenAt: now + 100)
    #expect(book.revocation(of: serial) == Revocation(on: now - 10, because: .superseded, invalidSince: now - 80))
  }

  @Test(
    "a compromise may be learnt after the end, or prove older; nothing lighter takes its place",
    arguments: [RevocationReason.keyCompromise, .authorityCompromise, .attributeAuthorityCompromise])
  func compromiseLearntLater(compromise: RevocationReason) throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .superseded, on: now, writtenAt: now)
    try book.revoke(serial, because: compromise, on: now + 9, writtenAt: now + 9, invalidSince: now - 40)
    #expect(book.revocation(of: serial) == Revocation(on: now, because: compromise, invalidSince: now - 40))
    #expect(book.changes(since: now + 5).count == 1)
    for since in [now - 40, now - 30, nil] {
      #expect(throws: AuthorityError.alreadyRevoked(on: now)) {
        try book.revoke(serial, because: compromise, on: now + 20, writtenAt: now + 20, invalidSince: since)
      }
    }
    #expect(throws: AuthorityError.alreadyRevoked(on: now)) {
      try book.revoke(serial, because: .cessationOfOperation, on: now - 90, writtenAt: now + 20)
    }
    try book.revoke(serial, because: compromise, on: now + 30, writtenAt: now + 30, invalidSince: now - 60)
    #expect(book.revocation(of: serial)?.invalidSince == now - 60)
  }

  @Test("good is what nobody revoked, and removal is no reason")
  func others() {
    var book = RevocationBook()
    #expect(book.revocation(of: serial) == nil)
    #expect(throws: AuthorityError.notOnHold) { try book.release(serial, writtenAt: now) }
    #expect(throws: AuthorityError.notAReason) {
      try book.revoke(serial, because: .removeFromCRL, on: now, writtenAt: now)
    }
  }
}
