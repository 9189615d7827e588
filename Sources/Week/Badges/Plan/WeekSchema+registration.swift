import Store

extension WeekSchema {
  static let registration = Migration(room: "week", number: 3, RegistrationTables.statements)
}
