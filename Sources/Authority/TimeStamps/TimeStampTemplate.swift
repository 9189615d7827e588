import Signatures
import SwiftASN1
import Vocabulary

/// All of a TSTInfo that does not change from one stamp of a unit to the next, encoded once (RFC 3161 §2.4.2).
struct TimeStampTemplate: Sendable {
  /// Version and policy.
  private let head: [UInt8]
  /// Accuracy and, where it is not left at its default, ordering.
  private let tail: [UInt8]

  init(_ policy: TimeStampPolicy) throws {
    head = try DER.encoded {
      try $0.serialize(1)
      try $0.serialize(policy.identifier)
    }
    tail = try DER.encoded {
      try TimeAccuracy.serialize(policy.accuracy, into: &$0)
      if policy.isOrdered { try $0.serialize(true) }
    }
  }

  /// The DER of what a stamp says; `time` is in microseconds since 1970.
  func info(for request: TimeStampRequest, serial: SerialNumber, time: Int64) throws -> [UInt8] {
    try DER.encoded { coder in
      try coder.sequence { info in
        info.serializeRawBytes(head)
        try request.imprint.serialize(into: &info)
        info.integer(serial.bytes)
        info.appendPrimitiveNode(identifier: .generalizedTime) { $0 += Self.text(of: time) }
        info.serializeRawBytes(tail)
        if let nonce = request.nonce { info.integer(nonce) }
      }
    }
  }

  /// No info is longer.
  var longest: Int { head.count + tail.count + TimeStampRequest.longestNonce + 192 }

  /// `yyyyMMddHHmmss.ffffffZ`; zeros at the end of the fraction are left out, and the point with them.
  static func text(of time: Int64) -> [UInt8] {
    let seconds = Int(time / 1_000_000)
    let day = Day(daysSinceEpoch: seconds / 86_400)
    let clock = seconds % 86_400
    var text: [UInt8] = []
    text.reserveCapacity(22)
    text.append(day.year, digits: 4)
    for part in [day.month, day.day, clock / 3600, clock / 60 % 60, clock % 60] { text.append(part, digits: 2) }
    let fraction = Int(time % 1_000_000)
    if fraction > 0 {
      text.append(UInt8(ascii: "."))
      text.append(fraction, digits: 6)
      while text.last == UInt8(ascii: "0") { text.removeLast() }
    }
    text.append(UInt8(ascii: "Z"))
    return text
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: Int, digits: Int) {
    var unit = (1..<digits).reduce(1) { unit, _ in unit * 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
