/// The name constraints of all authorities above a certificate (RFC 5280 §6.1.1 b, §6.1.4 g).
///
/// Each set of permitted subtrees stands by itself: what one authority permits, the one below it cannot widen.
struct NameLimits: Sendable {
  private var sets: [NameConstraints] = []
  /// How many comparisons are still made; without a bound, many names under many constraints take hours.
  private var remaining = 250_000

  mutating func add(_ constraints: NameConstraints) { sets.append(constraints) }

  /// Checks all names of a certificate (RFC 5280 §6.1.3 b–c).
  ///
  /// Addresses of e-mail in the subject count as names too, also beside an alternative name: readers show them.
  mutating func check(_ certificate: PathCertificate) throws(PathFault) {
    guard !sets.isEmpty else { return }
    var names = certificate.extensions.alternativeNames ?? []
    if !certificate.subject.isEmpty { names.append(.directory(certificate.subject)) }
    names += certificate.subject.emails.map(AlternativeName.email)
    for set in sets {
      for name in names { try check(name, against: set) }
    }
  }

  private mutating func check(_ name: AlternativeName, against set: NameConstraints) throws(PathFault) {
    remaining -= set.permitted.count + set.excluded.count
    guard remaining > 0 else { throw .tooComplex }
    for base in set.excluded {
      let place = name.place(in: base, isExclusion: true)
      guard place == nil || place == .outside else { throw .nameExcluded }
    }
    let places = set.permitted.compactMap { name.place(in: $0, isExclusion: false) }
    guard places.isEmpty || places.contains(.inside) else { throw .nameNotPermitted }
  }
}
