import Vocabulary

/// « Qui a lu mes données ? »: every reading of the citizen's data, the latest first.
struct AccessPage: Component {
  /// Readings by one reader for one purpose within one minute.
  struct Line: Hashable {
    let when: Moment
    /// An agent's quality: no name.
    let reader: Words
    let office: String
    let purpose: Words
    /// The request that it was read for.
    let dossier: DossierNumber?
    /// The register whose record was read; nil for a request.
    let register: LocalizedText?
    var times = 1
  }

  let lines: [Line]
  /// Requests of which nobody can tell which records were read for them.
  let unread: [DossierNumber]

  var body: some HTML {
    Frame(AccessText.title, way: .back(CitizenRoute.dossiers.link)) {
      h1 { AccessText.title }
      p(.class("lead")) { AccessText.lead }
      for number in unread { Notice(AccessText.unread(["number": number.unbroken]), .warning) }
      if lines.isEmpty {
        p { AccessText.empty }
      } else {
        table
        p(.class("quiet")) { AccessText.unexpected }
      }
    }
  }

  private var table: some HTML {
    DataTable(AccessText.caption, lines) {
      Column(AccessText.when) { line in
        time(.datetime(line.when.iso)) { line.when.shown }
        if line.times > 1 { span(.class("quiet")) { AccessText.times(count: line.times) } }
      }
      Column(AccessText.who) { line in
        line.reader
        br()
        span(.class("quiet")) { line.office }
      }
      Column(AccessText.why) { line in
        if let number = line.dossier {
          a(.href(CitizenRoute.dossier(number).link)) { line.purpose }
        } else {
          line.purpose
        }
        if let register = line.register {
          br()
          span(.class("quiet")) { AccessText.record(["register": register.french]) }
        }
      }
    }
  }
}
