extension AlternativeName {
  /// How a name stands to a subtree of its own form.
  enum Place: Sendable, Hashable {
    case inside
    case outside
    /// The name is not of a form that can be compared, so that it may be neither permitted nor free of exclusion.
    case unknown
  }

  /// Where this name stands to `base` (RFC 5280 §4.2.1.10), nil when they are of two forms.
  ///
  /// A wildcard of DNS stands for all its names: when one of them is excluded, so is it.
  func place(in base: AlternativeName, isExclusion: Bool) -> Place? {
    switch (self, base) {
    case (.directory(let name), .directory(let base)): name.isWithin(base) ? .inside : .outside
    case (.dns(let name), .dns(let base)): Self.place(ofHost: name, in: base, isExclusion: isExclusion)
    case (.email(let name), .email(let base)): Self.place(ofMailbox: name, in: base)
    case (.uri(let name), .uri(let base)): Self.place(ofAddress: name, in: base)
    case (.ip(let name), .ip(let base)): Self.place(ofIP: name, in: base)
    case (.other(let form, _), .other(let other, _)): form == other ? .unknown : nil
    default: nil
    }
  }

  /// Zero or more labels to the left of the base. One that begins with a period, which is none by the standard, takes at
  /// least one, as others read it too.
  private static func place(ofHost name: String, in base: String, isExclusion: Bool) -> Place {
    let name = labels(name)
    let needsMore = base.hasPrefix(".")
    let base = labels(needsMore ? String(base.dropFirst()) : base)
    guard !name.contains("") else { return .unknown }
    if base.isEmpty { return .inside }
    if name.count >= base.count + (needsMore ? 1 : 0), name.suffix(base.count) == base[...] { return .inside }
    if isExclusion, name.first == "*", name.count == base.count, name.dropFirst() == base.dropFirst() { return .inside }
    return .outside
  }

  /// A base is a mailbox, all mailboxes of a host, or with a period before it those of all hosts below a domain.
  private static func place(ofMailbox name: String, in base: String) -> Place {
    guard let (local, host) = mailbox(name) else { return .unknown }
    if let (baseLocal, baseHost) = mailbox(base) {
      return local == baseLocal && host.lowercased() == baseHost.lowercased() ? .inside : .outside
    }
    return isHost(String(host), in: base) ? .inside : .outside
  }

  private static func place(ofAddress name: String, in base: String) -> Place {
    guard let host = host(of: name) else { return .unknown }
    return isHost(String(host), in: base) ? .inside : .outside
  }

  private static func place(ofIP name: [UInt8], in base: [UInt8]) -> Place {
    guard name.count == 4 || name.count == 16 else { return .unknown }
    guard base.count == name.count * 2 else { return .outside }
    let isInside = name.indices.allSatisfy { index in
      (name[index] ^ base[index]) & base[index + name.count] == 0
    }
    return isInside ? .inside : .outside
  }

  /// The host itself, or with a period before the base any host below it and not itself.
  private static func isHost(_ host: String, in base: String) -> Bool {
    let (host, base) = (host.lowercased(), base.lowercased())
    return base.hasPrefix(".") ? host.utf8.count > base.utf8.count && host.hasSuffix(base) : host == base
  }

  private static func labels(_ name: String) -> [Substring] {
    guard !name.isEmpty else { return [] }
    var labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if labels.count > 1, labels.last == "" { labels.removeLast() }
    return labels
  }

  private static func mailbox(_ text: String) -> (local: Substring, host: Substring)? {
    guard let at = text.lastIndex(of: "@") else { return nil }
    let (local, host) = (text[..<at], text[text.index(after: at)...])
    return local.isEmpty || host.isEmpty ? nil : (local, host)
  }

  /// The host of an absolute address, nil when it has none or an IP address in its place, which nothing can permit.
  private static func host(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    guard !place.hasPrefix("[") else { return nil }
    let host = place.prefix { $0 != ":" }
    let isNumber = host.allSatisfy { $0.isNumber || $0 == "." }
    return host.isEmpty || isNumber ? nil : String(host)
  }
}
