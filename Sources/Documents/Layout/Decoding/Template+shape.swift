public import Pack

extension Template: PackDecodable {
  public static let shape: Shape<Template> = Shape.scalar.compactMap { scalar, place in
    Template(scalar, faults: place.faults)
  }.named("a text, perhaps with values as {birth_date}")
}
