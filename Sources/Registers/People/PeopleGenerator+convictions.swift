import Vocabulary

extension PeopleGenerator {
  /// How many of the adults are convicted.
  private static var share: Double { 0.06 }

  /// The values of one more record of the register `convictions`: of an adult among the births that come next.
  ///
  /// Offences and sentences are in neutral words that say that they are made up.
  public mutating func conviction() -> [String: String]? {
    for _ in 0..<100_000 {
      let birth = birth()
      var random = SplitMix64(seed: Self.seed(of: birth))
      if random.happens(Self.share), let conviction = conviction(of: birth) { return conviction }
    }
    return nil
  }

  /// A conviction of the person of a birth's record, whose names another clerk wrote; the same at each call. Nil for who was not of age, or
  /// when the values are not those of a birth.
  public func conviction(of birth: [String: String]) -> [String: String]? {
    var random = SplitMix64(seed: Self.seed(of: birth) &+ 1)
    guard let given = birth["given_names"], let surname = birth["surname"], let place = birth["birth_place"],
      let date = birth["birth_date"].flatMap({ PartialDate(edtf: $0) }),
      let day = day(after: date.latest.adding(months: 18 * 12), using: &random),
      let offence = lists.offences.randomElement(using: &random),
      let sentence = lists.sentences.randomElement(using: &random)
    else { return nil }
    let court = random.happens(0.75) ? courts[place] : nil
    var values = [
      "case_number": "\(Int.random(in: 1...1_400, using: &random))/RP/\(day.year)",
      "given_names": spellings.respelled(given, using: &random),
      "surname": spellings.respelled(surname, using: &random),
      "birth_date": asKnown(date, using: &random).edtf, "birth_place": place, "convicted_on": day.iso,
      "court": court ?? towns.pick(using: &random).court, "offence": offence, "sentence": sentence,
    ]
    for parent in ["father_name", "mother_name"] {
      if let name = birth[parent], !name.isEmpty, random.happens(0.92) {
        values[parent] = spellings.respelled(name, using: &random)
      }
    }
    return values
  }

  /// Who has no paper at hand says a year.
  private func asKnown(_ date: PartialDate, using random: inout SplitMix64) -> PartialDate {
    guard case .day(let day) = date, random.happens(0.12) else { return date }
    return random.happens(0.5) ? .year(day.year) : .about(day.year + Int.random(in: -2...2, using: &random))
  }

  private static func seed(of birth: [String: String]) -> UInt64 {
    let parts = ["centre", "register_year", "act_number"].map { birth[$0] ?? "" }
    return Fingerprint.of(parts.joined(separator: "/"))
  }
}
