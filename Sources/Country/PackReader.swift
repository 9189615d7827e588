import Documents
import Foundation
import Pack
import Procedures
import Registers
import Territory
import Validation
import Vocabulary
import Week

/// Reads the files of one country pack, in the order in which they need one another.
struct PackReader {
  let folder: PackFolder
  let requiredTexts: [String: Set<String>]
  let now: @Sendable () -> Date

  private var faults: Faults { folder.faults }

  func country() -> Country? {
    guard folder.check() else { return nil }
    let description = load(CountryDescription.self, "country.yaml")
    let gazetteer = PlaceFile.load(path: folder.path("places.csv"), home: description?.state ?? .ml, faults: faults)
    let offices = gazetteer.flatMap {
      OfficeFile.load(path: folder.path("offices.csv"), gazetteer: $0, faults: faults)
    }
    let competence = load(CompetenceFile.self, "competence.yaml")
    if let gazetteer, let offices { competence?.check(places: gazetteer, offices: offices, faults: faults) }
    let calendar = load(WorkCalendar.self, "calendar.yaml")
    let languages = load(Languages.self, "languages.yaml")
    let sources = load(SourceList.self, "sources.yaml")
    let files = folder.files(of: "texts").compactMap { load(TextFile.self, "texts/\($0)") }
    Texts.check(files, required: requiredTexts, faults: faults)
    let registers = folder.files(of: "registers").compactMap { load(RegisterDefinition.self, "registers/\($0)") }
    let layouts = Dictionary(
      folder.files(of: "documents").compactMap { file in
        loadWithText(Layout.self, "documents/\(file)").map { (String(file.dropLast(5)), $0) }
      }, uniquingKeysWith: { first, _ in first })
    let people = folder.holds("people.yaml") ? load(PeopleLists.self, "people.yaml") : nil
    let validation = folder.holds("validation.yaml") ? load(ValidationPolicy.self, "validation.yaml") : nil
    let definitions = folder.files(of: "procedures").compactMap {
      loadWithText(ProcedureDefinition.self, "procedures/\($0)")
    }
    let editions = folder.folders(of: "week").compactMap {
      EditionFolder(folder.path("week/\($0)"), of: description?.state ?? .ml, faults: faults).edition()
    }
    guard let description, let gazetteer, let offices, let competence, let calendar, let languages, let sources else {
      return nil
    }
    let references = References(
      description: description, registers: registers, layouts: layouts.mapValues(\.value),
      matters: Set(competence.rules.map(\.matter)),
      texts: files, faults: faults)
    references.check(languages)
    references.checkRegisters()
    references.check(definitions.map(\.value))
    references.checkPapers(of: editions)
    references.check(editions, against: definitions.map(\.value))
    let territory = DeskTerritory(
      state: description.state,
      competence: Competence(gazetteer: gazetteer, offices: offices, rules: competence.rules), calendar: calendar)
    let now = now
    let today: @Sendable () -> Day = { territory.today(at: now()) }
    let library = ExpressionLibrary(territory: territory, today: today)
    let country = Country(
      description: description, competence: territory.competence, calendar: calendar, languages: languages,
      sources: sources, texts: Texts(files), registers: registers,
      procedures: definitions.compactMap { definition, text in
        layouts[definition.act.layout.value].flatMap { layout, layoutText in
          library.checked(
            definition, layout: layout, source: ProcedureSource(definition: text, layout: layoutText),
            registers: registers, faults: faults)
        }
      }, people: people, editions: editions, layouts: layouts.mapValues(\.value), today: today,
      validation: validation ?? .standard)
    country.checkSources(faults)
    return country
  }

  private func load<Value: PackDecodable>(_ type: Value.Type, _ name: String) -> Value? {
    PackFile.load(type, path: folder.path(name), faults: faults)
  }

  /// A value with the text that it was read from, which dossiers keep: one reading gives both.
  private func loadWithText<Value: PackDecodable>(_ type: Value.Type, _ name: String) -> (value: Value, text: String)? {
    let path = folder.path(name)
    guard let bytes = FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) else {
      faults.add(
        "this file cannot be read", fix: "make it a file that the user who runs toguna may read",
        at: Position(file: path, line: 1, column: 1))
      return nil
    }
    return PackFile.load(type, bytes: bytes, named: path, faults: faults).map {
      ($0, String(decoding: bytes, as: UTF8.self))
    }
  }
}
