import Documents
public import Foundation
public import Pack
public import Procedures
import Registers
import Rules
import Territory

extension Country {
  /// Loads a country pack whole and checks the references between its files.
  ///
  /// `now` is the clock of the expressions; their day is that of the State's zone.
  ///
  /// Nil when a part could not be made at all. A pack is sound when `faults` is empty, whatever is returned.
  public static func load(
    _ folder: String, faults: Faults, required texts: [String: Set<String>] = [:],
    now: @escaping @Sendable () -> Date = { Date() }
  ) -> Country? {
    PackReader(folder: PackFolder(path: folder, faults: faults), requiredTexts: texts, now: now).country()
  }

  /// Compiles older versions of procedures, by hash, so that the dossiers that began under them go on, whatever has become
  /// of the registers and of what is checked. One that no longer compiles is left out: its dossiers cannot be opened, and
  /// `fsck` says so. The act of one that was kept without its layout is laid out as today.
  public func archived(_ sources: [String: ProcedureSource]) -> [Procedure] {
    let current = Set(procedures.map(\.hash))
    return sources.filter { !current.contains($0.key) }.compactMap { library.archived($1, named: $0, layouts: layouts) }
  }

  private var library: ExpressionLibrary { ExpressionLibrary(territory: deskTerritory, today: today) }
}
