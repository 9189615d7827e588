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
    try book.revoke(serial, because: .keyCompromise, on: now)
    #expect(book.revocation(of: serial)?.reason == .keyCompromise)
    for reason in [RevocationReason.superseded, .certificateHold] {
      #expect(throws: AuthorityError.alreadyRevoked(on: now)) { try book.revoke(serial, because: reason, on: now + 5) }
    }
    #expect(throws: AuthorityError.notOnHold) { try book.release(serial, on: now + 5) }
  }

  @Test("what is on hold can be released, and held again")
  func hold() throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .certificateHold, on: now)
    #expect(throws: AuthorityError.alreadyRevoked(on: now)) {
      try book.revoke(serial, because: .certificateHold, on: now + 1)
    }
    try book.release(serial, on: now + 2)
    #expect(book.revocation(of: serial) == nil && book.count == 0)
    #expect(throws: AuthorityError.notOnHold) { try book.release(serial, on: now + 3) }
    try book.revoke(serial, because: .certificateHold, on: now + 4)
    #expect(book.revocation(of: serial)?.date == now + 4)
  }

  @Test("a hold that becomes final counts from the hold")
  func holdBecomesFinal() throws {
    var book = RevocationBook()
    try book.revoke(serial, because: .certificateHold, on: now)
    try book.revoke(serial, because: .keyCompromise, on: now + 100, invalidSince: now - 50)
    #expect(book.revocation(of: serial) == Revocation(on: now, because: .keyCompromise, invalidSince: now - 50))
  }

  @Test("good is what nobody revoked, and removal is no reason")
  func others() {
    var book = RevocationBook()
    #expect(book.revocation(of: serial) == nil)
    #expect(throws: AuthorityError.notOnHold) { try book.release(serial, on: now) }
    #expect(throws: AuthorityError.notAReason) { try book.revoke(serial, because: .removeFromCRL, on: now) }
  }
}
