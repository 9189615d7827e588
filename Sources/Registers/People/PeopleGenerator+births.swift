import Vocabulary

extension PeopleGenerator {
  /// The oldest are born so many years before today.
  private static var oldest: Int { 91 }

  /// The values of one more record of the register `births`.
  public mutating func birth() -> [String: String] {
    var random = SplitMix64(seed: nextSeed())
    let birth = twin ?? newBirth(using: &random)
    if twin != nil {
      twin = nil
    } else if random.happens(0.014) {
      return values(of: bearTwins(birth, using: &random), using: &random)
    }
    return values(of: birth, using: &random)
  }

  private mutating func newBirth(using random: inout SplitMix64) -> GeneratedBirth {
    let town = towns.pick(using: &random)
    let people = town.peoples.pick(using: &random)
    let (date, declaredOn, isLate) = dates(using: &random)
    let (sex, family, given) = person(people, using: &random)
    let name = PersonName(givenNames: given, surname: names.surname(of: sex, in: family))
    remember(sex, name, of: people)
    let isTimeKnown = !isLate && date.year >= 1975 && random.happens(0.7)
    let fatherAge = random.number(around: 34, in: 19...66)
    let motherAge = random.number(around: 26, in: 15...45)
    return GeneratedBirth(
      family: family, town: town, sex: sex, name: name, date: date,
      minute: isTimeKnown ? Int.random(in: 0..<1_440, using: &random) : nil, declaredOn: declaredOn,
      isDeclaredLate: isLate,
      fatherDetails:
        "\(fathersWork.pick(using: &random)), \(fatherAge) ans, domicilié à \(home(town, using: &random))",
      motherDetails:
        "\(mothersWork.pick(using: &random)), \(motherAge) ans, domiciliée à \(home(town, using: &random))")
  }

  // MARK: Dates

  /// Half of all people are under eighteen; those whose year is estimated are old, and were declared late.
  private func dates(using random: inout SplitMix64) -> (date: PartialDate, declared: Day, isLate: Bool) {
    let first = today.year - Self.oldest
    if random.happens(0.08) {
      let year = first + Int(50 * random.fraction())
      let declared = Int.random(in: year + 5...year + 40, using: &random)
      return (.about(year), day(of: declared, using: &random), true)
    }
    let ages = random.fraction()
    let born = day(of: today.year - Int(Double(Self.oldest + 1) * ages * ages * ages.squareRoot()), using: &random)
    let late = born.adding(days: Int.random(in: 400...5_000, using: &random))
    if random.happens(0.14), late < today { return (.day(born), late, true) }
    let delay = random.fraction()
    return (.day(born), min(born.adding(days: 1 + Int(29 * delay * delay)), today), false)
  }

  private func day(of year: Int, using random: inout SplitMix64) -> Day {
    let year = min(year, today.year)
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return today
    }
    let days = first.daysSinceEpoch...min(last, today).daysSinceEpoch
    return Day(daysSinceEpoch: Int.random(in: days, using: &random))
  }

  // MARK: People

  private func person(
    _ people: Int, using random: inout SplitMix64
  ) -> (sex: Sex, family: Family, givenNames: String) {
    let father = names.adult(.male, people, using: &random)
    let mother = names.adult(.female, people, using: &random)
    if random.happens(0.015), let bearer = bearers.randomElement(using: &random) {
      // A namesake: another family of the same name.
      let father = PersonName(givenNames: father.givenNames, surname: bearer.name.surname)
      let family = Family(people: bearer.people, father: father, mother: mother)
      return (bearer.sex, family, bearer.name.givenNames)
    }
    let sex: Sex = random.happens(0.507) ? .male : .female
    let given = names.givenNames(sex, people, using: &random)
    return (sex, Family(people: people, father: father, mother: mother), given)
  }

  /// Where descent stands for a surname, a namesake would have a father of the same name too: they are not remembered.
  private mutating func remember(_ sex: Sex, _ name: PersonName, of people: Int) {
    guard lists.peoples[people].patronymic == nil else { return }
    if bearers.count < 64 {
      bearers.append((sex, name, people))
    } else {
      bearers[count % 64] = (sex, name, people)
    }
    count += 1
  }

  /// Makes the birth that of a first twin and keeps the second for the next call.
  private mutating func bearTwins(_ birth: GeneratedBirth, using random: inout SplitMix64) -> GeneratedBirth {
    let sameSex = random.happens(0.65)
    let otherSex: Sex = sameSex ? birth.sex : birth.sex == .male ? .female : .male
    let pair = birth.sex == .male ? lists.twins.men : lists.twins.women
    let first = sameSex ? pair.first : nil
    let second = sameSex ? pair.last : nil
    let given = names.givenNames(otherSex, birth.family.people, using: &random)
    twin = birth.sibling(
      otherSex, named: second ?? given, surname: names.surname(of: otherSex, in: birth.family),
      minutesLater: Int.random(in: 4...25, using: &random))
    return birth.sibling(
      birth.sex, named: first ?? birth.name.givenNames, surname: birth.name.surname, minutesLater: 0)
  }

  private func home(_ town: Town, using random: inout SplitMix64) -> String {
    random.happens(0.85) ? town.name : towns.pick(using: &random).name
  }
}

extension GeneratedBirth {
  fileprivate func sibling(_ sex: Sex, named given: String, surname: String, minutesLater: Int) -> GeneratedBirth {
    GeneratedBirth(
      family: family, town: town, sex: sex, name: PersonName(givenNames: given, surname: surname), date: date,
      minute: minute.map { min($0 + minutesLater, 1_439) }, declaredOn: declaredOn, isDeclaredLate: isDeclaredLate,
      fatherDetails: fatherDetails, motherDetails: motherDetails)
  }
}
