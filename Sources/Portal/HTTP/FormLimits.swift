/// How much a form may send. Sizes are in bytes.
struct FormLimits: Sendable, Hashable {
  /// Everything, from the first byte to the last.
  var total: Int
  /// Fields and files together.
  var parts = 200
  var nameLength = 128
  /// One field that is not a file.
  var fieldSize = 20_000
  /// One file, unless ``files`` says otherwise.
  var fileSize = 0
  /// The limits of particular file fields.
  var files: [String: Int] = [:]
  /// The headers of one part.
  var headerSize = 2_048

  /// A form without files.
  static let fields = FormLimits(total: 128 * 1_024)

  /// A form on which many things are chosen from a list.
  static let list = FormLimits(total: 128 * 1_024, parts: 600)

  /// A form with files of at most this size each.
  static func upload(fileSize: Int, files: Int = 1) -> FormLimits {
    FormLimits(total: fileSize * files + 128 * 1_024, fileSize: fileSize)
  }

  func size(ofFile name: String) -> Int { files[name] ?? fileSize }
}

/// Why a form could not be read. Facts alone: the page that tells a citizen is ``FaultView``.
enum FormFault: Error, Equatable, Sendable {
  case tooLarge(limit: Int)
  case tooManyParts(limit: Int)
  case fieldTooLarge(limit: Int)
  case nameTooLong(limit: Int)
  case badPercentEncoding
  /// A name or a value is not UTF-8, or holds a NUL.
  case badText
  case contentType
  case boundary
  case partHeader
  /// The body ended inside a part.
  case truncated
}
