import Testing

@testable import Credentials

@Suite("What a citizen types")
struct TypedTests {
  @Test("a PIN that is short, long, no number or easy to guess is refused and says why")
  func pins() {
    func fault(_ text: String) -> CredentialError? {
      do throws(CredentialError) {
        _ = try SignaturePIN(chosen: text)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault("") == .weakPIN(.tooShort))
    #expect(fault("70312") == .weakPIN(.tooShort))
    #expect(fault("7031287031287") == .weakPIN(.tooLong))
    #expect(fault("70312a") == .weakPIN(.notDigits))
    #expect(fault("٧٠٣١٢٨") == .weakPIN(.notDigits))
    for easy in ["000000", "123456", "987654", "121212", "703703", "12345678"] {
      #expect(fault(easy) == .weakPIN(.guessable), "\(easy)")
    }
    for good in ["703128", "135790", "112233", "703128703129"] { #expect(fault(good) == nil, "\(good)") }
  }

  @Test("a PIN and an activation say nothing of themselves")
  func silence() throws {
    let pin = try SignaturePIN(chosen: "703128")
    #expect(!"\(pin)\(String(reflecting: pin))".contains("703128"))
    let activation = SignatureActivation(id: CredentialID.random().rawValue, secret: SignatureActivation.random())
    #expect("\(activation)" == "SignatureActivation")
    #expect(SignatureActivation(text: activation.text) == activation)
    #expect(SignatureActivation(text: String(activation.text.dropLast())) == nil)
    #expect(SignatureActivation(text: activation.text.uppercased()) == nil || !activation.text.contains { $0.isLetter })
  }

  @Test("a reference is found however it is typed")
  func references() throws {
    let reference = try #require(CredentialReference(rawValue: "7K3Q10XW"))
    for typed in ["7K3Q10XW", "7k3q 10xw", " 7K3Q-lOxw ", "7k3q\u{A0}IoXW"] {
      #expect(CredentialReference(typed: typed) == reference, "\(typed)")
    }
    for typed in ["", "7K3Q10X", "7K3Q10XWW", "7K3Q10XU", "ÀK3Q10XW"] {
      #expect(CredentialReference(typed: typed) == nil, "\(typed)")
    }
    #expect(reference.display == "7K3Q 10XW")
  }

  @Test("hashes are 1 to 20, of 32 bytes each, and come back in their order")
  func hashes() throws {
    let two = try Hashes([[UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32)])
    #expect(try Hashes(bytes: two.bytes) == two)
    #expect(throws: CredentialError.badHashes) { try Hashes([]) }
    #expect(throws: CredentialError.badHashes) { try Hashes([[1, 2, 3]]) }
    #expect(throws: CredentialError.badHashes) {
      try Hashes([[UInt8]](repeating: [UInt8](repeating: 0, count: 32), count: 21))
    }
    #expect(HashPrint.short(two.all[0]) == "0101-0101")
  }
}
