import Crypto

/// One custodian's share of a store's passphrase: worth nothing until as many stand together as its ``quorum`` needs.
public struct PassphraseShare: Sendable, Hashable {
  public let ceremony: CeremonyID
  /// From 1.
  public let number: Int
  public let quorum: Quorum
  let value: [UInt8]

  /// Bytes of a passphrase that is shared, all of them random.
  static let valueLength = 32
}

extension PassphraseShare {
  private static let format: UInt8 = 1
  private static let checksumLength = 4
  private static let headerLength = 1 + CeremonyID.length + 3
  private static let length = headerLength + valueLength + checksumLength
  /// Digits of a group, its check digit left out.
  private static let groupLength = 4
  private static let groupCount = length * 8 / 5 / groupLength
  private static let groupsPerLine = 6
  /// Far more than a share with all its spaces.
  private static let longestText = 1000

  /// The share as people copy it: 18 groups of five characters in three lines. The fifth of each tells a slip in its
  /// group, and a checksum within the last two that groups do not belong together.
  public var text: String {
    let digits = Base32.digits(of: bytes)
    let groups = (0..<Self.groupCount).map { index in
      let group = digits[index * Self.groupLength..<(index + 1) * Self.groupLength]
      return Base32.text(of: group + [Base32.check(of: group, at: index)])
    }
    return stride(from: 0, to: groups.count, by: Self.groupsPerLine)
      .map { groups[$0..<min($0 + Self.groupsPerLine, groups.count)].joined(separator: " ") }
      .joined(separator: "\n")
  }

  /// The sheet that a custodian keeps: which share this is, then ``text``.
  public var sheet: String {
    "Share \(number) of \(quorum.holders); any \(quorum.needed) together open the keys. Ceremony \(ceremony)\n\n\(text)\n"
  }

  /// Reads ``text`` as it was typed: in any case, with any spaces, hyphens and line ends. Throws a ``ShareFault`` within
  /// ``KeyError/share(_:)`` that names the group to look at again.
  public init(reading text: String) throws(KeyError) {
    guard text.utf8.count <= Self.longestText else { throw .share(.wrongLength(characters: text.utf8.count)) }
    let separators: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-")]
    let characters = text.utf8.filter { !separators.contains($0) }
    let read = Base32.digits(reading: characters)
    let step = Self.groupLength + 1
    if let foreign = read.firstIndex(of: nil) { throw .share(.foreignCharacter(group: foreign / step + 1)) }
    let digits = read.compactMap(\.self)
    guard digits.count == Self.groupCount * step else { throw .share(.wrongLength(characters: digits.count)) }
    var kept: [UInt8] = []
    for index in 0..<Self.groupCount {
      let group = digits[index * step..<(index + 1) * step]
      guard Base32.check(of: group.dropLast(), at: index) == group.last else {
        throw .share(.mistypedGroup(index + 1))
      }
      kept += group.dropLast()
    }
    try self.init(bytes: Base32.bytes(of: kept))
  }

  private init(bytes: [UInt8]) throws(KeyError) {
    guard bytes.count == Self.length, let format = bytes.first else { throw .share(.damaged) }
    guard format == Self.format else { throw .share(.unsupportedFormat(format)) }
    let body = [UInt8](bytes.dropLast(Self.checksumLength))
    guard Self.checksum(of: body) == bytes.suffix(Self.checksumLength) else { throw .share(.damaged) }
    ceremony = CeremonyID(bytes: [UInt8](body[1...CeremonyID.length]))
    number = Int(body[Self.headerLength - 3])
    quorum = try Quorum(Int(body[Self.headerLength - 2]), of: Int(body[Self.headerLength - 1]))
    value = [UInt8](body[Self.headerLength...])
    guard (1...quorum.holders).contains(number) else { throw .share(.damaged) }
  }

  private var bytes: [UInt8] {
    let numbers = [number, quorum.needed, quorum.holders].map { UInt8(truncatingIfNeeded: $0) }
    let body = [Self.format] + ceremony.bytes + numbers + value
    return body + Self.checksum(of: body)
  }

  private static func checksum(of body: [UInt8]) -> ArraySlice<UInt8> {
    [UInt8](SHA256.hash(data: body)).prefix(checksumLength)
  }
}

extension PassphraseShare: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the value, so that none ends in a log.
  public var description: String { "share \(number) of \(ceremony)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
