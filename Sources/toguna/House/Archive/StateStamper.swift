import Authority
import Foundation
import Procedures
import Signatures
import Validation

/// The State's time-stamping unit as archives need it: its time stamps carry what it takes to validate them, and it is known
/// how long they prove.
///
/// That a unit was good when a later time stamp proved its own can only be said after that: so lists are published anew when
/// a time stamp was made, and go with it (validation time sliding, ETSI EN 319 102-1 §5.6.2.2).
struct StateStamper: EvidenceStamper {
  let unit: TimeStampUnit
  let anchors: [TrustAnchor]
  private let desk: AuthorityDesk
  private let trust: SigningTrust

  /// Throws ``Refusal`` in a State without authorities.
  init(_ house: House, at now: Date) async throws {
    trust = try await SigningTrust(house, at: now)
    desk = try house.foundedAuthority
    unit = trust.unit
    anchors = try house.trust.anchors
  }

  func stamp(over imprint: MessageImprint) async throws -> EvidenceStamp {
    let (token, life) = try token(over: imprint)
    return EvidenceStamp(token: try token.with(try await laterValues()), provesUntil: life.until)
  }

  /// Certificates and lists, as they were published last.
  func values() async throws -> RevocationValues { try await trust.values() }

  /// The same, with lists from after this call. Takes a second: lists tell no fractions of it.
  func laterValues() async throws -> RevocationValues {
    let next = (Date().timeIntervalSince1970 + 1).rounded(.down)
    try await Task.sleep(for: .seconds(next - Date().timeIntervalSince1970))
    try await desk.publish(at: Date(timeIntervalSince1970: next), isForced: true)
    return try await values()
  }

  func validator(with values: RevocationValues) -> SignatureValidator {
    SignatureValidator(anchors: anchors, values: values)
  }

  /// Until when a time stamp made now proves.
  func offered() throws -> Date {
    try token(over: MessageImprint(DigestAlgorithm.sha256.hash([]), by: .sha256)).life.until
  }

  private func token(over imprint: MessageImprint) throws -> (token: TimeStampToken, life: ProofLife) {
    guard let algorithm = imprint.algorithm else { throw EvidenceFault.algorithm }
    let token: TimeStampToken
    do {
      token = try TimeStampToken(der: try unit.token(for: TimeStampRequest(over: imprint.digest, by: algorithm)))
    } catch let refusal as TimeStampRefusal {
      throw SignatureError.noTimeStamp(refusal)
    }
    guard let life = validator(with: trust.certificates).life(of: token) else {
      throw Refusal("the time-stamping unit's certificate does not lead to the State's root")
    }
    return (token, life)
  }
}
