/// Whose data was read.
public enum AccessSubject: Sendable, Hashable {
  /// Somebody with an account.
  case person(PersonID)
  /// Somebody who stands in a register, with or without account: the register's name and the record's key.
  case record(register: String, key: String)
  /// Somebody's registration for an edition of the Semaine, by its number.
  case registration(String)

  var text: String {
    switch self {
    case .person(let person): "person/\(person.rawValue)"
    case .record(let register, let key): "record/\(register)/\(key)"
    case .registration(let id): "registration/\(id)"
    }
  }
}
