import Foundation
import Pack
import Registers
import Testing
import Vocabulary

@Suite("Generated people")
struct PeopleTests {
  private static let births = Result { () throws -> [[String: String]] in
    var generator = try Mali.pack.get().generator()
    return (0..<6_000).map { _ in generator.birth() }
  }

  private let births: [[String: String]]

  init() throws {
    births = try Self.births.get()
  }

  private func share(_ holds: ([String: String]) -> Bool) -> Double {
    Double(births.filter(holds).count) / Double(births.count)
  }

  private static func date(_ birth: [String: String], _ field: String = "birth_date") throws -> PartialDate {
    try #require(birth[field].flatMap { PartialDate(edtf: $0) })
  }

  @Test("the same seed gives the same people, another seed others")
  func determinism() throws {
    let mali = try Mali.pack.get()
    var (again, other) = (try mali.generator(), try mali.generator(seed: 2))
    let (same, others) = ((0..<300).map { _ in again.birth() }, (0..<300).map { _ in other.birth() })
    #expect(same == Array(births.prefix(300)))
    #expect(zip(same, others).allSatisfy { $0 != $1 })
  }

  @Test("births lie between 1935 and today, half of them less than twenty years ago, one in twelve « vers »")
  func ages() throws {
    let years = try births.map { try Self.date($0).year }.sorted()
    #expect(years.first ?? 0 >= 1935)
    #expect(years.last == 2026)
    #expect((2005...2012).contains(years[years.count / 2]))
    let estimated = share { $0["birth_date"]?.hasSuffix("~") == true }
    #expect((0.065...0.095).contains(estimated))
  }

  @Test("no act is declared before the birth or after today, and its year is that of the declaration")
  func declarations() throws {
    for birth in births {
      let declared = try Self.date(birth, "declared_on")
      let born = try Self.date(birth)
      #expect(declared.latest >= born.earliest)
      #expect(declared.earliest <= Examples.today)
      #expect(birth["register_year"] == String(declared.year))
    }
  }

  @Test("numbers of a centre's year are unique and follow the days of declaration")
  func numbering() throws {
    let registers = Dictionary(grouping: births) { "\($0["centre"] ?? "")/\($0["register_year"] ?? "")" }
    for acts in registers.values {
      let sorted = try acts.map { act in
        (number: try #require(act["act_number"].flatMap { Int($0) }), day: act["declared_on"] ?? "")
      }.sorted { $0.number < $1.number }
      #expect(Set(sorted.map(\.number)).count == sorted.count)
      #expect(sorted.map(\.day) == sorted.map(\.day).sorted())
    }
  }

  @Test("Bamako is where most are born, every people's names are met, and both sexes")
  func spread() throws {
    #expect((0.3...0.55).contains(share { $0["birth_place"]?.hasPrefix("ML-00") == true }))
    #expect((0.47...0.53).contains(share { $0["sex"] == "M" }))
    let surnames = Set(births.compactMap { $0["surname"] })
    #expect(surnames.count > 100)
    for name in ["Traoré", "Diallo", "Maïga", "Guindo", "Sylla", "Sanogo", "Dakouo"] {
      #expect(surnames.contains(name), "\(name)")
    }
    #expect(surnames.contains { $0.hasPrefix("Ag ") } && surnames.contains { $0.hasPrefix("Walet ") })
  }

  @Test("parents are of an age to be")
  func parents() throws {
    for birth in births {
      for (field, ages) in [("father_details", 19...66), ("mother_details", 15...45)] {
        guard let details = birth[field] else { continue }
        let age = try #require(details.split(separator: " ").compactMap { Int($0) }.first)
        #expect(ages.contains(age))
      }
    }
  }

  @Test("there are twins with the same parents and next numbers, namesakes, and notes of every kind in the margin")
  func particulars() throws {
    let twins = zip(births, births.dropFirst()).filter { one, other in
      one["mother_name"] == other["mother_name"] && one["birth_date"] == other["birth_date"]
        && one["birth_place"] == other["birth_place"]
    }
    #expect((40...130).contains(twins.count))
    #expect(twins.allSatisfy { $0["given_names"] != $1["given_names"] && $0["act_number"] != $1["act_number"] })
    let names = Dictionary(grouping: births) { "\($0["given_names"] ?? "") \($0["surname"] ?? "")" }
    #expect(names.values.contains { $0.count > 8 })
    let notes = births.compactMap { $0["mentions"] }.joined(separator: "\n")
    for word in ["Mari", "Décès", "Jugement supplétif", "rectificatif"] { #expect(notes.contains(word), "\(word)") }
    #expect((0.15...0.45).contains(share { $0["mentions"] != nil }))
    #expect(MarginalNote.notes(in: notes).allSatisfy { $0.date.latest <= Examples.today })
    #expect(MarginalNote.notes(in: notes).count == notes.split(separator: "\n").count)
    #expect(!notes.contains("{"))
  }

  @Test("convictions are of adults among the births of the same seed")
  func convictions() throws {
    let mali = try Mali.pack.get()
    var generator = try mali.generator()
    for _ in 0..<100 {
      let next = generator.conviction()
      let conviction = try #require(next)
      let places = births.filter { birth in
        birth["birth_place"] == conviction["birth_place"]
          && Folding.sounds(birth["surname"] ?? "") == Folding.sounds(conviction["surname"] ?? "")
          && Folding.sounds(birth["given_names"] ?? "") == Folding.sounds(conviction["given_names"] ?? "")
      }
      #expect(!places.isEmpty)
      let born = try Self.date(conviction)
      let judged = try Self.date(conviction, "convicted_on")
      let age = try #require(born.age(on: judged.latest))
      #expect(age.upperBound >= 18)
      #expect(judged.latest <= Examples.today)
      #expect(conviction["offence"]?.contains("exemple") == true && conviction["sentence"]?.contains("exemple") == true)
    }
  }

  @Test("every other spelling in the lists sounds like its name")
  func variants() throws {
    let lists = try Mali.pack.get().people
    let names = lists.women + lists.men + lists.peoples.flatMap { $0.women + $0.men + $0.surnames }
    for name in names {
      for variant in name.variants {
        #expect(Folding.sounds(variant) == Folding.sounds(name.name), "\(variant) for \(name.name)")
        #expect(variant != name.name)
      }
    }
    #expect(Set((lists.women + lists.peoples.flatMap(\.women)).map(\.name)).count >= 110)
    #expect(Set((lists.men + lists.peoples.flatMap(\.men)).map(\.name)).count >= 110)
    #expect(Set(lists.peoples.flatMap(\.surnames).map(\.name)).count >= 100)
  }
}
