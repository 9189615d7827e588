import Foundation

/// Standard error: what a person should know and a script need not read.
enum Terminal {
  static func warn(_ text: String) {
    write(text + "\n")
  }

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
