import Foundation
import TestSupport
import Testing

@testable import Keys

@Suite("Key ceremony")
struct KeyCeremonyTests {
  let folder: TemporaryFolder
  let passphrase = [UInt8]("sous le toguna".utf8)
  let custodians = ["Aminata Traoré", "Boukary Ouédraogo", "Chaïbou Maïga"]
  let clock = Clock()

  init() throws {
    folder = try TemporaryFolder()
  }

  @discardableResult
  func made() throws -> SoftwareKeyStore {
    let clock = clock
    let store = try SoftwareKeyStore.create(
      at: folder.path, passphrase: passphrase, cost: .trifling, clock: { clock.now })
    try store.create(.root, .p384)
    return store
  }

  func byPassphrase() throws -> SoftwareKeyStore {
    try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
  }

  func confirmations(_ ceremony: KeyCeremony) -> [CustodianConfirmation] {
    zip(custodians, ceremony.shares).map { CustodianConfirmation(custodian: $0, share: $1) }
  }

  func open(_ confirmations: [CustodianConfirmation]) throws(KeyError) -> DualControl {
    let clock = clock
    return try DualControl.open(at: folder.path, confirmedBy: confirmations, clock: { clock.now })
  }

  @Test("after a ceremony two custodians open the keys, and the old passphrase does not")
  func ceremony() throws {
    let store = try made()
    let ceremony = try KeyCeremony(custodians: custodians, needed: 2)
    let given = confirmations(ceremony)
    _ = try ceremony.close(over: store, readBack: given, cost: .trifling)
    #expect(throws: KeyError.wrongPassphrase) {
      try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
    }
    for pair in [[0, 1], [0, 2], [2, 1]] {
      let typed = try pair.map {
        CustodianConfirmation(custodian: custodians[$0], share: try PassphraseShare(reading: given[$0].share.text))
      }
      let signature = try open(typed).store.signature(for: [1], with: .root)
      #expect(try store.subjectPublicKey(of: .root).isValidSignature(signature, for: [1]))
    }
  }

  @Test("the recovered passphrase alone does not open a store that has custodians")
  func passphraseIsNotEnough() throws {
    let ceremony = try KeyCeremony(custodians: custodians, needed: 2)
    _ = try ceremony.close(over: made(), readBack: confirmations(ceremony), cost: .trifling)
    let recovered = try PassphraseShare.passphrase(from: ceremony.shares)
    #expect(throws: KeyError.needsCustodians(2)) {
      try SoftwareKeyStore.open(at: folder.path, passphrase: recovered)
    }
  }

  @Test("one custodian, one name for two shares, or another's share do not open it")
  func refused() throws {
    let ceremony = try KeyCeremony(custodians: custodians, needed: 2)
    let given = confirmations(ceremony)
    _ = try ceremony.close(over: made(), readBack: given, cost: .trifling)
    #expect(throws: KeyError.share(.tooFew(given: 1, needed: 2))) { try open([given[0]]) }
    #expect(throws: KeyError.share(.tooFew(given: 0, needed: 2))) { try open([]) }
    #expect(throws: KeyError.badCustodians) {
      try open([given[0], CustodianConfirmation(custodian: custodians[0], share: ceremony.shares[1])])
    }
    #expect(throws: KeyError.notTheCustodian("Inconnu")) {
      try open([given[0], CustodianConfirmation(custodian: "Inconnu", share: ceremony.shares[1])])
    }
    let forged = PassphraseShare(
      ceremony: ceremony.id, number: 2, quorum: try Quorum(2, of: 3), value: [UInt8](repeating: 9, count: 32))
    #expect(throws: KeyError.wrongPassphrase) {
      try open([given[0], CustodianConfirmation(custodian: custodians[1], share: forged)])
    }
  }

  @Test("nothing changes before every share was read back as it was given")
  func readBack() throws {
    let store = try made()
    let ceremony = try KeyCeremony(custodians: custodians, needed: 2)
    let given = confirmations(ceremony)
    #expect(throws: KeyError.share(.tooFew(given: 2, needed: 3))) {
      try ceremony.close(over: store, readBack: [given[0], given[1]], cost: .trifling)
    }
    #expect(throws: KeyError.share(.tooFew(given: 2, needed: 3))) {
      try ceremony.close(over: store, readBack: [given[0], given[1], given[1]], cost: .trifling)
    }
    let other = try confirmations(KeyCeremony(custodians: custodians, needed: 2))
    #expect(throws: KeyError.share(.notAsGiven(number: 3))) {
      try ceremony.close(over: store, readBack: [given[0], given[1], other[2]], cost: .trifling)
    }
    #expect(throws: KeyError.notTheCustodian(custodians[0])) {
      let swapped = CustodianConfirmation(custodian: custodians[0], share: ceremony.shares[1])
      _ = try ceremony.close(over: store, readBack: [swapped, given[2]], cost: .trifling)
    }
    _ = try SoftwareKeyStore.open(at: folder.path, passphrase: passphrase)
  }

  @Test("a new ceremony ends the shares of the one before")
  func again() throws {
    let first = try KeyCeremony(custodians: custodians, needed: 2)
    let old = confirmations(first)
    _ = try first.close(over: made(), readBack: old, cost: .trifling)
    let second = try KeyCeremony(custodians: custodians, needed: 3)
    _ = try second.close(over: open([old[0], old[1]]).store, readBack: confirmations(second), cost: .trifling)
    #expect(throws: KeyError.wrongPassphrase) { try open([old[0], old[1]]) }
    _ = try open(confirmations(second))
  }

  @Test("a ceremony that was cut short after the passphrase changed still opens by its shares")
  func cutShort() throws {
    let store = try made()
    let register = try folder.read("register.sealed")
    let ceremony = try KeyCeremony(custodians: custodians, needed: 2)
    let given = confirmations(ceremony)
    _ = try ceremony.close(over: store, readBack: given, cost: .trifling)
    try folder.overwrite("register.sealed", with: register)
    _ = try open([given[0], given[2]]).store.signature(for: [1], with: .root)
  }

  @Test("of two ceremonies at once one is whole: its shares open, in their custodians' names alone")
  func atOnce() async throws {
    try made()
    var shares = [CustodianConfirmation]()
    for _ in 0..<20 {
      let doors = try (0..<2).map { _ in try shares.isEmpty ? byPassphrase() : open(shares).store }
      let ceremonies = try doors.map { (store: $0, ceremony: try KeyCeremony(custodians: custodians, needed: 2)) }
      await withTaskGroup(of: Void.self) { group in
        for (store, ceremony) in ceremonies {
          let given = confirmations(ceremony)
          group.addTask { _ = try? ceremony.close(over: store, readBack: given, cost: .trifling) }
        }
      }
      let winner = try #require(ceremonies.map { confirmations($0.ceremony) }.first { (try? open($0)) != nil })
      #expect(throws: KeyError.notTheCustodian("Inconnu")) {
        try open([winner[0], CustodianConfirmation(custodian: "Inconnu", share: winner[1].share)])
      }
      shares = winner
    }
  }

  @Test("custodians have names, one each", arguments: [["", "B"], ["A", "A"], [" A", "B"], ["A\nB", "C"]])
  func names(custodians: [String]) {
    #expect(throws: KeyError.badCustodians) { try KeyCeremony(custodians: custodians, needed: 2) }
  }

  @Test("the record says what, when, who and which keys, and no secret")
  func record() throws {
    let ceremony = try KeyCeremony(custodians: custodians, needed: 2)
    let given = confirmations(ceremony)
    let founded = try ceremony.close(over: made(), readBack: given, cost: .trifling)
    #expect(founded.present.map(\.share) == [1, 2, 3])
    let control = try open([given[2], given[0]])
    clock.advance(days: 365)
    try control.store.rotate(.root, overlap: .seconds(86400))
    try control.store.retire(.root, because: .superseded)
    let text = try control.record(of: "The root was rotated.\nIts old key was destroyed.").text
    let keys = try control.store.records()
    #expect(
      text == """
        RECORD OF A KEY CEREMONY

        Date      2028-01-15T08:00:00Z
        Ceremony  \(ceremony.id)
        Quorum    any 2 of 3 shares
        Act       The root was rotated. Its old key was destroyed.

        Present
          share 1  Aminata Traoré
          share 3  Chaïbou Maïga

        Keys
          root  P-384  retired 2028-01-15T08:00:00Z, superseded
            SHA-256 of the public key  \(keys[0].publicKey.fingerprint)
          root-2  P-384  active
            SHA-256 of the public key  \(keys[1].publicKey.fingerprint)

        Signatures
          Aminata Traoré  ______________________________
          Chaïbou Maïga  ______________________________

        """)
    for share in ceremony.shares {
      for group in share.text.split(whereSeparator: \.isWhitespace) { #expect(!text.contains(group)) }
    }
  }
}
