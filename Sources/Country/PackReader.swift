import Documents
import Foundation
import Pack
import Procedures
import Registers
import Territory
import Vocabulary

/// Reads the files of one country pack, in the order in which they need one another.
struct PackReader {
  let folder: String
  let faults: Faults
  let requiredTexts: [String: Set<String>]
  let today: @Sendable () -> Day

  func country() -> Country? {
    let description = load(CountryDescription.self, "country.yaml")
    let gazetteer = PlaceFile.load(path: path("places.csv"), home: description?.state ?? .ml, faults: faults)
    let offices = gazetteer.flatMap { OfficeFile.load(path: path("offices.csv"), gazetteer: $0, faults: faults) }
    let competence = load(CompetenceFile.self, "competence.yaml")
    if let gazetteer, let offices { competence?.check(places: gazetteer, offices: offices, faults: faults) }
    let calendar = load(WorkCalendar.self, "calendar.yaml")
    let languages = load(Languages.self, "languages.yaml")
    let files = names(in: "texts").compactMap { load(TextFile.self, "texts/\($0)") }
    Texts.check(files, required: requiredTexts, faults: faults)
    let registers = names(in: "registers").compactMap { load(RegisterDefinition.self, "registers/\($0)") }
    let layouts = Dictionary(
      names(in: "documents").compactMap { file in
        load(Layout.self, "documents/\(file)").map { (String(file.dropLast(5)), $0) }
      }, uniquingKeysWith: { first, _ in first })
    let people =
      FileManager.default.fileExists(atPath: path("people.yaml")) ? load(PeopleLists.self, "people.yaml") : nil
    guard let description, let gazetteer, let offices, let competence, let calendar, let languages else {
      _ = names(in: "procedures").compactMap { load(ProcedureDefinition.self, "procedures/\($0)") }
      return nil
    }
    let territory = DeskTerritory(
      state: description.state,
      competence: Competence(gazetteer: gazetteer, offices: offices, rules: competence.rules), calendar: calendar)
    let library = ExpressionLibrary(territory: territory, today: today)
    let references = References(
      description: description, registers: registers, layouts: layouts, matters: Set(competence.rules.map(\.matter)),
      texts: files, faults: faults)
    references.check(description, languages: languages)
    var procedures: [Procedure] = []
    for file in names(in: "procedures") {
      guard let definition = load(ProcedureDefinition.self, "procedures/\(file)") else { continue }
      references.check(definition)
      if let procedure = library.compile(definition, source: text("procedures/\(file)"), faults: faults) {
        procedures.append(procedure)
      }
    }
    return Country(
      description: description, competence: territory.competence, calendar: calendar, languages: languages,
      texts: Texts(files), registers: registers, procedures: procedures, people: people,
      layouts: layouts, today: today)
  }

  private func load<Value: PackDecodable>(_ type: Value.Type, _ name: String) -> Value? {
    PackFile.load(type, path: path(name), faults: faults)
  }

  private func path(_ name: String) -> String { "\(folder)/\(name)" }

  private func text(_ name: String) -> String {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The YAML files of a sub-folder, in alphabetical order.
  private func names(in part: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path(part))) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted()
  }
}

extension ExpressionLibrary {
  func compile(_ definition: ProcedureDefinition, source: String, faults: Faults) -> Procedure? {
    ProcedureCompiler(functions: functions(for: definition), faults: faults).compile(definition, source: source)
  }
}
