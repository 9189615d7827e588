public import Pack
import Territory
import Vocabulary

/// The file `registration.yaml`.
public struct RegistrationFile: Sendable, PackDecodable {
  struct Entry {
    let value: RegistrationCategory
    let at: Position
    let days: [Located<Day>]
  }

  struct Window {
    let opens: Located<Day>?
    let closes: Located<Day>?
  }

  struct Papers {
    let badge: Located<String>
    let certificate: Located<String>
  }

  let window: Window
  let largestGroup: Int
  let categories: [Entry]
  let papers: Papers
  let provenance: Provenance

  public static let shape = Shape<RegistrationFile>.object(
    "how people register for an edition (registration.yaml)", window,
    .defaulted("largest_group", 200, "how many people one organisation registers at most", .int(in: 1...1_000)),
    .required("categories", "what people register as", .nonEmptyList(of: category)), papers, .provenance
  ) { RegistrationFile(window: $0, largestGroup: $1, categories: $2, papers: $3, provenance: $4) }

  private static let window = Key<Window>.group(
    .optional("opens", "the first day; absent until it is published", Shape<Day>.day.located),
    .optional("closes", "the last day; absent where registration closes with the edition", Shape<Day>.day.located)
  ) { Window(opens: $0, closes: $1) }

  private static let papers = Key<Papers>.group(
    .required("badge", "the badge's layout in documents/", Shape<String>.text.located),
    .required("certificate", "the layout of attendance certificates in documents/", Shape<String>.text.located)
  ) { Papers(badge: $0, certificate: $1) }

  private static let category = Shape<Entry>.object(
    "a category", .required("category", "which one", Shape<BadgeCategory>.named.located),
    .required("label", "what it is called"), .optional("text", "who belongs there"),
    .optional("quota", "how many may come; absent until it is published", .int(in: 1...1_000_000)),
    .defaulted("days", [], "on which days; absent for all", .list(of: Shape<Day>.day.located)),
    .defaulted(
      "admission", false, "whether the organisers look at each request first",
      Shape<Bool>.oneOf([("free", false), ("examined", true)]))
  ) { category, label, text, quota, days, needsApproval in
    Entry(
      value: RegistrationCategory(
        category: category.value, label: label, text: text, quota: quota, days: days.map(\.value),
        needsApproval: needsApproval),
      at: category.position, days: days)
  }

  /// The plan, held against the days of its edition.
  func plan(from first: Day, until last: Day, _ faults: Faults) -> RegistrationPlan {
    var seen: Set<BadgeCategory> = []
    for entry in categories {
      if !seen.insert(entry.value.category).inserted {
        faults.add("two entries for one category", fix: "keep one", at: entry.at)
      }
      for day in entry.days where !(first...last).contains(day.value) {
        faults.add("the day is outside the edition's days", fix: "write one of its days", at: day.position)
      }
    }
    if last.daysSinceEpoch - first.daysSinceEpoch >= RegistrationPlan.mostDays, let entry = categories.first {
      faults.add(
        "a badge tells \(RegistrationPlan.mostDays) days apart, and the edition has more", fix: "shorten the edition",
        at: entry.at)
    }
    if let closes = window.closes, closes.value > last || window.opens.map({ $0.value > closes.value }) ?? false {
      faults.add(
        "registration closes after the edition, or before it opens", fix: "correct the days", at: closes.position)
    }
    return RegistrationPlan(
      opens: window.opens?.value, closes: window.closes?.value, largestGroup: largestGroup,
      categories: categories.map(\.value), badge: papers.badge, certificate: papers.certificate, provenance: provenance)
  }
}
