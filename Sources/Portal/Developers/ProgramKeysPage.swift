import Identity
import Vocabulary

/// The keys of somebody's programs, and the one that was just made.
struct ProgramKeysPage: Component {
  static let name = "nom"

  struct Line {
    let name: String
    let madeAt: Moment
    let until: Moment
    /// Nil for one that no program came with.
    let used: Moment?
    let id: Handle
  }

  let lines: [Line]
  /// Shown this once.
  let made: String?
  /// What the example asks.
  let address: String
  let answers: FormAnswers

  var body: some HTML {
    Frame(DeveloperText.keys, way: .back(DeveloperRoute.home.link), answers) {
      h1 { DeveloperText.keys }
      p(.class("lead")) { DeveloperText.keysLead }
      if let made {
        Notice(DeveloperText.keyMade, .warning)
        pre(.tabindex(0)) { code { made } }
        p { DeveloperText.example }
        pre(.tabindex(0)) { code { "curl -H \"Authorization: Bearer \(made)\" \(address)" } }
      }
      if lines.isEmpty { p { DeveloperText.noKey } } else { table }
      PostForm(to: DeveloperRoute.keys.link, answers) {
        TextField(
          Self.name, DeveloperText.keyName, hint: DeveloperText.keyNameHint, width: .half,
          maxLength: ProgramKeys.longestName)
        Button(DeveloperText.makeKey)
      }
    }
  }

  private var table: some HTML {
    DataTable(DeveloperText.keys, lines) {
      Column(DeveloperText.keyName) { line in bdi { line.name } }
      Column(DeveloperText.keyMadeOn) { line in
        time(.datetime(line.madeAt.iso)) { FrenchDate.inFigures(line.madeAt.day) }
      }
      Column(DeveloperText.keyUntil) { line in
        time(.datetime(line.until.iso)) { FrenchDate.inFigures(line.until.day) }
      }
      Column(DeveloperText.keyUsed) { line in
        if let used = line.used { time(.datetime(used.iso)) { used.shown } } else { DeveloperText.keyUnused }
      }
      Column(DeveloperText.keyAct) { line in
        ActionButton(DeveloperText.endKey, to: DeveloperRoute.endKey(line.id).link)
      }
    }
  }
}
