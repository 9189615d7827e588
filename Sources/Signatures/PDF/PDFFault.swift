/// Why a file cannot be read as a PDF, or not by this reader. Offsets are in bytes from the start of the file.
public enum PDFFault: Error, Sendable, Hashable {
  /// The file does not begin with `%PDF-1.` (ISO 32000-1 §7.5.2).
  case notPDF
  /// A part that every PDF has is not there.
  case missing(Part)
  /// A part is not written as the standard says.
  case malformed(Part, offset: Int)
  /// Arrays or dictionaries stand deeper in one another than any honest file needs.
  case tooDeep(offset: Int)
  /// An object, or all that leads to the signature, has more parts than any honest file needs.
  case tooLarge(offset: Int)
  /// Cross-reference sections or page trees lead back to themselves.
  case circular
  /// The file uses something that this reader does not handle.
  case unsupported(Feature)

  public enum Part: String, Sendable, Hashable {
    case object
    case crossReference = "cross-reference table"
    case startOfCrossReference = "startxref"
    case trailer
    case catalog
    case pageTree = "page tree"
    case page
    case form = "interactive form"
  }

  public enum Feature: String, Sendable, Hashable {
    /// PDF 1.5 cross-reference streams (§7.5.8).
    case crossReferenceStream = "cross-reference stream"
    /// A classic table beside a stream (§7.5.8.4).
    case hybrid = "hybrid cross-reference"
    case encryption
    /// A second signature.
    case existingSignature = "existing signature"
  }
}

extension PDFFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notPDF: "the file does not begin as a PDF"
    case .missing(let part): "the file has no \(part.rawValue)"
    case .malformed(let part, let offset): "malformed \(part.rawValue) at byte \(offset)"
    case .tooDeep(let offset): "too many levels at byte \(offset)"
    case .tooLarge(let offset): "there is too much to read at byte \(offset)"
    case .circular: "the file's parts lead back to themselves"
    case .unsupported(let feature): "\(feature.rawValue) is not supported"
    }
  }
}
