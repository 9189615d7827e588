/// An extension in DER, put together from what it says.
struct SampleExtension: Sendable {
  let identifier: String
  let der: [UInt8]

  init(_ identifier: String, isCritical: Bool = false, _ value: [UInt8]) {
    self.identifier = identifier
    der = Bytes.sequence(
      Bytes.oid(identifier), isCritical ? Bytes.boolean(true) : [], Bytes.octets(value))
  }

  static func basic(authority: Bool, length: Int? = nil, isCritical: Bool = true) -> SampleExtension {
    SampleExtension(
      "2.5.29.19", isCritical: isCritical,
      Bytes.sequence(authority ? Bytes.boolean(true) : [], length.map(Bytes.integer) ?? []))
  }

  /// Bits of the standard: 0 digitalSignature, 1 nonRepudiation, 5 keyCertSign, 6 cRLSign.
  static func keyUse(_ bits: Int..., isCritical: Bool = true) -> SampleExtension {
    let byte = bits.reduce(UInt8(0)) { $0 | 0x80 >> UInt8($1) }
    return SampleExtension(
      "2.5.29.15", isCritical: isCritical, Bytes.bits([byte], unused: UInt8(byte.trailingZeroBitCount)))
  }

  static func purposes(_ purposes: String..., isCritical: Bool = false) -> SampleExtension {
    SampleExtension("2.5.29.37", isCritical: isCritical, Bytes.sequence(of: purposes.map(Bytes.oid)))
  }

  static func policies(_ policies: String..., isCritical: Bool = false) -> SampleExtension {
    SampleExtension(
      "2.5.29.32", isCritical: isCritical, Bytes.sequence(of: policies.map { Bytes.sequence(Bytes.oid($0)) }))
  }

  static func mappings(_ pairs: (String, String)...) -> SampleExtension {
    SampleExtension(
      "2.5.29.33", isCritical: true,
      Bytes.sequence(of: pairs.map { Bytes.sequence(Bytes.oid($0.0), Bytes.oid($0.1)) }))
  }

  static func policyConstraints(explicit: Int? = nil, mapping: Int? = nil) -> SampleExtension {
    func part(_ number: UInt8, _ value: Int) -> [UInt8] {
      Bytes.implicit(number, Array(Bytes.integer(value).dropFirst(2)))
    }
    return SampleExtension(
      "2.5.29.36", isCritical: true,
      Bytes.sequence(explicit.map { part(0, $0) } ?? [], mapping.map { part(1, $0) } ?? []))
  }

  static func inhibitAny(_ count: Int) -> SampleExtension {
    SampleExtension("2.5.29.54", isCritical: true, Bytes.integer(count))
  }

  static func constraints(permitted: [[UInt8]] = [], excluded: [[UInt8]] = []) -> SampleExtension {
    func subtrees(_ number: UInt8, _ bases: [[UInt8]]) -> [UInt8] {
      bases.isEmpty ? [] : Bytes.context(number, bases.flatMap { Bytes.sequence($0) })
    }
    return SampleExtension(
      "2.5.29.30", isCritical: true, Bytes.sequence(subtrees(0, permitted), subtrees(1, excluded)))
  }

  static func names(_ names: [UInt8]..., isCritical: Bool = false) -> SampleExtension {
    SampleExtension("2.5.29.17", isCritical: isCritical, Bytes.sequence(of: names))
  }

  /// `name` is that of a ``PointName`` in DER: see ``SamplePoint``.
  static func points(_ points: [UInt8]..., isCritical: Bool = false) -> SampleExtension {
    SampleExtension("2.5.29.31", isCritical: isCritical, Bytes.sequence(of: points))
  }

  static let noCheck = SampleExtension("1.3.6.1.5.5.7.48.1.5", Bytes.null)

  static func keyIdentifier(_ bytes: [UInt8]) -> SampleExtension { SampleExtension("2.5.29.14", Bytes.octets(bytes)) }
  static func authorityKeyIdentifier(_ bytes: [UInt8]) -> SampleExtension {
    SampleExtension("2.5.29.35", Bytes.sequence(Bytes.implicit(0, bytes)))
  }
}

/// Addresses of lists in DER, in certificates and in lists.
enum SamplePoint {
  /// `DistributionPoint`
  static func point(_ names: [UInt8]..., reasons: [Int]? = nil, issuer: [UInt8]? = nil) -> [UInt8] {
    Bytes.sequence(
      names.isEmpty ? [] : Bytes.context(0, Bytes.context(0, names.flatMap(\.self))),
      reasons.map { mask(1, $0) } ?? [], issuer.map { Bytes.context(2, SampleName.whole($0)) } ?? [])
  }

  /// `DistributionPoint` under the name of the list's issuer.
  static func relative(_ part: [UInt8], issuer: [UInt8]? = nil) -> [UInt8] {
    Bytes.sequence(
      Bytes.context(0, Bytes.context(1, Array(part.dropFirst(2)))),
      issuer.map { Bytes.context(2, SampleName.whole($0)) } ?? [])
  }

  /// `IssuingDistributionPoint`, as an extension of a list.
  static func coverage(
    _ names: [UInt8]..., relative: [UInt8]? = nil, onlyHolders: Bool = false, onlyAuthorities: Bool = false,
    reasons: [Int]? = nil, isIndirect: Bool = false, onlyAttributes: Bool = false
  ) -> SampleExtension {
    func flag(_ number: UInt8, _ value: Bool) -> [UInt8] { value ? Bytes.implicit(number, [0xFF]) : [] }
    var name: [UInt8] = names.isEmpty ? [] : Bytes.context(0, Bytes.context(0, names.flatMap(\.self)))
    if let relative { name = Bytes.context(0, Bytes.context(1, Array(relative.dropFirst(2)))) }
    return SampleExtension(
      "2.5.29.28", isCritical: true,
      Bytes.sequence(
        name, flag(1, onlyHolders), flag(2, onlyAuthorities), reasons.map { mask(3, $0) } ?? [], flag(4, isIndirect),
        flag(5, onlyAttributes)))
  }

  private static func mask(_ number: UInt8, _ reasons: [Int]) -> [UInt8] {
    let value = reasons.reduce(UInt16(0)) { $0 | 0x8000 >> UInt16($1) }
    let bytes = [UInt8(value >> 8), UInt8(value & 0xFF)]
    let used = bytes[1] == 0 ? [bytes[0]] : bytes
    return Bytes.implicit(number, [UInt8((used.last ?? 0).trailingZeroBitCount)] + used)
  }
}
