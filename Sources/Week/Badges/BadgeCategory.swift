/// What a person comes as. The raw value stands in the token: a new category gets a new number, and none is given twice.
public enum BadgeCategory: UInt8, CaseIterable, Sendable {
  case official = 1
  case press = 2
  case exhibitor = 3
  case startup = 4
  case student = 5
  case visitor = 6
}
