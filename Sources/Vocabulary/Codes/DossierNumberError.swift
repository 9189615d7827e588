/// What is wrong with a typed dossier number.
public enum DossierNumberError: Error, Sendable, Hashable {
  /// Ten symbols are needed after the State.
  case wrongLength(found: Int)
  /// A character that no dossier number has; `position` counts the text's characters from 1.
  case badCharacter(position: Int)
  /// The first two letters name none of the three States.
  case unknownState
  /// Something was mistyped, it cannot be told what.
  case badCheck
}
