import Territory
import Vocabulary

extension PeopleGenerator {
  /// The birth as the register's fields have it.
  mutating func values(of birth: GeneratedBirth, using random: inout SplitMix64) -> [String: String] {
    let number = numbers.number(in: birth.town, on: birth.declaredOn)
    var values = [
      "centre": birth.town.centre.rawValue, "register_year": String(birth.declaredOn.year),
      "act_number": String(number), "given_names": birth.name.givenNames, "surname": birth.name.surname,
      "sex": birth.sex.rawValue, "birth_date": birth.date.edtf, "birth_place": birth.town.code.rawValue,
      "father_name": birth.family.father.written, "father_details": birth.fatherDetails,
      "mother_name": birth.family.mother.written, "mother_details": birth.motherDetails,
      "declared_on": birth.declaredOn.iso, "registrar": registrar(of: birth.town, in: birth.declaredOn.year),
    ]
    if let minute = birth.minute {
      values["birth_time"] = "\(minute / 60) h \(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
    if random.happens(0.02) {
      values["father_name"] = nil
      values["father_details"] = nil
    }
    if birth.date.latest.adding(months: 18 * 12) < today, random.happens(0.3) {
      values["nina"] = nina(birth, using: &random)
    }
    let notes = notes(for: birth, using: &random)
    if !notes.isEmpty { values["mentions"] = notes.map(\.line).joined(separator: "\n") }
    return values
  }

  /// The same for ten years; taken from the town and the decade alone, so that it hangs on nobody's turn.
  private func registrar(of town: Town, in year: Int) -> String {
    var random = SplitMix64(seed: Fingerprint.of("\(town.centre)/\(year / 10)"))
    let people = town.peoples.pick(using: &random)
    return names.adult(random.happens(0.7) ? .male : .female, people, using: &random).written
  }

  /// A number of the right form that the State has given to nobody: it begins with 9 and ends with X.
  private func nina(_ birth: GeneratedBirth, using random: inout SplitMix64) -> String {
    let year = birth.date.year % 100
    let serial = Int.random(in: 0..<10_000_000_000, using: &random)
    let digits = String(serial)
    return "9\(birth.sex == .male ? 1 : 2)\(year < 10 ? "0" : "")\(year)"
      + String(repeating: "0", count: 10 - digits.utf8.count) + digits + "X"
  }
}
