import Foundation
import Glibc

/// The PIN of a State's token. It never stands among a command's arguments, which every process may read.
enum TokenSecret {
  /// The variable of the environment that may hold it.
  static let variable = "TOGUNA_TOKEN_PIN"

  /// From the file that is named, the environment, the data folder, or the person at the terminal.
  static func read(_ file: String?, in folder: DataFolder, of label: String) throws -> [UInt8] {
    if let file { return try PrivateFile.read(file) }
    if let value = ProcessInfo.processInfo.environment[variable], !value.isEmpty { return Array(value.utf8) }
    if FileManager.default.fileExists(atPath: folder.pin) { return try PrivateFile.read(folder.pin) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw Refusal("the token \(label) needs its PIN: give --pin-file, or put it into \(variable)")
    }
    return try asked(for: label)
  }

  /// Without echo.
  private static func asked(for label: String) throws -> [UInt8] {
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { throw Refusal("the terminal cannot be read") }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      Terminal.write("\n")
    }
    Terminal.write("PIN of the token \(label): ")
    guard let line = readLine(), !line.isEmpty else { throw Refusal("no PIN was given") }
    return Array(line.utf8)
  }
}
