import Foundation
public import Keys
public import Signatures
import SwiftASN1

/// A unit that says when something existed (RFC 3161, RFC 5816, EN 319 422): `/tsa` answers with it.
///
/// Cheap to copy and meant to be kept: copies share the sense of time, and what all stamps share is encoded once. Stamps
/// are numbered by 126 random bits: no counter can be set back by a restart or an older copy of the disk, no two units
/// with one name must agree on theirs, and no number tells how many stamps there are. Of 2⁴⁰ stamps, two have one number
/// with a chance of 1 : 2⁴⁷.
public struct TimeStampUnit: Sendable {
  public let certificate: IssuedCertificate
  public let policy: TimeStampPolicy

  private let signer: Signer
  private let template: TimeStampTemplate
  private let keeper: TimeKeeper
  /// While all certificates are valid; microseconds since 1970.
  private let validity: ClosedRange<Int64>

  /// Throws ``AuthorityError/wrongUse`` when the certificate is not a time-stamping unit's, or does not lead to `root`
  /// through `authority`, ``AuthorityError/keyMismatch(_:)`` when it is not over `key`, and ``AuthorityError/key(_:)``.
  public init(
    _ certificate: IssuedCertificate, key: KeyName, in store: any KeyStore, under authority: IssuedCertificate,
    of root: IssuedCertificate, policy: TimeStampPolicy, clock: any TrustedClock
  ) throws(AuthorityError) {
    guard certificate.certificate.isOfTimeStampingUnit else { throw .wrongUse }
    do throws(SignatureError) {
      let chain = try CertificateChain(pem: certificate.pem + authority.pem, root: try StateRoot(pem: root.pem))
      signer = try Signer(key: key, in: store, chain: chain, form: .timeStamp)
    } catch {
      switch error {
      case .key(let error): throw .key(error)
      case .keyMismatch(let name): throw .keyMismatch(name)
      case .badCertificate, .notPEM: throw .wrongUse
      default: throw .issuanceFailed
      }
    }
    let (begin, end) = (signer.chain.notBefore.microseconds, signer.chain.notAfter.microseconds)
    guard begin <= end else { throw .badPeriod }
    validity = begin...end
    do { template = try TimeStampTemplate(policy) } catch { throw .issuanceFailed }
    keeper = TimeKeeper(clock, for: policy)
    self.certificate = certificate
    self.policy = policy
  }

  /// The TimeStampResp for the bytes of a request, whatever they are: a stamp, or why there is none.
  public func answer(to request: [UInt8]) -> [UInt8] {
    do throws(TimeStampRefusal) {
      return TimeStampAnswer.granted(try token(for: try TimeStampRequest(der: request))).der
    } catch {
      return TimeStampAnswer.refused(error).der
    }
  }

  /// The TimeStampToken for a request, in DER.
  public func token(for request: TimeStampRequest) throws(TimeStampRefusal) -> [UInt8] {
    guard request.policy == nil || request.policy == policy.identifier else { throw .unacceptedPolicy }
    let time = try keeper.time()
    guard validity.contains(time) else { throw .systemFailure }
    do {
      let info = try template.info(for: request, serial: .random(), time: time)
      return try signer.signedData(
        over: signer.digestAlgorithm.hash(info), content: info, hasCertificates: request.wantsCertificates)
    } catch {
      throw .systemFailure
    }
  }
}

/// For signatures that are made in the same process.
extension TimeStampUnit: TimeStamper {
  public func token(over digest: [UInt8]) throws(SignatureError) -> [UInt8] {
    do throws(TimeStampRefusal) {
      return try token(for: TimeStampRequest(over: digest))
    } catch {
      throw .noTimeStamp(error)
    }
  }

  public var longestToken: Int { signer.longestCMS(content: template.longest) }
}

extension Date {
  fileprivate var microseconds: Int64 { Int64(timeIntervalSince1970 * 1_000_000) }
}
