/// What is wrong with one answer. The portal words it beside the field; what was typed is kept.
public struct FieldFault: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    case missing
    case tooLong(limit: Int)
    case notAnOption
    case notADate
    case unknownPlace
    /// Several places have this name: their codes.
    case ambiguousPlace([String])
    case notANumber
    case outOfRange(min: Int64?, max: Int64?)
    case notAPhone
    case badNINA
    case badCharacters
    /// A check of the definition failed: its message in the pack's words.
    case check(String)
  }

  public let field: String
  public let reason: Reason

  public init(field: String, reason: Reason) {
    self.field = field
    self.reason = reason
  }
}
