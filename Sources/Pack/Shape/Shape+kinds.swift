extension Shape {
  /// A value with a short form and a long one: a scalar, a list or a mapping, each with its own shape.
  ///
  ///     .byKind("a label", scalar: .text.map(Label.init), mapping: Label.perLanguage)
  public static func byKind(
    _ about: String, scalar: Shape? = nil, list: Shape? = nil, mapping: Shape? = nil
  ) -> Shape {
    let forms = [scalar, list, mapping].compactMap { $0 }
    return Shape(
      about, hasStructure: true,
      schema: { builder in
        .object([("description", .text(about)), ("anyOf", .list(forms.map { $0.schema(&builder) }))])
      },
      read: { node, faults in
        let form =
          switch node.content {
          case .scalar: scalar
          case .list: list
          case .mapping: mapping
          }
        guard let form, !node.isNothing else {
          faults.add(expected: forms.map(\.expectation).joined(separator: " or "), at: node)
          return nil
        }
        return form.read(node, faults)
      })
  }
}
