extension String: PackDecodable {
  public static var shape: Shape<String> { .text }
}

extension Scalar: PackDecodable {
  public static var shape: Shape<Scalar> { .scalar }
}

extension Int: PackDecodable {
  public static var shape: Shape<Int> { .int }
}

extension Int64: PackDecodable {
  public static var shape: Shape<Int64> { .int64 }
}

extension Double: PackDecodable {
  public static var shape: Shape<Double> { .decimal }
}

extension Bool: PackDecodable {
  public static var shape: Shape<Bool> { .truth }
}

extension Array: PackDecodable where Element: PackDecodable {
  public static var shape: Shape<[Element]> { .list(of: .declared) }
}

extension Array: Anonymous where Element: PackDecodable {}

extension Dictionary: PackDecodable where Key: PackDecodable, Value: PackDecodable {
  public static var shape: Shape<[Key: Value]> { .dictionary(key: .declared, value: .declared) }
}

extension Dictionary: Anonymous where Key: PackDecodable, Value: PackDecodable {}
