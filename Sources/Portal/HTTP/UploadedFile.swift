/// A file part of a form, as it arrived.
struct UploadedFile: Sendable, Equatable {
  /// As the browser gave it.
  let filename: String
  /// The part's `Content-Type`, lower-case and without parameters; empty when it said none.
  let declaredType: String
  /// Empty when ``excess`` is set.
  var content: [UInt8] = []
  /// The limit in bytes that the file went over.
  var excess: Int?

  /// A field left alone: browsers send it without a name and without content.
  var isAbsent: Bool { filename.isEmpty && content.isEmpty && excess == nil }

  /// - Throws: `FileFault` when it is empty, too large, of another kind, or of another kind than it says it is.
  func checked(_ kinds: [FileKind]) throws(FileFault) -> CheckedFile {
    if let excess { throw .tooLarge(limit: excess) }
    if content.isEmpty { throw .empty }
    guard let kind = FileKind(sniffing: content), kinds.contains(kind) else { throw .kind(allowed: kinds) }
    // Some phones declare nothing, or only "a file"; what they do declare must be true.
    let isDeclared = !declaredType.isEmpty && declaredType != "application/octet-stream"
    if isDeclared, FileKind(mediaType: declaredType) != kind { throw .disguised(found: kind) }
    return CheckedFile(filename: Filename.sanitise(filename), kind: kind, content: content)
  }
}

/// A file whose kind and size are what they should be.
struct CheckedFile: Sendable, Equatable {
  let filename: String
  let kind: FileKind
  let content: [UInt8]
}

/// What is wrong with a file.
enum FileFault: Error, Equatable, Sendable {
  case empty
  /// In bytes.
  case tooLarge(limit: Int)
  /// Its first bytes are of none of the allowed kinds.
  case kind(allowed: [FileKind])
  /// Its first bytes are of another kind than its `Content-Type` declares.
  case disguised(found: FileKind)
}
