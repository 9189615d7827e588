import Pack
import Territory
import Testing
import Vocabulary

/// A small country to test on: a region that was split in 2023, a district, and the world.
enum Sample {
  static let placesText = """
    code,name,kind,parent,valid_from,valid_to,successors,other_names,iso,iso_read_on,source,status
    ML,Mali,country,,,,,,,,K,confirmed
    ML-00,Bamako,district,ML,,,,Bamakɔ,ML-BKO,2026-11-21,K,confirmed
    ML-00-01,Commune I,commune,ML-00,,,,Commune 1,,,K,confirmed
    ML-00-03,Commune III,commune,ML-00,,,,Commune 3,,,K,confirmed
    ML-01,Kayes,region,ML,,,,,,,K,confirmed
    ML-01-01,Kayes,cercle,ML-01,,,,,,,K,confirmed
    ML-01-01-01,Kayes,commune,ML-01-01,,,,,,,K,confirmed
    ML-01-06,Nioro du Sahel,cercle,ML-01,,2023-03-12,ML-11|ML-01-01,,,,K,to-confirm
    ML-01-06-01,Nioro,commune,ML-01-06,,2023-03-12,,,,,K,to-confirm
    ML-01-06-01,Nioro,commune,ML-11-01,2023-03-13,,,,,,K,to-confirm
    ML-11,Nioro,region,ML,2023-03-13,,,,,,K,confirmed
    ML-11-01,Nioro,cercle,ML-11,2023-03-13,,,,,,K,to-confirm
    ML-12,Ségou,region,ML,,,,Segu,,,K,confirmed
    ML-13,Perdu,region,ML,,1990-01-01,,,,,K,to-confirm
    CI,Côte d’Ivoire,country,,,,,Ivoire,,,K,confirmed
    """

  static let officesText = """
    code,agency,kind,name,place,serves,valid_from,valid_to,source,status
    centre-1,dnec,civil-status,Centre de la Commune I,ML-00-01,,,,K,to-confirm
    centre-3,dnec,civil-status,Centre de la Commune III,ML-00-03,,,,K,to-confirm
    centre-kayes,dnec,civil-status,Centre de Kayes,ML-01-01-01,,,,K,to-confirm
    centre-nioro,dnec,civil-status,Centre de Nioro,ML-01-06-01,,,,K,to-confirm
    tribunal-1,justice,court,Tribunal de la Commune I,ML-00-01,,,,K,to-confirm
    tribunal-3,justice,court,Tribunal de la Commune III,ML-00-03,,,,K,confirmed
    tribunal-kayes,justice,court,Tribunal de Kayes,ML-01-01-01,ML-01,,,K,to-confirm
    tribunal-nioro,justice,court,Tribunal de Nioro,ML-01-06-01,ML-11,2023-03-13,,K,to-confirm
    cour,justice,appeal-court,Cour d'appel,ML-00,-,,,K,to-confirm
    """

  static let competenceText = """
    matters:
      birth:
        office: civil-status
        by: birth-place
        any_office: true
        source: S1
        status: confirmed
      record:
        office: court
        by: birth-place
        abroad: cour
        exceptions:
          - {place: ML-00, office: tribunal-3, valid_from: 2000-01-01, source: S9, status: confirmed}
        source: S9
        status: confirmed
    """

  static func gazetteer() throws -> Gazetteer {
    let faults = Faults()
    let table = try CSVTable(Array(placesText.utf8))
    let gazetteer = PlaceFile.read(table, named: "places.csv", home: .ml, faults: faults)
    #expect(faults.list == [])
    return gazetteer
  }

  static func competence() throws -> Competence {
    let faults = Faults()
    let gazetteer = try gazetteer()
    let table = try CSVTable(Array(officesText.utf8))
    let offices = OfficeFile.read(table, named: "offices.csv", gazetteer: gazetteer, faults: faults)
    let file = try #require(
      PackFile.load(CompetenceFile.self, text: competenceText, named: "competence.yaml", faults: faults))
    file.check(places: gazetteer, offices: offices, faults: faults)
    #expect(faults.list == [])
    return Competence(gazetteer: gazetteer, offices: offices, rules: file.rules)
  }

  static func code(_ text: String) throws -> PlaceCode { try #require(PlaceCode(rawValue: text)) }

  static func office(_ text: String) throws -> OfficeCode { try #require(OfficeCode(rawValue: text)) }

  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func tag(_ text: String) throws -> LanguageTag { try #require(LanguageTag(rawValue: text)) }
}
