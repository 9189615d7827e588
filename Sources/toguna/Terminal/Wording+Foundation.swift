import Foundation

extension CocoaError {
  /// The file and the system's reason; Foundation's own text is long and hides both.
  var words: String {
    let file = filePath ?? url?.path ?? "a file"
    if let code = (underlying as? POSIXError)?.code { return "\(file): \(Wording.system(Int(code.rawValue)))" }
    return switch code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "\(file) does not exist"
    case .fileReadNoPermission, .fileWriteNoPermission: "\(file) may not be read or written by this user"
    case .fileWriteFileExists: "\(file) exists already"
    case .fileWriteOutOfSpace: "\(file) cannot be written: the disk is full"
    case .fileWriteVolumeReadOnly: "\(file) cannot be written: the disk is read-only"
    default: "\(file) cannot be read or written (Foundation's code \(errorCode))"
    }
  }
}
