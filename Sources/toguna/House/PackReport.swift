import Country
import Pack
import Portal

/// What the check of one pack found.
struct PackReport {
  let pack: String
  let faults: [Fault]
  /// Nil when the faults leave none. What is there besides faults is not to be used.
  let country: Country?

  init(_ pack: String) {
    let faults = Faults()
    country = Country.load(pack, faults: faults, required: PortalTexts.required)
    self.pack = pack
    self.faults = faults.list
  }

  var isSound: Bool { country != nil && faults.isEmpty }
  var procedures: Int { country?.procedures.count ?? 0 }
  var registers: Int { country?.registers.count ?? 0 }
  /// What is not wrong and not finished: texts that are missing, or that nobody has approved.
  var gaps: [String] { country?.gaps.map { "\($0)" } ?? [] }
  var faultCount: String { "\(faults.count) fault\(faults.count == 1 ? "" : "s")" }

  var text: String {
    guard isSound else { return "\(pack): \(faultCount)." }
    let first = "\(pack): sound. \(procedures) procedures, \(registers) registers."
    return ([first] + gaps.map { "  \($0)" }).joined(separator: "\n")
  }
}
