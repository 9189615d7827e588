/// The name of a door in a path.
struct DoorID: PathValue, Hashable {
  let segment: String

  /// 16 hexadecimal digits.
  init?(segment: String) {
    guard segment.utf8.count == 16,
      segment.utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      })
    else { return nil }
    self.segment = segment
  }

  /// The name of a door that is known.
  init(known segment: String) { self.segment = segment }

  static var sample: DoorID { DoorID(known: "0123456789abcdef") }
}
