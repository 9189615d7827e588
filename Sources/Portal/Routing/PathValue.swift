import Vocabulary

/// A value that stands in a path as one segment.
protocol PathValue: Sendable {
  /// - Parameter segment: As it stands in the path, decoded. nil for what this value never looks like: the page is then
  ///   not found.
  init?(segment: String)

  var segment: String { get }

  /// Some value, for the tests that walk the whole table.
  static var sample: Self { get }
}

extension PathValue where Self: RawRepresentable<String> {
  init?(segment: String) { self.init(rawValue: segment) }

  var segment: String { rawValue }
}

/// A name from the country pack: a procedure, a step, a register.
struct Slug: PathValue, Hashable, Sendable {
  let segment: String

  /// 1 to 64 lower-case letters, digits, hyphens and underscores, beginning with a letter or digit.
  init?(segment: String) {
    guard (1...64).contains(segment.utf8.count), let first = segment.utf8.first, Self.isAlphanumeric(first),
      segment.utf8.allSatisfy({ Self.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
    else { return nil }
    self.segment = segment
  }

  static var sample: Slug { Slug(unchecked: "acte-naissance") }

  /// A name that the pack's own check has let pass.
  init(unchecked segment: String) { self.segment = segment }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// The identifier of something that a room keeps: a draft, an attachment, a job. It tells nothing of what it names.
struct Handle: PathValue, Hashable, Sendable {
  let segment: String

  /// 1 to 64 letters, digits, hyphens and underscores.
  init?(segment: String) {
    guard (1...64).contains(segment.utf8.count),
      segment.utf8.allSatisfy({ byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      })
    else { return nil }
    self.segment = segment
  }

  static var sample: Handle { Handle(unchecked: "1") }

  /// An identifier as a room gave it.
  init(unchecked segment: String) { self.segment = segment }
}

extension DossierNumber: PathValue {
  init?(segment: String) { try? self.init(parsing: segment) }

  var segment: String { rawValue }

  static var sample: DossierNumber {
    var generator = SystemRandomNumberGenerator()
    return DossierNumber(state: .ml, random: &generator)
  }
}

extension CheckCode: PathValue {
  init?(segment: String) { try? self.init(parsing: segment) }

  var segment: String { rawValue }

  static var sample: CheckCode {
    var generator = SystemRandomNumberGenerator()
    return CheckCode(random: &generator)
  }
}

extension LanguageTag: PathValue {
  static var sample: LanguageTag { .french }
}
