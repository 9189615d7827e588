import Signatures

extension TrustText {
  func elements(_ local: String) -> [XMLElement] {
    versions.map { version in
      XMLElement(local, in: .trust, [.language(version.language)], text: version.text)
    }
  }

  func names(_ local: String) -> XMLElement { XMLElement(local, in: .trust, [], elements("Name")) }

  func addresses(_ local: String) -> XMLElement { XMLElement(local, in: .trust, [], elements("URI")) }
}

extension XMLAttribute {
  static func language(_ language: String) -> XMLAttribute {
    XMLAttribute(name: XMLNamespace.xml.name("lang"), value: language)
  }
}

extension TrustAddress {
  func xml(_ local: String) -> XMLElement {
    XMLElement(
      local, in: .trust, [],
      [
        XMLElement("PostalAddresses", in: .trust, [], posts.map(\.xml)),
        electronic.addresses("ElectronicAddress"),
      ])
  }
}

extension TrustAddress.Post {
  var xml: XMLElement {
    let parts = [
      ("StreetAddress", street), ("Locality", locality), ("PostalCode", postalCode), ("CountryName", country),
    ]
    return XMLElement(
      "PostalAddress", in: .trust, [.language(language)],
      parts.compactMap { name, text in text.map { XMLElement(name, in: .trust, text: $0) } })
  }
}
