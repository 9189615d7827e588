import Pack
import Registers
import Testing
import Vocabulary

@Suite("A register's definition")
struct DefinitionTests {
  @Test("says which fields are searched as what, and which choices there are")
  func births() throws {
    let births = try #require(try Mali.pack.get().registers.first)
    #expect(births.id == "births")
    #expect(births.title.french == "Registre des naissances")
    #expect(births.search.keys == [["register_year", "act_number"], ["nina"]])
    #expect(births.field("sex")?.options.map(\.label.french) == ["Féminin", "Masculin"])
    #expect(births.field("mentions")?.kind == .notes)
    #expect(births.field("nowhere") == nil)
  }

  @Test("is refused where its parts disagree, each fault at its line and column")
  func faults() {
    let text = """
      register: herds
      title: Troupeaux
      agency: livestock
      source: K
      date: 2026-11-21
      status: to-confirm
      identity: [owner, tattoo]
      search: {names: [owner, brand], date: owner, keys: [[colour]]}
      chronology: [counted_on, herd_size]
      fields:
        - {id: owner, kind: name, label: Propriétaire}
        - {id: counted_on, kind: date, label: Compté le}
        - {id: herd_size, kind: number, label: Têtes, min: 0}
        - {id: brand, kind: choice, label: Marque}
        - {id: owner, kind: text, label: Encore, max: 3}
      """
    let faults = Faults()
    _ = PackFile.load(RegisterDefinition.self, text: text, named: "herds.yaml", faults: faults)
    let places = faults.list.map { "\($0.position.line):\($0.position.column) \($0.message)" }
    #expect(
      places == [
        "7:12 `owner` is part of the identity and may be empty",
        "7:19 there is no field `tattoo`",
        "8:25 `brand` is of kind choice, and one of kind name is needed here",
        "8:39 `owner` is of kind name, and one of kind date is needed here",
        "8:54 there is no field `colour`",
        "9:26 `herd_size` is of kind number, and one of kind date is needed here",
        "14:5 options and kind do not agree",
        "15:5 two fields are named `owner`",
        "15:23 only a number has `min` and `max`",
      ])
  }
}
