import Vocabulary

/// The parents of a generated person.
struct Family: Sendable {
  let people: Int
  let father: PersonName
  let mother: PersonName
}

/// What sex a generated person has; the raw values are those of the register.
enum Sex: String, Sendable {
  case female = "F"
  case male = "M"
}
