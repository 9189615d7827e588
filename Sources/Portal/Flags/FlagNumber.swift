/// A hint or a case in a path, from 1.
struct FlagNumber: PathValue, Hashable {
  let value: Int

  init?(segment: String) {
    guard (1...15).contains(segment.utf8.count), segment.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(segment), value > 0
    else { return nil }
    self.value = value
  }

  init(_ value: Int) { self.value = value }

  var segment: String { "\(value)" }

  static var sample: FlagNumber { FlagNumber(1) }
}
