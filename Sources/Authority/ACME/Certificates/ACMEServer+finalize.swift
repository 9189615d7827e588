import Foundation
import Signatures
import Store
import X509

extension ACMEServer {
  /// Issues what an order is for (RFC 8555 §7.4). A request for the certificate that is not good leaves the order ready.
  ///
  /// The order is claimed before the authority signs, so that no order leads to two certificates.
  func finalize(_ id: ResourceID, _ message: SignedMessage, by account: Account, at time: Date) async throws
    -> ACMEAnswer
  {
    let wish = try JSONText.value(FinalizeRequest.self, from: message.payload)
    try account.checkMayOrder()
    let known = try await order(id, of: account, at: time)
    guard known.state == .ready else { throw ACMEProblem(.orderNotReady, "the order is \(known.state.rawValue)") }
    let request = try certificateRequest(wish.csr, for: known, by: account)
    let order = try await store.write { transaction in
      try account.confirm(in: transaction)
      guard let order = try Order.find(id, at: time, in: transaction) else { throw ACMEProblem.noSuchResource }
      try order.move(.claimed, at: time, in: transaction)
      return order
    }
    do {
      let certificate = try issue(request, for: order.names, at: time)
      return try answer(with: try await record(certificate, of: order, at: time))
    } catch {
      let problem = ACMEProblem(.serverInternal, "the certificate could not be issued")
      try await store.write { transaction in
        guard let order = try Order.find(id, at: time, in: transaction), order.state == .processing else { return }
        try order.move(.failed, because: problem, at: time, in: transaction)
      }
      throw error
    }
  }

  /// Throws ``ACMEProblem`` `badCSR` unless the request is sound, asks for the names of the order and no others, and
  /// is over another key than the account's (RFC 8555 §7.4, §11.1).
  private func certificateRequest(
    _ text: String, for order: Order, by account: Account
  ) throws(ACMEProblem) -> CertificateRequest {
    guard let der = Base64.url.bytes(text) else {
      throw ACMEProblem(.badCSR, "the request is DER in base64url without padding")
    }
    let request: CertificateRequest
    do throws(AuthorityError) {
      request = try CertificateRequest(der: der)
    } catch {
      switch error {
      case .weakKey: throw ACMEProblem(.badCSR, "keys are P-256, P-384, Ed25519, or RSA of at least 3072 bits")
      case .weakAlgorithm: throw ACMEProblem(.badCSR, "the request is signed with an algorithm that no longer counts")
      case .possessionNotProven: throw ACMEProblem(.badCSR, "the request is not signed with its own key")
      case .namesDiffer: throw ACMEProblem(.badCSR, "the request asks for other names than servers in the DNS")
      default: throw ACMEProblem(.badCSR, "not a request for a certificate that can be read")
      }
    }
    guard request.key.key != account.key.certified else {
      throw ACMEProblem(.badCSR, "the key of the account is not certified: make another")
    }
    guard let server = try? Server(state: policy.state, names: order.names),
      (try? request.check(for: .server(server))) != nil, request.namedServers == Set(order.names)
    else { throw ACMEProblem(.badCSR, "the request asks for other names than the order") }
    return request
  }

  private func issue(
    _ request: CertificateRequest, for names: [ServerName], at time: Date
  ) throws(AuthorityError) -> IssuedCertificate {
    let (from, until) = authority.period(ofDays: policy.lifetimeDays, at: time)
    let server = try Server(state: policy.state, names: names)
    return try authority.issue(.server, to: .server(server), for: request, from: from, until: until)
  }

  private func record(_ certificate: IssuedCertificate, of order: Order, at time: Date) async throws -> Order {
    let renewal = RenewalID(issuerKey: authority.keyIdentifier, serial: certificate.serial)
    let text = ([certificate] + chain).map(\.pem).joined()
    let finished = try await store.write { transaction in
      guard let claimed = try Order.find(order.id, at: time, in: transaction) else { throw ACMEProblem.noSuchResource }
      try claimed.move(.issued, at: time, in: transaction)
      try register.record(certificate, at: time, in: transaction)
      try transaction.execute(
        """
        INSERT INTO authority_acme_certificate
          (id, order_id, account, fingerprint, renewal_id, serial, chain, not_before, not_after)
        VALUES (\(ResourceID.random()), \(order.id), \(order.account), \(certificate.fingerprint),
          \(renewal.rawValue), \(certificate.serial.bytes), \(text), \(certificate.notBefore), \(certificate.notAfter))
        """)
      return try Order.find(order.id, at: time, in: transaction)
    }
    guard let finished else { throw ACMEProblem.noSuchResource }
    return finished
  }
}

private struct FinalizeRequest: Decodable {
  let csr: String
}

extension CertificateRequest {
  /// The servers among the alternative names and in common names (RFC 8555 §7.4).
  fileprivate var namedServers: Set<ServerName> {
    let common = name.joined().filter { $0.type == .RDNAttributeType.commonName }
    return Set(serverNames).union(common.compactMap { String($0.value).flatMap(ServerName.init(rawValue:)) })
  }
}
