/// What is wrong with a typed check code.
public enum CheckCodeError: Error, Sendable, Hashable {
  /// Fifteen digits are needed.
  case wrongLength(found: Int)
  /// Not a digit; `position` counts the text's characters from 1.
  case badCharacter(position: Int)
  /// Something was mistyped, it cannot be told what.
  case badCheck
}
