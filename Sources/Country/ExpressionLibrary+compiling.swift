import Documents
import Pack
import Procedures
import Registers

extension ExpressionLibrary {
  /// A procedure of today's pack, its expressions held against the form and the registers of the pack.
  func checked(
    _ definition: ProcedureDefinition, layout: Layout, source: ProcedureSource, registers: [RegisterDefinition],
    faults: Faults
  ) -> Procedure? {
    OptionLabelCheck(definition: definition, faults: faults).run()
    let fields = Dictionary(registers.map { ($0.id, $0.fields.map(\.id)) }) { first, _ in first }
    return ProcedureCompiler(functions: functions(for: definition), registers: fields, faults: faults)
      .compile(definition, layout: layout, source: source)
  }

  /// An older version of a procedure. Its dossiers hold evidence from registers as they were, so today's are not asked.
  ///
  /// - Parameters:
  ///   - hash: the name that dossiers keep. That of a version without a layout is of its definition alone.
  ///   - layouts: today's, for such a version.
  func archived(_ source: ProcedureSource, named hash: String, layouts: [String: Layout]) -> Procedure? {
    let definition = PackFile.load(ProcedureDefinition.self, text: source.definition, named: hash, faults: Faults())
    guard let definition else { return nil }
    let layout =
      source.layout.isEmpty
      ? layouts[definition.act.layout.value]
      : PackFile.load(Layout.self, text: source.layout, named: hash, faults: Faults())
    guard let layout else { return nil }
    return ProcedureCompiler(functions: functions(for: definition), faults: Faults())
      .compile(definition, layout: layout, source: source, named: hash)
  }
}
