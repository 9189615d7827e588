public import Foundation

extension PAdES {
  /// Validates the one signature of a file such as ``sign(_:with:at:)`` makes (ETSI EN 319 102-1 §5.3, for B-B).
  ///
  /// Never throws and never reaches for the network: whatever is wrong with the file is a finding.
  ///
  /// - Parameters:
  ///   - trust: the roots that a signer's certificate must lead to.
  ///   - time: now, or an earlier time at which the file is proven to have existed as it is.
  public static func validate(_ pdf: [UInt8], trust: TrustAnchors, at time: Date) -> PDFReport {
    var validation = PDFValidation(trust: trust, time: time)
    validation.run(on: pdf)
    return validation.report
  }
}
