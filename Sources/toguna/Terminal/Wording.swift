import ArgumentParser
import Foundation

/// What the operator reads of an error.
enum Wording {
  /// A refusal that words the error; the error itself when it is the argument parser's or has its words already.
  ///
  /// An error that nobody foresaw is named by its type and its case: its values may be personal.
  static func worded(_ error: any Error) -> any Error {
    switch error {
    case let error as any Worded: Refusal(error.words)
    case let error as CocoaError: Refusal(error.words)
    case is Refusal, is ExitCode: error
    default:
      Toguna.exitCode(for: error) == .failure
        ? Refusal("this program has no words for \(type(of: error)) (\(caseName(of: error))): please report it") : error
    }
  }

  /// The name of an enum's case, without its values. A value is printed only when it is a case without any, and has no words
  /// of its own.
  static func caseName(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    if let name = mirror.children.first?.label { return name }
    let speaks =
      value is any CustomStringConvertible || value is any CustomDebugStringConvertible
      || value is any CustomReflectable || value is any TextOutputStreamable
    guard mirror.displayStyle == .enum, !speaks else { return "no further reason" }
    return "\(value)"
  }

  /// What the system says of an `errno`.
  static func system(_ code: Int) -> String {
    String(cString: strerror(Int32(truncatingIfNeeded: code)))
  }
}
