/// Why a file cannot be read as a PDF, or not be signed. Offsets are in bytes from the start of the file, or of the
/// object stream that the object is in.
public enum PDFFault: Error, Sendable, Hashable {
  /// The file does not begin with `%PDF-1.` or `%PDF-2.` (ISO 32000-1 §7.5.2). Bytes before the header are refused:
  /// readers differ in whether offsets count them.
  case notPDF
  /// A part that every PDF has is not there.
  case missing(Part)
  /// A part is not written as the standard says.
  case malformed(Part, offset: Int)
  /// Arrays or dictionaries stand deeper in one another than any honest file needs.
  case tooDeep(offset: Int)
  /// An object, or all that was asked for, has more parts than any honest file needs.
  case tooLarge(offset: Int)
  /// Cross-reference sections, page trees or fields lead back to themselves.
  case circular
  /// The file uses something that this reader does not handle.
  case unsupported(Feature)
  /// The operating system refused to read or write, with this `errno`.
  case inputOutput(code: Int32)

  /// An earlier certification (`/DocMDP`, §12.8.2.2) or a lock of fields forbids what was asked for. `permission` is
  /// `/P` of the certification, or nil when a signature has locked the field.
  case locked(permission: Int?)
  /// A file can be certified by its first signature only.
  case alreadySigned
  /// There is no signature field of this name.
  case noField(String)
  /// The field of this name is signed.
  case fieldTaken(String)
  /// There is no page of this number.
  case noPage(Int)
  /// The visible mark cannot be made.
  case mark(MarkFault)

  public enum Part: String, Sendable, Hashable {
    case object
    case crossReference = "cross-reference table"
    case startOfCrossReference = "startxref"
    case trailer
    case stream
    case objectStream = "object stream"
    case catalog
    case pageTree = "page tree"
    case page
    case form = "interactive form"
    case securityStore = "document security store"
  }

  public enum Feature: String, Sendable, Hashable {
    case encryption
    /// A stream that leads to the signature is packed by something else than Flate with PNG predictors.
    case filter = "stream filter"
    /// A field whose seed values bind the signer (§12.7.4.5).
    case seedValues = "mandatory seed value"
  }

  public enum MarkFault: Sendable, Hashable {
    /// There are no lines, or more than four.
    case lines(Int)
    /// The line, counted from 0, has a character that Windows code page 1252 lacks.
    case character(line: Int)
    /// The rectangle is empty, too small to read or not on its page.
    case rectangle
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
    case .unsupported(.encryption): "the file is encrypted"
    case .unsupported(let feature): "\(feature.rawValue) is not supported"
    case .inputOutput(let code): "reading or writing failed (errno \(code))"
    case .locked(.some(let permission)): "an earlier certification (DocMDP, P \(permission)) does not allow it"
    case .locked(nil): "an earlier signature has locked the field"
    case .alreadySigned: "a file that is signed can no more be certified"
    case .noField(let name): "there is no signature field \"\(name)\""
    case .fieldTaken(let name): "the field \"\(name)\" is signed"
    case .noPage(let number): "there is no page \(number)"
    case .mark(.lines(let count)): "a mark has 1 to 4 lines, not \(count)"
    case .mark(.character(let line)): "line \(line + 1) of the mark has a character that its font lacks"
    case .mark(.rectangle): "the mark's rectangle is too small, or not on its page"
    }
  }
}
