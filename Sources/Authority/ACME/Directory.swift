/// Where clients begin (RFC 8555 §7.1.1, RFC 9773 §4).
struct Directory: Encodable {
  let newNonce: String
  let newAccount: String
  let newOrder: String
  let revokeCert: String
  let keyChange: String
  let renewalInfo: String
  let meta: Meta

  struct Meta: Encodable {
    let termsOfService: String?
    let externalAccountRequired: Bool
    let caaIdentities: [String]
  }

  init(_ policy: ACMEPolicy) {
    newNonce = policy.link(.newNonce)
    newAccount = policy.link(.newAccount)
    newOrder = policy.link(.newOrder)
    revokeCert = policy.link(.revokeCertificate)
    keyChange = policy.link(.keyChange)
    renewalInfo = policy.base + "/renewal-info"
    meta = Meta(
      termsOfService: policy.terms, externalAccountRequired: policy.requiresBinding,
      caaIdentities: policy.identities)
  }
}
