public import Pack

/// The file `offices.csv` of a country pack.
///
/// Columns: `code, agency, kind, name, place, serves, valid_from, valid_to, source, status`. `serves` holds codes of places between
/// `|`; empty for the office's own place, `-` for none.
public enum OfficeFile {
  static let columns = [
    "code", "agency", "kind", "name", "place", "serves", "valid_from", "valid_to", "source", "status",
  ]

  /// The offices of a file, or nil if it cannot be read at all; offices with faults are left out.
  public static func load(
    path: String, named name: String? = nil, gazetteer: Gazetteer, faults: Faults
  ) -> [Office]? {
    CSVTable.load(path: path, named: name, faults: faults)
      .map { read($0, named: name ?? path, gazetteer: gazetteer, faults: faults) }
  }

  /// The offices of a table.
  public static func read(_ table: CSVTable, named file: String, gazetteer: Gazetteer, faults: Faults) -> [Office] {
    var offices: [Office] = []
    var lines: [OfficeCode: Int] = [:]
    FactRow.each(in: table, named: file, columns: columns, faults: faults) { row in
      guard let office = office(row) else { return }
      if let line = lines.updateValue(row.row.line, forKey: office.code) {
        row.fault("`\(office.code)` is on line \(line) too", fix: "give each office its own code", at: "code")
      }
      for code in [office.place] where gazetteer[code] == nil {
        row.fault("there is no place `\(code)`", fix: "add it to places.csv, or correct the code", at: "place")
      }
      for code in office.serves where code != office.place && gazetteer[code] == nil {
        row.fault("there is no place `\(code)`", fix: "add it to places.csv, or correct the code", at: "serves")
      }
      offices.append(office)
    }
    return offices
  }

  private static func office(_ row: FactRow) -> Office? {
    let code = row.required("code", "a code such as tribunal-kayes") { OfficeCode(rawValue: $0) }
    let agency = row.required("agency", "the name of an agency") { $0 }
    let kinds = OfficeKind.allCases.map(\.rawValue).joined(separator: ", ")
    let kind = row.required("kind", "one of \(kinds)") { OfficeKind(rawValue: $0) }
    let name = row.required("name", "the office's name") { $0 }
    let place = row.required("place", "the code of a place") { PlaceCode(rawValue: $0) }
    let period = row.period()
    let provenance = row.provenance()
    guard let place else { return nil }
    let serves: [PlaceCode]? =
      switch row.text("serves") {
      case "": [place]
      case "-": []
      default: row.list("serves", "codes of places") { PlaceCode(rawValue: $0) }
      }
    guard let code, let agency, let kind, let name, let period, let provenance, let serves else { return nil }
    return Office(
      code: code, agency: agency, kind: kind, name: name, place: place, serves: serves, period: period,
      provenance: provenance)
  }
}
