public import Foundation
public import Signatures

/// The stamp and the signed PDF of the corpus, and whom to trust for them.
///
/// The keys that signed them are gone. The certificates are of no State.
public enum Specimen {
  /// A day after both were signed.
  public static let now = Date(timeIntervalSince1970: 1_795_384_503)

  public static let trust: TrustAnchors = {
    let files = ["root", "seal"].map { folder.appending(path: "Trust/\($0).pem").path }
    guard let trust = try? TrustAnchors(files: files) else { preconditionFailure("no certificates in \(files)") }
    return trust
  }()

  /// What the stamp says.
  public static let facts: ActFacts? = {
    let report = ActStamp.verify(String(decoding: content("COSE/stamp.txt"), as: UTF8.self), trust: trust, at: now)
    precondition(report.isValid, "\(report.problems)")
    return report.facts
  }()

  /// Whether a PDF is the specimen in all bytes that its signature covers.
  public static func isSigned(_ bytes: [UInt8]) -> Bool {
    bytes.count == pdf.count && bytes[..<hole.lowerBound] == pdf[..<hole.lowerBound]
      && bytes[hole.upperBound...] == pdf[hole.upperBound...]
  }

  private static let hole = 1129..<3101
  private static let pdf: [UInt8] = {
    let pdf = content("PDF/signed.pdf")
    let report = PAdES.validate(pdf, trust: trust, at: now)
    precondition(report.isValid, "\(report.problems)")
    return pdf
  }()

  private static func content(_ name: String) -> [UInt8] {
    let file = folder.appending(path: "Corpus/\(name)")
    guard let content = try? Foundation.Data(contentsOf: file) else { preconditionFailure("no \(file.path)") }
    return [UInt8](content)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
