/// A type that a country pack can hold, because it says what it looks like in YAML.
///
/// Declare the shape as a `static let`, so that it is made once; it may mention the type itself.
public protocol PackDecodable: Sendable {
  static var shape: Shape<Self> { get }
}

extension PackDecodable where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// One of the raw values.
  public static var shape: Shape<Self> {
    .oneOf(allCases.map { ($0.rawValue, $0) })
  }
}
