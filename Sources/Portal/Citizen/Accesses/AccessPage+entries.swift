import Foundation
import Identity
import Procedures
import Vocabulary

extension AccessPage {
  /// - Parameters:
  ///   - entries: The latest first, each with the title of the register that the record stands in, nil for a request.
  ///   - qualities: Of the agents who read, as they stand on acts.
  ///   - office: The name of an office, by its code.
  ///   - moment: An instant as it is read where the State is.
  init(
    _ entries: [(register: LocalizedText?, entry: AccessEntry)], qualities: [AgentID: String],
    office: (String) -> String, moment: (Date) -> Moment
  ) {
    var lines: [Line] = []
    for (register, entry) in entries {
      let number = Self.dossier(entry.purpose)
      let line = Line(
        when: moment(entry.at), reader: Self.reader(entry.reader, qualities),
        office: entry.reader.code.map(office),
        purpose: Self.purpose(entry.purpose, number), dossier: number, register: register)
      if let last = lines.last, last.isSame(as: line) { lines[lines.count - 1].times += 1 } else { lines.append(line) }
    }
    self.init(lines: lines)
  }

  private static func reader(_ reader: AccessReader, _ qualities: [AgentID: String]) -> Words {
    switch reader {
    case .agent(let id, _): qualities[id]?.words ?? AccessText.agent.words
    case .person: AccessText.person.words
    case .system: AccessText.system.words
    }
  }

  /// The desk writes « dossier ML-… » for what it shows of a request.
  private static func dossier(_ purpose: String) -> DossierNumber? {
    guard purpose.hasPrefix("dossier ") else { return nil }
    return DossierNumber(rawValue: String(purpose.dropFirst("dossier ".count)))
  }

  /// - Parameter number: The dossier that the purpose names.
  private static func purpose(_ purpose: String, _ number: DossierNumber?) -> Words {
    if let number { return AccessText.forDossier(["number": number.unbroken]).words }
    let motive = purpose.split(separator: " ").last.flatMap { AccessPurpose.Motive(rawValue: String($0)) }
    return motive?.text.words ?? AccessText.forOther.words
  }
}

extension AccessPage.Line {
  /// Whether both differ in nothing but how often.
  fileprivate func isSame(as other: AccessPage.Line) -> Bool {
    when.shown == other.when.shown && reader == other.reader && office == other.office && purpose == other.purpose
      && register == other.register
  }
}

extension AccessReader {
  /// The code of the office that read.
  fileprivate var code: String? {
    if case .agent(_, let office) = self { office } else { nil }
  }
}
