import Foundation
import Identity
import Procedures
import Vocabulary

extension AccessPage {
  /// - Parameters:
  ///   - entries: The latest first, each with the title of the register that the record stands in, nil for a request.
  ///   - qualities: Of the agents who read, as they stand on acts.
  ///   - unread: Requests of which nobody can tell which records were read for them.
  ///   - office: The name of an office, by its code.
  ///   - moment: An instant as it is read where the State is.
  init(
    _ entries: [(register: LocalizedText?, entry: AccessEntry)], qualities: [AgentID: String],
    unread: [DossierNumber] = [], office: (String) -> String, moment: (Date) -> Moment
  ) {
    var lines: [Line] = []
    for (register, entry) in entries {
      let line = Line(
        when: moment(entry.at), reader: qualities[entry.reader.agent]?.words ?? AccessText.agent.words,
        office: office(entry.reader.office), purpose: Self.words(entry.purpose), dossier: Self.dossier(entry.purpose),
        register: register)
      if let last = lines.last, last.isSame(as: line) { lines[lines.count - 1].times += 1 } else { lines.append(line) }
    }
    self.init(lines: lines, unread: unread)
  }

  private static func dossier(_ purpose: AccessPurpose?) -> DossierNumber? {
    if case .dossier(let number)? = purpose { number } else { nil }
  }

  private static func words(_ purpose: AccessPurpose?) -> Words {
    switch purpose {
    case .dossier(let number): AccessText.forDossier(["number": number.unbroken]).words
    case .motive(let motive): motive.text.words
    case .week(let edition): BadgeText.accessPurpose(["year": edition]).words
    case nil: AccessText.forOther.words
    }
  }
}

extension AccessPage.Line {
  /// Whether both differ in nothing but how often.
  fileprivate func isSame(as other: AccessPage.Line) -> Bool {
    when.shown == other.when.shown && reader == other.reader && office == other.office && purpose == other.purpose
      && register == other.register
  }
}
