import Identity
import Store
import Vocabulary

extension Desk {
  /// Rebuilds every dossier from its entries and holds it against the read model, the acts and the jobs.
  ///
  /// - Parameter progress: called with the number of dossiers inspected.
  public func inspect(progress: (Int) -> Void = { _ in }) async throws -> [Inspection] {
    var faults: [Inspection] = []
    var last = ""
    var done = 0
    while true {
      let after = last
      let numbers = try await store.read { transaction in
        try transaction.rows(
          "SELECT number FROM procedures_dossier WHERE number > \(after) ORDER BY number LIMIT 200"
        ).map { try $0.get("number", as: String.self) }
      }
      guard let end = numbers.last else { return faults }
      for text in numbers {
        guard let number = DossierNumber(rawValue: text) else { throw DossierError.damagedRow }
        if let fault = try await store.read({ try inspect(number, in: $0) }) {
          faults.append(Inspection(number: number, fault: fault))
        }
        done += 1
        progress(done)
      }
      last = end
    }
  }

  func inspect(_ number: DossierNumber, in transaction: Transaction) throws -> Inspection.Fault? {
    let view: DossierView
    do { view = try load(number, in: transaction) } catch IdentityError.forgotten {
      // Its person was erased, and its entries with the key.
      return nil
    } catch let error as StoreError {
      throw error
    } catch {
      return .unreadable
    }
    let dossier = view.dossier
    let row = try transaction.row("SELECT * FROM procedures_dossier WHERE number = \(number.rawValue)")
    // A line that cannot be read is stale, too.
    guard let row, (try? DossierLine(row)) == DossierLine(dossier, under: view.procedure) else { return .staleModel }
    let act = try transaction.row("SELECT * FROM procedures_act WHERE dossier = \(number.rawValue)")
    switch (dossier.phase, act) {
    case (.issued(let issued), let act?), (.revoked(let issued, _), let act?):
      guard (try? ActStatus(act)) == ActStatus(view), (try? act.get("person")) == view.person else { return .actStale }
      return try matches(act, issued, of: view, in: transaction) ? nil : .actAltered
    case (.issued, nil), (.revoked, nil): return .actMissing
    case (.issuing, nil):
      return try transaction.hasOpenJob(ActMaker.jobKind, key: ActMaker.jobKey(for: dossier)) ? nil : .jobMissing
    case (_, _?): return .actUnasked
    default: return nil
    }
  }

  private func matches(_ act: Row, _ issued: IssuedAct, of view: DossierView, in transaction: Transaction) throws
    -> Bool
  {
    guard try act.get("digest") == issued.digest, let sealed = try transaction.blob(try act.get("content")),
      let pdf = try? vault.open(
        sealed, of: view.person, context: Self.actContext(view.dossier.number), in: transaction)
    else { return false }
    return (try? Digest.signed(pdf)) == issued.digest
  }
}
