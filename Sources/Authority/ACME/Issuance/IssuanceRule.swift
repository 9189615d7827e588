/// Who may issue for a name, as its CAA records say together (RFC 8659 §4, RFC 8657).
struct IssuanceRule: Sendable, Hashable {
  let records: [IssuanceRecord]

  func allows(_ wish: IssuanceWish) -> Bool {
    guard !records.contains(where: { $0.property == nil && $0.isCritical }) else { return false }
    let wild = records.filter { $0.property == .issuewild }
    let limits = wish.isWildcard && !wild.isEmpty ? wild : records.filter { $0.property == .issue }
    return limits.isEmpty || limits.contains { IssuanceGrant($0.value)?.allows(wish) == true }
  }
}

extension ChallengeProbe {
  /// The rule for a name: that of the nearest name above it that has records, itself first (RFC 8659 §3). Aliases are
  /// followed at each step by the resolver. Nil where nobody limits anything.
  ///
  /// A lookup that fails throws: what could not be seen might forbid.
  func issuanceRule(of name: ServerName) async throws(ProbeFailure) -> IssuanceRule? {
    var rest = name.rawValue[...]
    while !rest.isEmpty {
      do throws(ProbeFailure) {
        return IssuanceRule(records: try await issuanceRecords(of: String(rest)).map(IssuanceRecord.init))
      } catch {
        guard error == .noRecord else { throw error }
      }
      rest = rest.firstIndex(of: ".").map { rest[rest.index(after: $0)...] } ?? ""
    }
    return nil
  }
}
