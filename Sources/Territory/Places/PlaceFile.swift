public import Pack
public import Vocabulary

/// The file `places.csv` of a country pack.
///
/// Columns: `code, name, kind, parent, valid_from, valid_to, successors, other_names, iso, iso_read_on, source, status`. Both ends
/// of validity are included; successors and other names stand between `|`. A place that changed its name or its parent has several
/// rows with one code.
public enum PlaceFile {
  static let columns = [
    "code", "name", "kind", "parent", "valid_from", "valid_to", "successors", "other_names", "iso", "iso_read_on",
    "source",
    "status",
  ]

  /// The gazetteer of a file, or nil if it cannot be read at all; places with faults are left out.
  public static func load(path: String, named name: String? = nil, home: StateCode, faults: Faults) -> Gazetteer? {
    CSVTable.load(path: path, named: name, faults: faults)
      .map { read($0, named: name ?? path, home: home, faults: faults) }
  }

  /// The gazetteer of a table.
  public static func read(_ table: CSVTable, named file: String, home: StateCode, faults: Faults) -> Gazetteer {
    var entries: [Entry] = []
    FactRow.each(in: table, named: file, columns: columns, faults: faults) { row in
      if let place = place(row) { entries.append(Entry(place: place, row: row)) }
    }
    let gazetteer = Gazetteer(home: home, places: entries.map(\.place))
    check(entries, gazetteer)
    if gazetteer.places.allSatisfy({ $0.code.rawValue != home.rawValue }) {
      faults.add(
        "the home country \(home.rawValue) is missing", fix: "add a row `\(home.rawValue),…,country`",
        at: Position(file: file, line: 1, column: 1))
    }
    return gazetteer
  }

  /// A place and the row that holds it.
  struct Entry {
    let place: Place
    let row: FactRow
  }

  private static func place(_ row: FactRow) -> Place? {
    let code = row.required("code", "a code such as ML-01") { PlaceCode(rawValue: $0) }
    let name = row.required("name", "the place's name") { $0 }
    let kinds = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
    let kind = row.required("kind", "one of \(kinds)") { PlaceKind(rawValue: $0) }
    let parent = row.optional("parent", "the code of the place that holds it") { PlaceCode(rawValue: $0) }
    let period = row.period()
    let successors = row.list("successors", "codes of places") { PlaceCode(rawValue: $0) }
    let otherNames = row.list("other_names", "names") { $0 }
    let iso = isoAlias(row)
    let provenance = row.provenance()
    guard let code, let name, let kind, let parent, let period, let successors, let otherNames, let iso, let provenance
    else { return nil }
    return Place(
      code: code, name: name, kind: kind, parent: parent, period: period, successors: successors,
      otherNames: otherNames,
      iso: iso, provenance: provenance)
  }

  private static func isoAlias(_ row: FactRow) -> Place.ISOAlias?? {
    let code = row.text("iso")
    guard let readOn = row.day("iso_read_on") else { return nil }
    switch (code.isEmpty, readOn) {
    case (true, nil): return .some(nil)
    case (false, let readOn?): return Place.ISOAlias(code: code, readOn: readOn)
    default:
      row.fault("a code of ISO 3166-2 has the day on which it was read", fix: "fill both columns, or none", at: "iso")
      return nil
    }
  }
}
