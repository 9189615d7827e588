import Pack
import Registers

extension RegisterError: Worded {
  var words: String {
    switch self {
    case .unknownRegister(let name):
      "no register is called \(name): they are the files in `registers` of the country pack"
    case .unknownRecord(let record): "no record is called \(record)"
    case .erased(let record): "the person of the record \(record) was forgotten: its values are gone"
    case .damaged(let record): "the record \(record) cannot be read: restore a backup"
    case .invalid(let faults): "the values are not as the register wants them:" + faults.map(\.line).joined()
    case .exists(let record): "the record \(record) has the same identity: correct that one, or these values"
    case .missingReason: "a correction says why: give --reason"
    case .nothingChanged: "the record says so already: nothing was written"
    case .queryTooBroad: "too many records could be found: ask with a name, a number or a parent and a date"
    case .unreadableFile(let error): error.words
    case .badHeader(let faults):
      "the first line does not name the register's fields:" + faults.map { "\n  \($0.description)" }.joined()
    }
  }
}

extension CSVError {
  fileprivate var words: String {
    let fault = fault(in: "")
    return "line \(line), column \(column) of the file: \(fault.message) — \(fault.fix)"
  }
}

extension ValueFault {
  fileprivate var line: String {
    let (message, fix) = reason.words("`\(field)`")
    return "\n  \(message) — \(fix)"
  }
}
