public import Foundation

/// What a validation of a PDF's signature found.
public struct PDFReport: Sendable, Hashable {
  /// How much of the file the signature covers.
  public enum Coverage: String, Sendable, Hashable {
    /// All of it but the signature's own text, by what `/ByteRange` says.
    case wholeFile = "whole-file"
    /// Less than that, or unknown since the check failed before.
    case unproven
  }

  /// In the order of ``Check``; a validation that cannot go on stops at the first that failed.
  public let findings: [Finding]
  /// The whole name in the signer's certificate, such as `CN=…,O=…,C=ML`, if it could be read; it is proven only if the
  /// report is valid.
  public let signer: String?
  /// SHA-256 of the signer's certificate.
  public let certificateFingerprint: [UInt8]?
  /// The time of signing that the document claims (`/M`). Baseline B-B has no proof of it.
  public let signingTime: Date?
  public let coverage: Coverage
  /// What the document is known by: SHA-256, 32 bytes, of all but the hole that holds the signature. There whenever
  /// `/ByteRange` names just that, so exactly when ``coverage`` is the whole file, whatever else is wrong.
  ///
  /// The hole may be written otherwise and the signature still hold: with capital digits, unsigned attributes or more
  /// certificates. The digest of the file is then another, this one is not: look acts up by it.
  public let signedDigest: [UInt8]?
  /// The end that the State set to the seal, if it did.
  public let sealEnd: SealEnd?

  public var verdict: Verdict { Verdict(findings) }
  public var isValid: Bool { verdict == .valid }

  /// The findings that keep the report from being valid.
  public var problems: [Finding] { findings.filter { $0.outcome != .passed } }
}
