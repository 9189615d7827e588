import Procedures
import Territory
import Vocabulary

/// An act as it stands in the books, in words: no personal data.
struct KnownAct: Hashable, Sendable {
  let code: String
  let kind: Words
  let office: String
  let issuedOn: Day
  /// nil while the act stands.
  let revokedOn: Day?
}

extension KnownAct {
  init(_ status: ActStatus, _ services: Services) {
    let desk = services.desk
    code = CheckCode(rawValue: status.checkCode)?.display ?? status.checkCode
    kind = desk.catalogue.procedure(id: status.procedure).map { Words($0.definition.title) } ?? .text(status.procedure)
    office = desk.territory.office(status.office)?.name ?? status.office
    issuedOn = services.moment(status.issuedAt).day
    revokedOn = status.revokedAt.map { services.moment($0).day }
  }
}
