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
  func archived(_ source: ProcedureSource, named hash: String) -> Procedure? {
    guard
      let definition = PackFile.load(
        ProcedureDefinition.self, text: source.definition, named: hash, faults: Faults()),
      let layout = PackFile.load(Layout.self, text: source.layout, named: hash, faults: Faults())
    else { return nil }
    return ProcedureCompiler(functions: functions(for: definition), faults: Faults())
      .compile(definition, layout: layout, source: source)
  }
}
