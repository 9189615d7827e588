import Pack

extension PlaceFile {
  /// Reports what only shows when the rows are compared.
  static func check(_ entries: [Entry], _ gazetteer: Gazetteer) {
    var versions: [PlaceCode: [Entry]] = [:]
    for entry in entries {
      checkParent(entry, gazetteer)
      checkSuccessors(entry, gazetteer)
      let place = entry.place
      if let other = versions[place.code]?.first(where: { $0.place.period.overlaps(place.period) }) {
        entry.row.fault(
          "`\(place.code)` is on line \(other.row.row.line) too, for the same days",
          fix: "end the one before the other begins", at: "code")
      }
      versions[place.code, default: []].append(entry)
    }
  }

  private static func checkParent(_ entry: Entry, _ gazetteer: Gazetteer) {
    let place = entry.place
    guard let code = place.parent else {
      if place.kind != .country {
        entry.row.fault(
          "only a country lies in no other place", fix: "write the code of the place that holds it", at: "parent")
      }
      return
    }
    guard let parent = gazetteer[code] else {
      entry.row.fault("there is no place `\(code)`", fix: "add it, or correct the code", at: "parent")
      return
    }
    let order = PlaceKind.allCases
    guard let outer = order.firstIndex(of: parent.kind), let inner = order.firstIndex(of: place.kind), outer >= inner
    else { return }
    entry.row.fault(
      "a \(place.kind.rawValue) cannot lie in a \(parent.kind.rawValue)", fix: "correct the kind or the parent",
      at: "parent")
  }

  private static func checkSuccessors(_ entry: Entry, _ gazetteer: Gazetteer) {
    let place = entry.place
    for successor in place.successors where gazetteer[successor] == nil {
      entry.row.fault("there is no place `\(successor)`", fix: "add it, or correct the code", at: "successors")
    }
    guard !place.successors.isEmpty else { return }
    if place.successors.contains(place.code) {
      entry.row.fault("a place does not succeed itself", fix: "write another version of the place", at: "successors")
    }
    if place.period.last == nil {
      entry.row.fault("a place with successors has a last day", fix: "fill valid_to", at: "valid_to")
    }
  }
}
