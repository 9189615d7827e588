import Pack
import Procedures
import Rules
import Territory
import Vocabulary

/// The functions that a pack's expressions may call besides CEL's own. All are pure but for the day of today.
struct ExpressionLibrary: Sendable {
  let territory: DeskTerritory
  let today: @Sendable () -> Day

  /// The functions for one procedure: `hasOffice` asks for the kind of office that this procedure goes to.
  func functions(for definition: ProcedureDefinition) -> [CELFunction] {
    places + dates + texts + [hasOffice(matter: definition.routing.matter.value), optionLabel(definition)]
  }

  private var places: [CELFunction] {
    let territory = territory
    let gazetteer = territory.gazetteer
    let today = today
    return [
      .text("placeName") { code in PlaceCode(rawValue: code).flatMap { gazetteer[$0]?.name } ?? code },
      .text("placePath") { code in PlaceCode(rawValue: code).map { gazetteer.path(of: $0, on: today()) } ?? code },
      .text("officeName") { code in territory.office(code)?.name ?? code },
      CELFunction("placeOfKind", [.string, .string], returns: .string) { arguments in
        guard case .string(let text) = arguments[0], case .string(let kind) = arguments[1],
          let code = PlaceCode(rawValue: text)
        else { return "" }
        return .string(gazetteer.chain(from: code, on: today()).first { $0.kind.rawValue == kind }?.name ?? "")
      },
    ]
  }

  private var dates: [CELFunction] {
    let today = today
    return [
      .text("figures") { edtf in PartialDate(edtf: edtf).map(FrenchDate.inFigures) ?? edtf },
      .text("words") { edtf in PartialDate(edtf: edtf).map(FrenchDate.inWords) ?? edtf },
      CELFunction("isPast", [.string], returns: .bool) { arguments in
        guard case .string(let edtf) = arguments[0], let date = PartialDate(edtf: edtf) else { return false }
        return .bool(date.earliest <= today())
      },
      CELFunction("age", [.string], returns: .int) { arguments in
        guard case .string(let edtf) = arguments[0], let age = PartialDate(edtf: edtf)?.age(on: today()) else {
          return .int(0)
        }
        return .int(Int64(age.lowerBound))
      },
    ]
  }

  private var texts: [CELFunction] {
    [
      .text("upper") { $0.uppercased() },
      .text("fold") { Folding.key($0) },
      // The last four signs of a personal number.
      .text("masked") { $0.isEmpty ? "" : String(repeating: "•", count: max(0, $0.count - 4)) + $0.suffix(4) },
      // Lines of cells that are parted by « | »; a cell that is a date is written out.
      CELFunction("table", [.string], returns: .list(.list(.string))) { arguments in
        guard case .string(let text) = arguments[0] else { return .list([]) }
        return .list(
          text.split(separator: "\n").map { line in
            .list(line.split(separator: "|").map { .string(Self.shown(Folding.normalised(String($0)))) })
          })
      },
    ]
  }

  private static func shown(_ cell: String) -> String {
    PartialDate(edtf: cell).map(FrenchDate.inFigures) ?? cell
  }

  private func hasOffice(matter: String) -> CELFunction {
    let territory = territory
    let today = today
    return CELFunction("hasOffice", [.string], returns: .bool) { arguments in
      guard case .string(let place) = arguments[0] else { return false }
      return .bool(territory.office(for: matter, place: place, on: today()) != nil)
    }
  }

  private func optionLabel(_ definition: ProcedureDefinition) -> CELFunction {
    CELFunction("optionLabel", [.string, .string], returns: .string) { arguments in
      guard case .string(let field) = arguments[0], case .string(let option) = arguments[1] else { return "" }
      return .string(definition.field(field)?.options.first { $0.id == option }?.label[.french] ?? option)
    }
  }
}

extension CELFunction {
  /// A function from text to text.
  fileprivate static func text(_ name: String, _ body: @escaping @Sendable (String) -> String) -> CELFunction {
    CELFunction(name, [.string], returns: .string) { arguments in
      guard case .string(let text) = arguments[0] else { return "" }
      return .string(body(text))
    }
  }
}
