import Validation

extension Attack {
  /// Universal signature forgery: nothing is left that could be checked.
  static let forgeries: [Attack] = [
    Attack("no /Contents", .universalForgery) { $0.bytes.replacing("/Contents<", with: "/Contentx<") },
    Attack("/Contents null", .universalForgery) { $0.signature(" null") },
    Attack("/Contents <>", .universalForgery) { $0.signature("<>") },
    Attack("/Contents of zeros", .universalForgery) { $0.signature("<", filler: "0").closing(at: $0.hole.upperBound) },
    Attack("no /ByteRange", .universalForgery) { $0.bytes.replacing("/ByteRange", with: "/ByteRangX") },
    Attack("/ByteRange null", .universalForgery) { $0.with("/ByteRange null") },
    Attack("/ByteRange []", .universalForgery) { $0.with([]) },
    Attack("/ByteRange of three", .universalForgery) { $0.with(Array($0.numbers.prefix(3))) },
    Attack("/ByteRange of minus one", .universalForgery) { $0.with([0, $0.numbers[1], $0.numbers[2], -1]) },
    Attack("/ByteRange beyond the file", .universalForgery) {
      $0.with([0, $0.numbers[1], $0.numbers[2], $0.numbers[3] + 999])
    },
    Attack("/ByteRange over itself", .universalForgery) { $0.with([0, $0.bytes.count, 0, $0.bytes.count]) },
    Attack("/ByteRange after the header", .universalForgery) {
      $0.with([9, $0.numbers[1] - 9, $0.numbers[2], $0.numbers[3]])
    },
  ]

  /// Signature wrapping: something fits beside the signature's value.
  static let wrappings: [Attack] = [
    Attack("a hole that is too large", .signatureWrapping) {
      $0.with([0, $0.numbers[1], $0.numbers[2] + 40, $0.numbers[3] - 40])
    },
    Attack("a hole that begins too early", .signatureWrapping) {
      $0.with([0, $0.numbers[1] - 40, $0.numbers[2], $0.numbers[3]])
    },
    Attack("the second part moved to the end", .signatureWrapping) { sample in
      // What was signed stands twice: the copy that is shown is in the hole of the other.
      let tail = Array(sample.bytes[sample.hole.upperBound...])
      let numbers = [0, sample.numbers[1], sample.bytes.count, tail.count]
      return sample.with(numbers) + tail
    },
    Attack("bytes behind the value", .signatureWrapping) { sample in
      var bytes = sample.bytes
      bytes[sample.hole.upperBound - 2] = UInt8(ascii: "1")
      return bytes
    },
    Attack("a part that ends early", .signatureWrapping) {
      $0.with([0, $0.numbers[1], $0.numbers[2], $0.numbers[3] - 9])
    },
    Attack("/ByteRange twice", .duplicateKey) {
      $0.bytes.replacing("/Filter/Adobe.PPKLite", with: "/ByteRange[0 1 2 3]")
    },
    Attack("/Contents twice", .duplicateKey) { $0.bytes.replacing("/Filter/Adobe.PPKLite", with: "/Contents<3000>") },
  ]
}

extension [UInt8] {
  /// With `>` as the last byte before an offset.
  fileprivate func closing(at offset: Int) -> [UInt8] {
    var bytes = self
    bytes[offset - 1] = UInt8(ascii: ">")
    return bytes
  }
}
