import Foundation

@testable import Validation

extension PathCase {
  /// PKITS 4.3.
  static let nameChaining: [PathCase] = [
    PathCase("the issuer has another name", .fails(.noChain, .noAnchor)) { world in
      try world.holder(by: world.authority("A")) { $0.issuer = SampleName.directory("B") }
    },
    PathCase("the parts of the name stand in another order", .fails(.noChain, .noAnchor)) { world in
      let authority = try world.authority("A")
      return try world.holder(by: authority) {
        $0.issuer = Bytes.sequence(
          SampleName.attribute("2.5.4.3", Bytes.utf8("A")), SampleName.attribute("2.5.4.10", Bytes.utf8("Essais")),
          SampleName.attribute("2.5.4.6", Bytes.printable("ML")))
      }
    },
    PathCase("spaces more or less", .passes) { world in
      let authority = try world.authority("Good  CA")
      return try world.holder(by: authority) { $0.issuer = SampleName.directory("  Good CA ") }
    },
    PathCase("capital letters", .passes) { world in
      let authority = try world.authority("Good CA")
      return try world.holder(by: authority) { $0.issuer = SampleName.directory("GOOD ca") }
    },
    PathCase("letters with accents, capital or not, composed or not", .passes, peer: .differs("folds ASCII alone")) {
      world in
      let authority = try world.authority("Autorité Ségou")
      return try world.holder(by: authority) { $0.issuer = SampleName.directory("AUTORITE\u{301} SE\u{301}GOU") }
    },
    PathCase("PrintableString in one, UTF8String in the other", .passes) { world in
      let authority = try world.authority("Good CA") {
        $0.subject = SampleName.directory("Good CA", write: Bytes.printable)
      }
      return try world.holder(by: authority) { $0.issuer = SampleName.directory("Good CA") }
    },
    PathCase("BMPString in one, UTF8String in the other", .passes) { world in
      let authority = try world.authority("Good CA") {
        $0.subject = SampleName.directory("Good CA") { text in
          Bytes.tagged(0x1E, text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        }
      }
      return try world.holder(by: authority) { $0.issuer = SampleName.directory("Good CA") }
    },
    PathCase("attributes that few know", .passes) { world in
      let name = ["0.9.2342.19200300.100.1.25", "2.5.4.46", "2.5.4.5", "2.5.4.44", "2.5.4.65"].map {
        SampleName.attribute($0, Bytes.printable("x-\($0)"))
      }
      return try world.holder(by: world.authority("A") { $0.subject = Bytes.sequence(of: name) })
    },
    PathCase("unique identifiers are known and say nothing", .passes) { world in
      let authority = try world.authority("A") { $0.uniqueIdentifiers = Bytes.implicit(2, [0, 0x0F, 1]) }
      return try world.holder(by: authority) { $0.uniqueIdentifiers = Bytes.implicit(1, [0, 0x0F, 2]) }
    },
    PathCase("the name fits and the key does not", .general(.badSignature)) { world in
      let authority = try world.authority("A")
      return try world.holder(by: SampleParty(name: authority.name, key: .p256(), der: [], serial: []))
    },
    PathCase("two authorities of one name, and the second is the issuer", .passes) { world in
      _ = try world.authority("A", key: .p256())
      return try world.holder(by: world.authority("A"))
    },
    PathCase("an issuer without a name", .general(.malformed)) { world in
      try world.holder { $0.issuer = Bytes.sequence() }
    },
  ]

  /// Ways through certificates (RFC 4158).
  static let building: [PathCase] = [
    PathCase("no anchor", .fails(.noChain, .noAnchor)) { world in
      world.anchors = []
      return try world.holder(by: world.authority("A"))
    },
    PathCase("the authority is missing", .fails(.noChain, .noAnchor)) { world in
      let holder = try world.holder(by: world.authority("A"))
      world.pool = []
      return holder
    },
    PathCase("two authorities certify one another, and none leads out", .fails(.noChain, .noAnchor)) { world in
      let (x, y) = (SampleKey.named("X"), SampleKey.named("Y"))
      let (a, b) = (
        SampleParty(name: SampleName.directory("X"), key: x, der: [], serial: []),
        SampleParty(name: SampleName.directory("Y"), key: y, der: [], serial: [])
      )
      _ = try world.authority("X", by: b)
      _ = try world.authority("Y", by: a)
      return try world.holder(by: a)
    },
    PathCase(
      "a cross-certificate leads to the anchor where the own root does not", .passes,
      peer: .differs("stops at the own root")
    ) { world in
      let other = try world.authority(
        "Autre racine",
        by: SampleParty(
          name: SampleName.directory("Autre racine"), key: .named("other"), der: [], serial: []), key: .named("other"))
      _ = try world.authority("Autre racine", key: .named("other"))
      return try world.holder(by: world.authority("A", by: other))
    },
    PathCase("of two ways, the one that has ended is not taken", .passes) { world in
      _ = try world.authority("A") {
        $0.notAfter = Bytes.time(SampleWorld.now - SampleWorld.day)
        $0.set(.keyIdentifier([1]))
      }
      return try world.holder(by: world.authority("A"))
    },
    PathCase("of two ways, the one through no authority is not taken", .passes, peer: .differs("takes the first way")) {
      world in
      _ = try world.authority("A", .basic(authority: false))
      return try world.holder(by: world.authority("A") { $0.serial = [0x55] })
    },
    PathCase("the anchor itself", .passes) { world in world.root },
    PathCase("an anchor in the middle of a chain", .passes, peer: .differs("wants a root unless told otherwise")) {
      world in
      let authority = try world.authority("A")
      world.anchors = [authority]
      world.pool = []
      return try world.holder(by: authority)
    },
    PathCase("a longer chain than is accepted", .general(.pathTooLong), peer: .silent) { world in
      world.policy.longestPath = 2
      return try world.holder(by: world.authority("A", by: world.authority("B", by: world.authority("C"))))
    },
    PathCase("a certificate that issued itself and is no anchor", .fails(.noChain, .noAnchor)) { world in
      let key = SampleKey.named("self")
      let party = SampleParty(name: SampleName.directory("Moi"), key: key, der: [], serial: [])
      return try world.holder(by: party, name: "Moi", key: key)
    },
  ]

  /// PKITS 4.13.
  static let nameConstraints: [PathCase] = dnConstraints + otherConstraints

  private static let base = Bytes.sequence(
    SampleName.attribute("2.5.4.6", Bytes.printable("ML")), SampleName.attribute("2.5.4.10", Bytes.utf8("Essais")))
  private static let foreign = Bytes.sequence(SampleName.attribute("2.5.4.6", Bytes.printable("BF")))

  private static func constrained(
    _ world: inout SampleWorld, permitted: [[UInt8]] = [], excluded: [[UInt8]] = []
  ) throws -> SampleParty {
    try world.authority("A", .constraints(permitted: permitted, excluded: excluded))
  }

  private static let dnConstraints: [PathCase] = [
    PathCase("a name within what is permitted", .passes) { world in
      try world.holder(by: constrained(&world, permitted: [SampleName.whole(base)]))
    },
    PathCase("a name outside of what is permitted", .general(.nameNotPermitted)) { world in
      try world.holder(by: constrained(&world, permitted: [SampleName.whole(foreign)]))
    },
    PathCase("one of two subtrees permits it", .passes) { world in
      try world.holder(by: constrained(&world, permitted: [SampleName.whole(foreign), SampleName.whole(base)]))
    },
    PathCase("a name that is excluded", .general(.nameExcluded)) { world in
      try world.holder(by: constrained(&world, excluded: [SampleName.whole(base)]))
    },
    PathCase("another name is excluded", .passes) { world in
      try world.holder(by: constrained(&world, excluded: [SampleName.whole(foreign)]))
    },
    PathCase("permitted and excluded", .general(.nameExcluded)) { world in
      try world.holder(by: constrained(&world, permitted: [SampleName.whole(base)], excluded: [SampleName.whole(base)]))
    },
    PathCase("an alternative name outside", .general(.nameNotPermitted)) { world in
      try world.holder(
        by: constrained(&world, permitted: [SampleName.whole(base)]), .names(SampleName.whole(foreign)))
    },
    PathCase("no subject, and an alternative name within", .passes) { world in
      try world.holder(
        by: constrained(&world, permitted: [SampleName.whole(base)]),
        .names(SampleName.whole(SampleName.directory("Awa")), isCritical: true)
      ) { $0.subject = Bytes.sequence() }
    },
    PathCase("what is permitted in other letters", .passes) { world in
      let capitals = Bytes.sequence(
        SampleName.attribute("2.5.4.6", Bytes.printable("ml")),
        SampleName.attribute("2.5.4.10", Bytes.printable("ESSAIS")))
      return try world.holder(by: constrained(&world, permitted: [SampleName.whole(capitals)]))
    },
    PathCase("an authority below cannot widen what is permitted", .general(.nameNotPermitted)) { world in
      let upper = try constrained(&world, permitted: [SampleName.whole(base)])
      let lower = try world.authority("B", by: upper, .constraints(permitted: [SampleName.whole(foreign)]))
      return try world.holder(by: lower) { $0.subject = foreign }
    },
    PathCase("an authority below may narrow it", .passes) { world in
      let upper = try constrained(&world, permitted: [SampleName.whole(base)])
      let lower = try world.authority(
        "B", by: upper, .constraints(permitted: [SampleName.whole(SampleName.directory("Awa Diarra"))]))
      return try world.holder(by: lower)
    },
    PathCase("the name of an authority below counts", .general(.nameNotPermitted)) { world in
      let upper = try constrained(&world, permitted: [SampleName.whole(base)])
      let lower = try world.authority("B", by: upper) { $0.subject = foreign }
      return try world.holder(by: lower)
    },
    PathCase("a self-issued authority is not bound", .passes) { world in
      let upper = try constrained(&world, permitted: [SampleName.whole(SampleName.directory("Awa Diarra"))])
      return try world.holder(by: world.authority("A", by: upper, key: .named("A2")))
    },
    PathCase("a self-issued holder is bound", .general(.nameNotPermitted)) { world in
      let upper = try constrained(&world, permitted: [SampleName.whole(foreign)])
      return try world.holder(by: upper, name: "A")
    },
    PathCase("constraints of the anchor bind too", .general(.nameNotPermitted)) { world in
      let key = SampleKey.named("constrained")
      let party = SampleParty(name: SampleName.directory("R"), key: key, der: [], serial: [])
      world.anchors = [
        try world.authority("R", by: party, key: key, .constraints(permitted: [SampleName.whole(foreign)]))
      ]
      return try world.holder(by: world.anchors[0])
    },
    PathCase("a constraint of nothing", .general(.malformed), peer: .differs("does not look at it in a holder")) {
      world in
      world.pool = []
      return try world.holder(SampleExtension("2.5.29.30", isCritical: true, Bytes.sequence()))
    },
  ]

  private struct NamePair: Sendable {
    let text: String
    let name: [UInt8]
    let base: [UInt8]
    let isInside: Bool

    init(_ text: String, _ name: [UInt8], in base: [UInt8], isInside: Bool) {
      self.text = text
      self.name = name
      self.base = base
      self.isInside = isInside
    }

    init(_ text: String, _ form: (String) -> [UInt8], _ name: String, in base: String, isInside: Bool) {
      self.init(text, form(name), in: form(base), isInside: isInside)
    }
  }

  private static let pairs: [NamePair] = [
    NamePair("a mailbox of the host", SampleName.email, "awa@mali.ml", in: "mali.ml", isInside: true),
    NamePair("a mailbox of a host below", SampleName.email, "awa@a.mali.ml", in: "mali.ml", isInside: false),
    NamePair("a mailbox below the domain", SampleName.email, "awa@a.Mali.ml", in: ".mali.ml", isInside: true),
    NamePair("a mailbox of the domain itself", SampleName.email, "awa@mali.ml", in: ".mali.ml", isInside: false),
    NamePair("the very mailbox", SampleName.email, "awa@mali.ml", in: "awa@mali.ml", isInside: true),
    NamePair("another mailbox", SampleName.email, "Awa@mali.ml", in: "awa@mali.ml", isInside: false),
    NamePair("the host", SampleName.dns, "mali.ml", in: "mali.ml", isInside: true),
    NamePair("a host below", SampleName.dns, "a.b.MALI.ml", in: "mali.ml", isInside: true),
    NamePair("a host that only ends so", SampleName.dns, "unmali.ml", in: "mali.ml", isInside: false),
    NamePair("the host above", SampleName.dns, "ml", in: "mali.ml", isInside: false),
    NamePair("any host", SampleName.dns, "mali.ml", in: "", isInside: true),
    NamePair("an address of the host", SampleName.uri, "https://mali.ml:8443/a?b", in: "mali.ml", isInside: true),
    NamePair("an address below the domain", SampleName.uri, "ldap://x@a.mali.ml/c", in: ".mali.ml", isInside: true),
    NamePair("an address of another host", SampleName.uri, "https://a.ml/mali.ml", in: "mali.ml", isInside: false),
    NamePair(
      "an IPv4 address within", SampleName.ip(10, 1, 2, 3), in: SampleName.ip(10, 1, 0, 0, 255, 255, 0, 0),
      isInside: true),
    NamePair(
      "an IPv4 address outside", SampleName.ip(10, 2, 2, 3), in: SampleName.ip(10, 1, 0, 0, 255, 255, 0, 0),
      isInside: false),
    NamePair(
      "an IPv6 address within", Bytes.implicit(7, [0x20, 0x01] + [UInt8](repeating: 7, count: 14)),
      in: Bytes.implicit(
        7, [0x20, 0x01] + [UInt8](repeating: 0, count: 14) + [0xFF, 0xFF] + [UInt8](repeating: 0, count: 14)),
      isInside: true),
  ]

  /// Each pair as permitted and as excluded.
  private static let otherConstraints: [PathCase] =
    pairs.flatMap { pair in
      [
        PathCase("permitted: \(pair.text)", pair.isInside ? .passes : .general(.nameNotPermitted)) { world in
          try world.holder(by: constrained(&world, permitted: [pair.base]), .names(pair.name))
        },
        PathCase("excluded: \(pair.text)", pair.isInside ? .general(.nameExcluded) : .passes) { world in
          try world.holder(by: constrained(&world, excluded: [pair.base]), .names(pair.name))
        },
      ]
    } + [
      PathCase("an e-mail address in the subject counts", .general(.nameNotPermitted)) { world in
        try world.holder(by: constrained(&world, permitted: [SampleName.email("mali.ml")])) {
          $0.subject = SampleName.appending(SampleName.emailAddress("awa@bf.bf"), to: $0.subject)
        }
      },
      PathCase("an address without a host can be in nothing", .general(.nameNotPermitted)) { world in
        try world.holder(
          by: constrained(&world, permitted: [SampleName.uri("mali.ml")]), .names(SampleName.uri("mailto:awa@mali.ml")))
      },
      PathCase(
        "an address by number can be outside of nothing", .general(.nameExcluded), peer: .differs("takes it for a host")
      ) { world in
        try world.holder(
          by: constrained(&world, excluded: [SampleName.uri("mali.ml")]), .names(SampleName.uri("https://10.1.1.1/")))
      },
      PathCase(
        "a wildcard that has an excluded host among its own", .general(.nameExcluded),
        peer: .differs("compares the star as a letter")
      ) { world in
        try world.holder(
          by: constrained(&world, excluded: [SampleName.dns("a.mali.ml")]), .names(SampleName.dns("*.mali.ml")))
      },
      PathCase("constraints of a form that no name has", .passes) { world in
        try world.holder(by: constrained(&world, permitted: [SampleName.registered("1.2.3")]))
      },
      PathCase("constraints of a form that nobody can compare", .general(.nameNotPermitted)) { world in
        try world.holder(
          by: constrained(&world, permitted: [SampleName.registered("1.2.3")]), .names(SampleName.registered("1.2.3.4"))
        )
      },
      PathCase("a mask with holes", .fails(.noChain), peer: .differs("takes any mask")) { world in
        try world.holder(by: constrained(&world, permitted: [SampleName.ip(10, 1, 0, 0, 255, 0, 255, 0)]))
      },
    ]
}
