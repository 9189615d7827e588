import TestSupport
import Testing

@testable import Keys

@Suite("What is wrong with a token")
struct TokenFaultTests {
  let token: PKCS11Token
  let message = [UInt8]("Extrait d'acte de naissance".utf8)
  let name = KeyName.seal(year: 2026, number: 1)

  init() throws {
    token = try SoftHSM.token()
  }

  @Test("a module that is missing, or none, is told from a token that is missing")
  func missing() throws {
    let path = "/usr/lib/no-such-module.so"
    #expect(throws: KeyError.token(.moduleMissing(path: path))) {
      try PKCS11KeyStore(PKCS11Token(module: path, label: token.label, pin: token.pin))
    }
    #expect(throws: KeyError.token(.moduleMissing(path: "libsofthsm2.so"))) {
      try PKCS11KeyStore(PKCS11Token(module: "libsofthsm2.so", label: token.label, pin: token.pin))
    }
    #expect(throws: KeyError.token(.notAModule(path: "/etc/passwd"))) {
      try PKCS11KeyStore(PKCS11Token(module: "/etc/passwd", label: token.label, pin: token.pin))
    }
    #expect(throws: KeyError.token(.noSuchToken(label: "token"))) {
      try PKCS11KeyStore(PKCS11Token(module: token.module, label: "token", pin: token.pin))
    }
  }

  @Test("a wrong PIN opens nothing", arguments: ["sous le baobab", "", "sous le togunaa"])
  func wrongPIN(pin: String) throws {
    #expect(throws: KeyError.token(.wrongPIN(label: token.label))) {
      try PKCS11KeyStore(PKCS11Token(module: token.module, label: token.label, pin: [UInt8](pin.utf8)))
    }
  }

  @Test("sessions that are lost are opened anew, and the PIN is given again")
  func lostSessions() throws {
    let store = try PKCS11KeyStore(token)
    try store.create(name)
    let publicKey = try store.subjectPublicKey(of: name)
    for _ in 0..<3 {
      try SoftHSM.closeSessions(with: token)
      #expect(publicKey.isValidSignature(try store.signature(for: message, with: name), for: message))
    }
    try SoftHSM.closeSessions(with: token)
    #expect(try store.names() == [name])
    try SoftHSM.closeSessions(with: token)
    try store.create(.root)
  }

  @Test("keys are not taken for missing when the login is lost before the first of them is used")
  func lostAtOnce() throws {
    try PKCS11KeyStore(token).create(name)
    let store = try PKCS11KeyStore(token)
    try SoftHSM.closeSessions(with: token)
    #expect(try store.names() == [name])
    let other = try PKCS11KeyStore(token)
    try SoftHSM.closeSessions(with: token)
    _ = try other.signature(for: message, with: name)
  }

  /// Between calls and not during them: SoftHSM does not outlive that.
  @Test("many that find the sessions lost at the same time all sign")
  func lostToMany() async throws {
    let store = try PKCS11KeyStore(token)
    try store.create(name)
    let publicKey = try store.subjectPublicKey(of: name)
    for round in UInt8(0)..<4 {
      try SoftHSM.closeSessions(with: token)
      let valid = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in UInt8(0)..<16 {
          group.addTask {
            let message = [round, number]
            return publicKey.isValidSignature(try store.signature(for: message, with: name), for: message)
          }
        }
        return try await group.reduce(0) { $1 ? $0 + 1 : $0 }
      }
      #expect(valid == 16)
    }
  }

  @Test("a PIN that the token turns down is not given to it a second time")
  func changedPIN() throws {
    let store = try PKCS11KeyStore(token)
    try store.create(name)
    try SoftHSM.changePIN(of: token, from: SoftHSM.pin, to: "sous le baobab")
    try SoftHSM.closeSessions(with: token)
    let refusal = KeyError.token(.wrongPIN(label: token.label))
    #expect(throws: refusal) { try store.signature(for: message, with: name) }
    try SoftHSM.changePIN(of: token, from: "sous le baobab", to: SoftHSM.pin)
    #expect(throws: refusal) { try store.signature(for: message, with: name) }
    _ = try PKCS11KeyStore(token).signature(for: message, with: name)
  }

  @Test("a key that was destroyed by another program is unknown from then on")
  func destroyed() throws {
    let store = try PKCS11KeyStore(token)
    try store.create(name)
    _ = try store.signature(for: message, with: name)
    let result = try SoftHSM.run([
      "pkcs11-tool", "--module", token.module, "--token-label", token.label, "--login", "--pin", SoftHSM.pin,
      "--delete-object", "--type", "privkey", "--label", name.rawValue,
    ])
    #expect(result.status == 0, "\(result.output)")
    #expect(throws: KeyError.unknownKey(name)) { try store.signature(for: message, with: name) }
  }

  @Test("a token that is taken away is named")
  func takenAway() throws {
    let store = try PKCS11KeyStore(token)
    try store.create(name)
    _ = try store.signature(for: message, with: name)
    try SoftHSM.run(["softhsm2-util", "--delete-token", "--token", token.label])
    #expect(throws: KeyError.token(.noSuchToken(label: token.label))) { try store.signature(for: message, with: name) }
  }

  @Test("a printed token shows no PIN")
  func printed() {
    var dumped = ""
    dump(token, to: &dumped)
    #expect("\(token)" == "PKCS11Token(\(token.label) in \(token.module))")
    #expect(!dumped.contains("pin") && !dumped.contains("115"))
  }
}
