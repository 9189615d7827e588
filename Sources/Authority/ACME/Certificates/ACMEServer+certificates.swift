import Foundation
import Store

extension ACMEServer {
  /// A certificate with those that lead from it towards the root, which is left out (RFC 8555 §7.4.2).
  func certificate(_ id: ResourceID, _ message: SignedMessage, by account: Account) async throws -> ACMEAnswer {
    guard message.isReading else { throw ACMEProblem(.malformed, "a certificate is read with an empty payload") }
    guard let certificate = try await store.read({ try ServedCertificate.find(id, in: $0) }) else {
      throw ACMEProblem.noSuchResource
    }
    guard certificate.account == account.id else { throw ACMEProblem.foreignResource }
    return ACMEAnswer(
      200, contentType: "application/pem-certificate-chain", body: [UInt8](certificate.chain.utf8))
  }
}
