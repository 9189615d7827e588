import Pack

/// Reports what the parts of a register's definition say against each other.
struct DefinitionCheck {
  let definition: RegisterDefinition
  let faults: Faults

  func run(identity: [Located<String>], search: SearchRoles.Declared, chronology: [Located<String>]) {
    checkNames()
    for name in identity {
      guard let field = known(name) else { continue }
      if !field.isRequired {
        faults.add(
          "`\(field.id)` is part of the identity and may be empty", fix: "write `required: true` in the field",
          at: name.position)
      }
    }
    for name in search.names + search.parents { expect(.name, of: name) }
    if let date = search.date { expect(.date, of: date) }
    if let place = search.place { expect(.place, of: place) }
    for name in search.keys.joined() { _ = known(name) }
    for name in chronology { expect(.date, of: name) }
  }

  private func checkNames() {
    var seen: Set<String> = []
    for field in definition.fields where !seen.insert(field.id).inserted {
      faults.add("two fields are named `\(field.id)`", fix: "rename one of them", at: field.position)
    }
  }

  private func expect(_ kind: RegisterFieldKind, of name: Located<String>) {
    guard let field = known(name), field.kind != kind else { return }
    faults.add(
      "`\(field.id)` is of kind \(field.kind.rawValue), and one of kind \(kind.rawValue) is needed here",
      fix: "name another field, or correct its kind", at: name.position)
  }

  private func known(_ name: Located<String>) -> RegisterField? {
    if let field = definition.field(name.value) { return field }
    faults.add(
      "there is no field `\(name.value)`", fix: "write one of \(definition.fields.map(\.id).joined(separator: ", "))",
      at: name.position)
    return nil
  }
}
