import Authority
import Country
import Documents
import Foundation
import Identity
import Keys
import Messages
import Portal
import Signatures
import Store
import Territory
import Vocabulary
import Week

extension House {
  /// Where people register for the Semaine, and get their badges.
  var registration: RegistrationDesk {
    var seal: RegistrationDesk.Seal?
    if stamps != nil { seal = { try await certified($0, at: $1) } }
    return RegistrationDesk(
      week: WeekDesk(country.editions), store: store, vault: vault, accesses: accesses,
      notices: RegistrationNotices(
        outbox: outbox, citizens: accounts, texts: country.texts, address: deployment.address),
      keys: authorities.keys,
      papers: BadgePapers(
        typesetter: typesetter, layouts: country.layouts, issuer: country.description.name.french,
        address: deployment.address),
      seal: seal)
  }

  /// A PDF of the portal's own under the agencies' seal: at level B-T, or B-B while the unit does not trust its clock.
  private func certified(_ pdf: [UInt8], at now: Date) async throws -> [UInt8] {
    let trust = try await SigningTrust(self, at: now)
    do {
      return try PAdES.sign(pdf, with: trust.signer, at: now, options: PAdES.Options(level: .t(trust.unit)))
    } catch SignatureError.noTimeStamp {
      return try PAdES.sign(pdf, with: trust.signer, at: now)
    }
  }
}
