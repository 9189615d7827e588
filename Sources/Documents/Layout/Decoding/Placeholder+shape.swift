public import Pack

extension Placeholder: PackDecodable {
  public static let shape: Shape<Placeholder> = Shape.scalar.compactMap { scalar, place in
    guard ValueName.isValid(scalar.text) else {
      place.fault("`\(scalar.text)` is not a name", fix: "use small letters, digits and _, as in birth_date")
      return nil
    }
    return Placeholder(name: scalar.text, position: scalar.position)
  }.named("the name of a value")
}
