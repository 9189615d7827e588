public import Foundation
public import Identity
import Store
public import Vocabulary

extension Desk {
  /// A dossier, if this reader may see it. An agent's look is written into the access log.
  public func dossier(_ number: DossierNumber, for reader: Reader, at now: Date) async throws -> DossierView {
    try await store.write { transaction in try self.dossier(number, for: reader, at: now, in: transaction).view }
  }

  /// The citizen's dossiers, newest first.
  public func dossiers(of person: PersonID) async throws -> [DossierRow] {
    try await store.read { transaction in
      try transaction.rows(
        "SELECT * FROM procedures_dossier WHERE person = \(person) ORDER BY submitted_at DESC, number"
      ).map(DossierRow.init)
    }
  }

  /// The content of an attachment of a dossier that the reader may see.
  public func attachment(_ id: String, of number: DossierNumber, for reader: Reader, at now: Date) async throws
    -> (Attachment, content: [UInt8])
  {
    try await store.write { transaction in
      let view = try dossier(number, for: reader, at: now, in: transaction).view
      guard let attachment = view.attachments.first(where: { $0.id == id }) else { throw DossierError.notFound }
      return (attachment, try content(ofAttachment: id, of: view.person, in: transaction))
    }
  }

  func dossier(_ number: DossierNumber, for reader: Reader, at now: Date, in transaction: Transaction) throws
    -> OpenDossier
  {
    let open = try open(number, in: transaction)
    let view = open.view
    switch reader {
    case .citizen(let person):
      guard view.person == person else { throw DossierError.notFound }
    case .official(let official):
      guard official.offices(besides: catalogue.jurorRoles).contains(view.dossier.office),
        try mayOpen(view, official, in: transaction)
      else { throw DossierError.notFound }
      try accesses.record(
        .person(view.person), by: AccessReader(official.id, office: view.dossier.office), for: .dossier(number),
        at: now, in: transaction)
    }
    return open
  }
}

extension Desk {
  /// A dossier without an entry of access, for measurements and repairs by the operator's tools; no page may call it.
  package func dossier(unlogged number: DossierNumber) async throws -> DossierView {
    try await store.read { transaction in try load(number, in: transaction) }
  }
}
