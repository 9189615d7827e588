import Foundation
import Procedures
import Territory
import Vocabulary

extension SubmissionWindow {
  /// « Ouvert jusqu’au 19 janvier 2026 à 23 h 59 min 59 s, heure de Bamako. »
  func words(at now: Date) -> Phrase {
    switch state(at: now) {
    case .notYetOpen: WindowText.opens(["date": FrenchDate.inFigures(opens), "city": zone.city])
    case .open: WindowText.until(["date": FrenchDate.inFigures(closes), "city": zone.city])
    case .closed: WindowText.since(["date": FrenchDate.inFigures(closes), "city": zone.city])
    }
  }

  func notice(at now: Date) -> Notice { Notice(words(at: now), state(at: now) == .open ? .information : .warning) }
}

extension EventZone {
  /// Whose clock it is: « Bamako ».
  var city: String {
    switch self {
    case .bamako: "Bamako"
    case .ouagadougou: "Ouagadougou"
    case .niamey: "Niamey"
    }
  }
}

extension StatusTag {
  init(_ state: SubmissionWindow.State) {
    switch state {
    case .notYetOpen: self.init(WindowText.soonTag, .wait)
    case .open: self.init(WindowText.openTag, .good)
    case .closed: self.init(WindowText.closedTag, .calm)
    }
  }
}

extension Services {
  /// When requests of a procedure are taken, by the pack of today; nil where they always are.
  func window(ofProcedure id: String) -> SubmissionWindow? { desk.catalogue.procedure(id: id)?.definition.window }

  /// How many windows of the pack have opened and closed so far: what is said of them changes with it alone.
  var windowBounds: Int {
    let now = now()
    return desk.catalogue.procedures.compactMap(\.definition.window).reduce(0) { count, window in
      count + (window.opensAt <= now ? 1 : 0) + (window.closesAt <= now ? 1 : 0)
    }
  }
}
