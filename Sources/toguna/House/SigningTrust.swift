import Authority
import Foundation
import Signatures

/// What a State signs other people's PDFs with: the seal of its agencies, its time-stamping unit, and what was said of
/// their certificates.
struct SigningTrust {
  let signer: Signer

  private let desk: AuthorityDesk
  private let unit: TimeStampUnit
  private let own: [IssuedCertificate]

  /// Throws ``Refusal`` in a State without authorities.
  init(_ house: House, at now: Date) async throws {
    guard let desk = house.authority else {
      throw Refusal("this State has no certification authorities yet: `toguna authority found` makes them")
    }
    guard let seal = try await desk.held(.seals, at: now), let unit = house.stamps else {
      throw Refusal(
        "the agencies' seal or the time-stamping unit has no valid certificate: see `toguna authority list`")
    }
    let (seals, units) = (try desk.authority(.seals).certificate, try desk.authority(.timeStamps).certificate)
    let root = desk.root.certificate
    let chain = try CertificateChain(pem: seal.certificate.pem + seals.pem, root: try StateRoot(pem: root.pem))
    signer = try Signer(key: seal.key, in: house.authorities.keys, chain: chain)
    self.unit = unit
    own = [seal.certificate, seals, unit.certificate, units, root]
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

  /// The certificates that signed, and the newest lists of who issued them.
  private func values() async throws -> RevocationValues {
    var lists: [[UInt8]] = []
    for use in [AuthorityUse.root, .seals, .timeStamps] {
      guard let list = try await desk.list(of: use, scope: .complete, isDelta: false) else {
        throw Refusal("the list of the authority \(use.slug) was never published: `toguna authority publish` does it")
      }
      lists.append(list)
    }
    return RevocationValues(certificates: own.map(\.der), lists: lists)
  }
}
