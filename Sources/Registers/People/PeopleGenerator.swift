public import Territory
public import Vocabulary

/// Makes people who could live in a State, for demonstrations and tests: the values of records of the registers `births` and
/// `convictions`. Nobody in particular is meant; names are put together by chance.
///
///     var people = PeopleGenerator(seed: 1, lists: lists, gazetteer: gazetteer, offices: offices, today: today)
///     let values = people.birth()
///
/// The same seed, lists and day give the same people. Of the random source it takes one number a birth, so that asking for
/// convictions between changes nothing in the births: a second generator of the same seed has convictions of the same people.
public struct PeopleGenerator<Randomness: RandomNumberGenerator> {
  let lists: PeopleLists
  let today: Day
  let names: NameMaker
  let towns: Weighted<Town>
  let courts: [String: String]
  let spellings: Respelling
  let mothersWork: Weighted<String>
  let fathersWork: Weighted<String>
  private var randomness: Randomness
  var numbers = ActNumbers()
  var count = 0
  /// The twin that is born next.
  var twin: GeneratedBirth?
  /// Names of the last ones born, for namesakes.
  var bearers: [(sex: Sex, name: PersonName, people: Int)] = []

  /// Nil when no commune has a centre of civil status on `today`, or a list is empty.
  ///
  /// - Parameter today: nothing happens after it.
  public init?(
    lists: PeopleLists, gazetteer: Gazetteer, offices: [Office], today: Day, randomness: Randomness
  ) {
    let all = Town.all(lists, gazetteer: gazetteer, offices: offices, on: today)
    guard let names = NameMaker(lists), let towns = Weighted(all.map { ($0, $0.size) }),
      let mothersWork = Weighted(lists.professions.women.map { ($0.name, $0.weight) }),
      let fathersWork = Weighted(lists.professions.men.map { ($0.name, $0.weight) })
    else { return nil }
    self.lists = lists
    self.today = today
    self.names = names
    self.towns = towns
    courts = Dictionary(all.map { ($0.code.rawValue, $0.court) }) { first, _ in first }
    spellings = Respelling(lists)
    self.mothersWork = mothersWork
    self.fathersWork = fathersWork
    self.randomness = randomness
  }

  mutating func nextSeed() -> UInt64 { randomness.next() }
}

extension PeopleGenerator where Randomness == SplitMix64 {
  public init?(seed: UInt64, lists: PeopleLists, gazetteer: Gazetteer, offices: [Office], today: Day) {
    self.init(
      lists: lists, gazetteer: gazetteer, offices: offices, today: today, randomness: SplitMix64(seed: seed))
  }
}

extension PeopleGenerator: Sendable where Randomness: Sendable {}
