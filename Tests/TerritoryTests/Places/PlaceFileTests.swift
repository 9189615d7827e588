import Pack
import Territory
import Testing
import Vocabulary

@Suite("The file of places")
struct PlaceFileTests {
  @Test("each fault stands at its line and column")
  func faults() throws {
    let text = """
      code,name,kind,parent,valid_from,valid_to,successors,other_names,iso,iso_read_on,source,status
      ML,Mali,country,,,,,,,,K,confirmed
      ml-1,Kayes,region,ML,,,,,,,K,confirmed
      ML-02,,region,ML,,,,,,,K,confirmed
      ML-03,Sikasso,town,ML,,,,,,,K,confirmed
      ML-04,Ségou,region,XX,,,,,,,K,confirmed
      ML-05,Mopti,region,,,,,,,,K,confirmed
      ML-06,Gao,region,ML,2023-13-01,,,,,,K,confirmed
      ML-07,Kidal,region,ML,2023-03-13,2023-03-12,,,,,K,confirmed
      ML-08,San,region,ML,,,ML-99,,,,K,confirmed
      ML-09,Nara,region,ML,,,,,ML-9,,K,confirmed
      ML-10,Kita,region,ML,,,,,,,,maybe
      ML-11,Bla,village,ML,,,,,,,K,confirmed
      ML-12,Koro,commune,ML-11,,,,,,,K,confirmed
      ML-12,Koro,commune,ML-11,2000-01-01,,,,,,K,confirmed
      ML-13,Macina,region
      """
    let faults = Faults()
    _ = PlaceFile.read(try CSVTable(Array(text.utf8)), named: "p", home: .ml, faults: faults)
    let places = faults.list.map { "\($0.position.line):\($0.position.column)" }
    #expect(
      places == [
        "3:1", "4:7", "5:15", "6:20", "7:20", "8:21", "9:34", "10:22", "10:23", "11:26", "12:28", "12:29", "14:20",
        "15:1",
        "15:20", "16:1",
      ], "\(faults.list.map(\.description).joined(separator: "\n"))")
  }

  @Test("a missing column, an unknown one and a missing home are faults")
  func columns() throws {
    let faults = Faults()
    let table = try CSVTable(Array("code,nom\nML,Mali\n".utf8))
    _ = PlaceFile.read(table, named: "p", home: .ml, faults: faults)
    #expect(faults.list.contains { $0.message == "the column `kind` is missing" })
    #expect(faults.list.contains { $0.message.contains("home country") })
  }

  @Test("codes keep to their form")
  func codes() {
    for text in ["ML", "ML-00-03", "ML-C1", "FR"] { #expect(PlaceCode(rawValue: text)?.rawValue == text) }
    for text in ["", "M", "ml", "ML-", "-ML", "ML--1", "ML-a", "MLI", "ML 1", String(repeating: "ML-0", count: 20)] {
      #expect(PlaceCode(rawValue: text) == nil)
    }
    for text in ["", "-a", "a-", "A", "é", "a b"] { #expect(OfficeCode(rawValue: text) == nil) }
  }
}
