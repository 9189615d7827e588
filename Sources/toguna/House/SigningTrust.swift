import Authority
import Foundation
import Signatures

/// What a State signs other people's PDFs with: the seal of its agencies, its time-stamping unit, and what was said of
/// their certificates.
struct SigningTrust {
  let signer: Signer

  private let desk: AuthorityDesk
  let unit: TimeStampUnit
  private let own: [IssuedCertificate]
  /// Who issued them.
  private let issuers: [AuthorityID]

  /// Throws ``Refusal`` in a State without authorities.
  init(_ house: House, at now: Date) async throws {
    let desk = try house.foundedAuthority
    guard let seal = try await desk.held(.seals, at: now), let stamp = try await desk.held(.timeStamps, at: now),
      let unit = house.stamps
    else {
      throw Refusal(
        "the agencies' seal or the time-stamping unit has no valid certificate: see `toguna authority list`")
    }
    let root = desk.root.certificate
    let chain = try CertificateChain(pem: seal.certificate.pem + seal.issuer.pem, root: try StateRoot(pem: root.pem))
    signer = try Signer(key: seal.key, in: house.authorities.keys, chain: chain)
    self.unit = unit
    own = [seal.certificate, seal.issuer, unit.certificate, stamp.issuer, root]
    issuers = desk.authorities.filter { [seal.issuer, stamp.issuer, root].contains($0.certificate) }.map(\.id)
    self.desk = desk
  }

  func level(_ level: SignCommand.Level) async throws -> PAdES.Level {
    switch level {
    case .b: .b
    case .t: .t(unit)
    case .lt: .lt(unit, try await values())
    case .lta: .lta(unit, try await values())
    }
  }

  /// Those of the seal, of the time-stamping unit and of who issued them.
  var certificates: RevocationValues { RevocationValues(certificates: own.map(\.der)) }

  /// The certificates that signed, and the newest lists of who issued them.
  func values() async throws -> RevocationValues {
    var lists: [[UInt8]] = []
    for issuer in issuers {
      guard let list = try await desk.list(from: issuer, scope: .complete, isDelta: false) else {
        throw Refusal(
          "the list of the authority \(issuer.slug) was never published: `toguna authority publish` does it")
      }
      lists.append(list)
    }
    return RevocationValues(certificates: own.map(\.der), lists: lists)
  }
}
