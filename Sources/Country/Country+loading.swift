import Documents
public import Foundation
public import Pack
public import Procedures
import Registers
import Rules
import Territory
public import Vocabulary

extension Country {
  /// Loads a country pack whole and checks the references between its files.
  ///
  /// Nil when a part could not be made at all. A pack is sound when `faults` is empty, whatever is returned.
  public static func load(
    _ folder: String, faults: Faults, required texts: [String: Set<String>] = [:],
    today: @escaping @Sendable () -> Day = { Day(Date(), utcOffsetSeconds: 0) }
  ) -> Country? {
    PackReader(folder: folder, faults: faults, requiredTexts: texts, today: today).country()
  }

  /// Compiles older versions of procedures, by hash, so that the dossiers that began under them go on. One that no
  /// longer compiles is left out: its dossiers cannot be opened, and `fsck` says so.
  public func archived(_ sources: [String: String]) -> [Procedure] {
    let current = Set(procedures.map(\.hash))
    return sources.filter { !current.contains($0.key) }.compactMap { hash, source in
      let faults = Faults()
      guard let definition = PackFile.load(ProcedureDefinition.self, text: source, named: hash, faults: faults) else {
        return nil
      }
      return library.compile(definition, source: source, faults: faults)
    }
  }

  private var library: ExpressionLibrary { ExpressionLibrary(territory: deskTerritory, today: today) }
}
