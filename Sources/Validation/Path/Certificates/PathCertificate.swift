import Crypto
public import Foundation
import Signatures
import SwiftASN1

/// A certificate of anyone, read as far as its validation needs it.
///
/// Unlike the certificates that we issue, it may have a key or a signature of any algorithm, be of version 1 and bear
/// names in old kinds of strings.
public struct PathCertificate: Sendable {
  public let der: [UInt8]
  /// SHA-256 of ``der``, 32 bytes: what reports and proofs of existence name the certificate by.
  public let fingerprint: [UInt8]
  public let notBefore: Date
  public let notAfter: Date
  let signed: SignedBytes
  /// The INTEGER's content as it came, which may be negative or too long.
  let serial: [UInt8]
  let issuer: DirectoryName
  let subject: DirectoryName
  let key: VerifyingKey
  let extensions: CertificateExtensions
  /// Shared by copies.
  let names: CertificateNames

  /// More bytes than this are not read.
  public static let longest = 128 << 10
  /// More values of ASN.1 than this are not read.
  static let mostValues = 16_384

  /// Whether issuer and subject are the same, as of an authority that changes its key (RFC 5280 §6.1).
  var isSelfIssued: Bool { issuer == subject }
  /// Whether it is that of an authority, as lists that are about such alone see it.
  var isAuthority: Bool { extensions.isAuthority ?? false }
  /// From its first to its last second; nil when it ends before it begins.
  var validity: ClosedRange<Date>? { notBefore <= notAfter ? notBefore...notAfter : nil }

  /// Reads a certificate; asks nothing of its signature. Throws ``PathFault/malformed``.
  public init(der: [UInt8]) throws(PathFault) {
    guard der.count <= Self.longest else { throw .malformed }
    do {
      let signed = try DER.sequence(try DER.parse(der, atMost: Self.mostValues), identifier: .sequence) {
        try SignedBytes(derEncoded: &$0)
      }
      self = try DER.sequence(try DER.parse(signed.content), identifier: .sequence) { nodes in
        try PathCertificate(content: &nodes, signed: signed, der: der)
      }
    } catch {
      throw .malformed
    }
  }
}

extension PathCertificate: Hashable {
  public static func == (left: PathCertificate, right: PathCertificate) -> Bool { left.der == right.der }
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension PathCertificate {
  /// ```
  /// TBSCertificate ::= SEQUENCE { version [0] EXPLICIT INTEGER DEFAULT v1, serialNumber INTEGER, signature AlgorithmIdentifier,
  ///   issuer Name, validity SEQUENCE { notBefore Time, notAfter Time }, subject Name, subjectPublicKeyInfo,
  ///   issuerUniqueID [1] OPTIONAL, subjectUniqueID [2] OPTIONAL, extensions [3] EXPLICIT Extensions OPTIONAL }
  /// ```
  /// (RFC 5280 §4.1.)
  fileprivate init(content nodes: inout ASN1NodeCollection.Iterator, signed: SignedBytes, der: [UInt8]) throws {
    let version = try DER.optional(&nodes, explicit: 0) { try Int(derEncoded: $0) } ?? 0
    serial = try DER.integer(try DER.next(&nodes), atMost: 64)
    guard (0...2).contains(version), [UInt8](try DER.next(&nodes).encodedBytes) == signed.algorithm else {
      throw ASN1Error.invalidASN1Object(reason: "of an unknown version, or of two algorithms")
    }
    issuer = try DirectoryName(derEncoded: try DER.next(&nodes))
    (notBefore, notAfter) = try DER.sequence(&nodes) { times in
      (try Date(time: try DER.next(&times)), try Date(time: try DER.next(&times)))
    }
    subject = try DirectoryName(derEncoded: try DER.next(&nodes))
    key = try VerifyingKey(derEncoded: try DER.next(&nodes))
    let uniqueIdentifiers = [DER.optional(&nodes, .context(1)), DER.optional(&nodes, .context(2))].compactMap(\.self)
    let extensions = try DER.optional(&nodes, explicit: 3) { try CertificateExtensions(derEncoded: $0) }
    guard extensions == nil || version == 2, uniqueIdentifiers.isEmpty || version > 0, !issuer.isEmpty else {
      throw ASN1Error.invalidASN1Object(reason: "parts that this version has not, or no issuer")
    }
    self.extensions = extensions ?? CertificateExtensions()
    self.signed = signed
    self.der = der
    fingerprint = [UInt8](SHA256.hash(data: der))
    names = CertificateNames()
  }
}
