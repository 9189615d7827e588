import Country
import Pack
import Portal

/// What the check of one pack found.
struct PackReport {
  let pack: String
  let faults: [Fault]
  let procedures: Int
  let registers: Int
  /// What is not wrong and not finished: texts that are missing, or that nobody has approved.
  let gaps: [String]
  let isSound: Bool

  init(_ pack: String) {
    let faults = Faults()
    let country = Country.load(pack, faults: faults, required: PortalTexts.required)
    self.pack = pack
    self.faults = faults.list
    procedures = country?.procedures.count ?? 0
    registers = country?.registers.count ?? 0
    gaps = country?.gaps.map { "\($0)" } ?? []
    isSound = country != nil && faults.isEmpty
  }

  var text: String {
    guard isSound else { return "\(pack): \(faults.count) fault\(faults.count == 1 ? "" : "s")." }
    let first = "\(pack): sound. \(procedures) procedures, \(registers) registers."
    return ([first] + gaps.map { "  \($0)" }).joined(separator: "\n")
  }
}
