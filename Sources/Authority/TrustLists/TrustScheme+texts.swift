import Vocabulary

/// What lists say to people, in English, which the standard wants, and in French.
extension TrustScheme {
  /// The first name is the one in the signer's certificate (ETSI TS 119 612 §5.7.1).
  var operatorName: TrustText {
    TrustText([.init("fr", organization), .init("en", organization)])
  }

  func name(of kind: TrustListKind) -> TrustText {
    switch kind {
    case .services:
      TrustText(
        english: "\(state.rawValue):Trusted list of \(organization) (services that are not qualified)",
        french: "\(state.rawValue):Liste de confiance – \(organization) (services non qualifiés)")
    case .lists:
      TrustText(
        english: "\(Self.alliance):List of the trusted lists of the States of the AES, as \(organization) knows them",
        french:
          "\(Self.alliance):Liste des listes de confiance des États de l’AES, telles que les connaît – \(organization)")
    }
  }

  static func notice(of kind: TrustListKind) -> TrustText {
    switch kind {
    case .services:
      TrustText(
        english: """
          No service in this list is qualified: no State has qualified any. The list says by which keys the State's own \
          services are known and since when; it says nothing of an assessment.
          """,
        french: """
          Aucun service de cette liste n’est qualifié\u{A0}: aucun État n’en a qualifié. La liste dit par quelles clés \
          sont connus les services de l’État lui-même, et depuis quand\u{A0}; elle ne dit rien d’une évaluation.
          """)
    case .lists:
      TrustText(
        english: """
          The lists named here were accepted by one of the State's agents, who compared the fingerprint of their \
          signer with the one that the other State gave.
          """,
        french: """
          Les listes nommées ici ont été acceptées par un agent de l’État, qui a comparé l’empreinte de leur signataire \
          à celle que l’autre État a donnée.
          """)
    }
  }

  /// What each of the State's authorities is as a service.
  static func name(of use: AuthorityUse) -> TrustText {
    switch use {
    case .root:
      TrustText(
        english: "Root: seal of public acts (not qualified)", french: "Racine\u{A0}: cachet des actes (non qualifié)")
    case .seals:
      TrustText(english: "Seals of agencies (not qualified)", french: "Cachets des administrations (non qualifiés)")
    case .signatures:
      TrustText(english: "Signatures of persons (not qualified)", french: "Signatures des personnes (non qualifiées)")
    case .servers:
      TrustText(english: "Servers of agencies (not qualified)", french: "Serveurs de l’administration (non qualifiés)")
    case .timeStamps: TrustText(english: "Time stamps (not qualified)", french: "Horodatage (non qualifié)")
    }
  }
}

extension AuthorityUse {
  var serviceType: TrustServiceType { self == .timeStamps ? .timeStamps : .certificates }

  /// The root issues the seal of acts itself, and nothing else to holders.
  var serviceUses: Set<TrustServiceUse> {
    switch self {
    case .root, .seals: [.seals]
    case .signatures: [.signatures]
    case .servers: [.servers]
    case .timeStamps: []
    }
  }
}
