import Credentials
import Foundation
import Identity
import Messages
import Portal
import Procedures
import Store
import Vocabulary
import Week

/// Erases a citizen's account with all that was theirs.
struct Erasure {
  let house: House

  /// Refuses while a request is open.
  func erase(_ phone: PhoneNumber) async throws {
    let (accounts, desk, outbox, phones) = (house.accounts, house.desk, house.outbox, house.gateway as? DemoGateway)
    let now = Date()
    let registration = house.registration
    // Every text is opened to find theirs: not in the transaction that keeps others waiting.
    let texts = try await house.store.readAtLength { try outbox.messages(to: phone, in: $0) }
    let (credentials, flags, meetings) = (house.credentials, house.flags, house.services.meetings)
    let person = try await house.store.write { transaction in
      guard let person = try accounts.person(of: phone, in: transaction) else {
        throw Refusal("no account has this telephone number")
      }
      do { try desk.forget(person, in: transaction) } catch DossierError.notNow {
        throw Refusal("a request is still open: it has to be decided or withdrawn first")
      }
      try credentials?.forget(person, in: transaction)
      try registration.forget(person, at: now, in: transaction)
      try flags.forget(person, in: transaction)
      try meetings.forget(person, at: now, in: transaction)
      try accounts.erase(person, at: now, in: transaction)
      try outbox.forget(texts + outbox.messages(to: phone, since: now, in: transaction), at: now, in: transaction)
      try phones?.forget(phone, in: transaction)
      return person
    }
    // The key is gone; the lists have to tell that nobody signs with this certificate any more.
    if let credentials, try await credentials.credential(of: person, at: now).map({ !$0.state.isOver }) ?? false {
      try await credentials.revoke(of: person, isStolen: false, at: now)
    }
  }
}
