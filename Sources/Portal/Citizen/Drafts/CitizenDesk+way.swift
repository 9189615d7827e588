import Procedures

extension CitizenDesk {
  /// The way through a draft, which says so when its procedure takes no requests any more.
  func way(_ id: Handle, _ definition: ProcedureDefinition) -> DraftWay {
    DraftWay(draft: id, definition: definition, closing: closing(of: definition.id))
  }

  /// Why a draft cannot be sent now, where the reason is the clock.
  func closing(of procedure: String) -> Phrase? {
    let now = services.now()
    guard let window = services.window(ofProcedure: procedure), window.state(at: now) != .open else { return nil }
    return window.words(at: now)
  }
}

/// Says of a draft whose window is not open that it is kept, and was not sent.
struct ClosingNotice: Component {
  let way: DraftWay

  var body: some HTML {
    if let closing = way.closing {
      Notice(WindowText.draftKept, .warning, title: closing)
    }
  }
}
