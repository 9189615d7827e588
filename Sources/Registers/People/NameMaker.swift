import Vocabulary

/// Puts names together from the lists.
struct NameMaker: Sendable {
  private let peoples: [People]
  private let shared: (women: Weighted<String>, men: Weighted<String>)
  private let own: [(women: Weighted<String>, men: Weighted<String>)]
  private let surnames: [Weighted<String>?]

  /// Nil when a list is empty.
  init?(_ lists: PeopleLists) {
    guard let women = Self.weighted(lists.women), let men = Self.weighted(lists.men) else { return nil }
    shared = (women, men)
    var own: [(women: Weighted<String>, men: Weighted<String>)] = []
    for people in lists.peoples {
      guard let women = Self.weighted(people.women), let men = Self.weighted(people.men) else { return nil }
      own.append((women, men))
    }
    self.own = own
    peoples = lists.peoples
    surnames = lists.peoples.map { Self.weighted($0.surnames) }
  }

  private static func weighted(_ names: [ListedName]) -> Weighted<String>? {
    Weighted(names.map { ($0.name, $0.weight) })
  }

  func givenName(_ sex: Sex, _ people: Int, using random: inout some RandomNumberGenerator) -> String {
    let lists = random.happens(peoples[people].ownNames) ? own[people] : shared
    return (sex == .female ? lists.women : lists.men).pick(using: &random)
  }

  /// One given name, often two, seldom three, each another.
  func givenNames(_ sex: Sex, _ people: Int, using random: inout some RandomNumberGenerator) -> String {
    let wanted = random.happens(0.78) ? 1 : random.happens(0.9) ? 2 : 3
    var names: [String] = []
    for _ in 0..<wanted {
      let name = givenName(sex, people, using: &random)
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: " ")
  }

  /// An adult's name: of the people, with a surname or the father's name.
  func adult(_ sex: Sex, _ people: Int, using random: inout some RandomNumberGenerator) -> PersonName {
    let given = givenName(sex, people, using: &random)
    let father = givenName(.male, people, using: &random)
    return PersonName(
      givenNames: given, surname: surname(of: sex, people, father: father) ?? pickSurname(people, using: &random))
  }

  /// The surname of a child: the father's, or his given name after the word of descent.
  func surname(of sex: Sex, in family: Family) -> String {
    surname(of: sex, family.people, father: family.father.givenNames) ?? family.father.surname
  }

  private func surname(of sex: Sex, _ people: Int, father: String) -> String? {
    peoples[people].patronymic.map { "\(sex == .female ? $0.daughter : $0.son) \(father)" }
  }

  private func pickSurname(_ people: Int, using random: inout some RandomNumberGenerator) -> String {
    surnames[people]?.pick(using: &random) ?? ""
  }
}
