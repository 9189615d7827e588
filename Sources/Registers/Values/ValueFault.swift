public import Territory

/// What is wrong with one value of a record. It never carries the value itself.
public struct ValueFault: Error, Sendable, Hashable {
  public let field: String
  public let reason: Reason

  public init(field: String, reason: Reason) {
    self.field = field
    self.reason = reason
  }

  public enum Reason: Sendable, Hashable {
    /// The field is required and empty.
    case missing
    /// The register has no such field.
    case unknownField
    case tooLong(limit: Int)
    /// A name with digits or signs.
    case badCharacters
    case notADate
    /// A date after the day on which it is recorded.
    case inTheFuture
    /// A date that lies before that of another field, which comes first.
    case before(field: String)
    case unknownPlace
    /// Several places bear the name: their codes.
    case ambiguousPlace([PlaceCode])
    case unknownOffice
    case notANumber
    case outOfRange(min: Int64?, max: Int64?)
    /// Not one of the options, which are listed.
    case notAnOption([String])
    /// A line of marginal notes that is not `date|text`; lines count from 1.
    case badNote(line: Int)
    case notANINA
  }
}
