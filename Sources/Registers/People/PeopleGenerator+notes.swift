import Vocabulary

extension PeopleGenerator {
  /// What later years wrote in the margin, in the order of time.
  func notes(for birth: GeneratedBirth, using random: inout SplitMix64) -> [MarginalNote] {
    var notes: [MarginalNote] = []
    func add(_ kind: NoteTemplate.Kind, on day: Day, _ values: [String: String]) {
      let templates = lists.notes.filter { $0.kind == kind }
      guard let template = templates.randomElement(using: &random) else { return }
      notes.append(MarginalNote(date: .day(day), text: template.filled(values)))
    }
    let number = String(Int.random(in: 11...980, using: &random))
    let place = birth.town.name
    if birth.isDeclaredLate {
      let judged = max(birth.declaredOn.adding(days: -Int.random(in: 5...60, using: &random)), birth.date.earliest)
      add(.judgment, on: judged, ["number": number, "court": birth.town.court])
    }
    if random.happens(0.015) {
      let wrong = spellings.misspelled(birth.name.surname, using: &random)
      if wrong != birth.name.surname, let day = self.day(after: birth.declaredOn, using: &random) {
        let values = ["number": number, "court": birth.town.court, "wrong": wrong, "right": birth.name.surname]
        add(.correction, on: day, values)
      }
    }
    let adult = birth.date.latest.adding(months: 18 * 12)
    if random.happens(0.15), let day = self.day(after: adult, within: 35 * 365, using: &random) {
      let spouse = names.adult(birth.sex == .male ? .female : .male, birth.family.people, using: &random)
      add(.marriage, on: day, ["name": spouse.written, "place": place])
    }
    let isOld = birth.date.year < today.year - 55
    let lastDay = notes.map(\.date.latest).max() ?? birth.declaredOn
    if random.happens(isOld ? 0.1 : 0.008), let day = self.day(after: max(lastDay, birth.declaredOn), using: &random) {
      add(.death, on: day, ["place": place])
    }
    return notes.sorted { $0.date.earliest < $1.date.earliest }
  }

  /// A day between the one after `day` and today, at most `within` days later; nil when there is none.
  func day(after day: Day, within days: Int = .max, using random: inout SplitMix64) -> Day? {
    let first = day.daysSinceEpoch + 1
    let last = min(today.daysSinceEpoch, days == .max ? .max : first + days)
    return first <= last ? Day(daysSinceEpoch: Int.random(in: first...last, using: &random)) : nil
  }
}
