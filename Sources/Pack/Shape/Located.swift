/// A value and where it stands, for faults that are only found when files are compared.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let position: Position

  public init(_ value: Value, at position: Position) {
    self.value = value
    self.position = position
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: position)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

extension Located: PackDecodable where Value: PackDecodable {
  public static var shape: Shape<Located<Value>> { Shape<Value>.declared.located }
}

extension Located: Anonymous {}

extension Shape {
  /// The same shape, keeping the position of the value.
  public var located: Shape<Located<Value>> {
    compactMap { value, place in Located(value, at: place.position) }
  }
}
