import Testing
import Vocabulary

@testable import Portal
@testable import Signatures

@Suite("The verdict on an act")
struct VerdictTests {
  private let today = Day(year: 2026, month: 11, day: 21) ?? .earliest

  private func act(revokedOn: Day? = nil) -> KnownAct {
    KnownAct(
      code: "123 456 789 012 345", kind: .text("Extrait"), office: "Mairie de Kati", issuedOn: today,
      revokedOn: revokedOn)
  }

  /// Every check passed up to the last one, whose outcome is given.
  private func findings(upTo check: Check, _ outcome: Finding.Outcome) -> [Finding] {
    let before = Check.allCases.prefix { $0 != check }.map { Finding(check: $0, outcome: .passed, reason: "") }
    return before + [Finding(check: check, outcome: outcome, reason: "")]
  }

  private var sound: [Finding] { findings(upTo: .currency, .passed) }

  @Test("an act is valid when every check passed, the books have it and it is not revoked")
  func valid() {
    #expect(ActAnswer(sound, act: act(), isSameFile: true) == .valid)
    #expect(ActAnswer(sound, act: act(), isSameFile: false) == .valid)
    #expect(ActAnswer(sound, act: act(revokedOn: today), isSameFile: true) == .revoked)
    #expect(ActAnswer(sound, act: nil, isSameFile: false) == .unlisted)
  }

  @Test("no failed check is ever called good, whatever the books say", arguments: Check.allCases)
  func failures(_ check: Check) {
    for known in [nil, act(), act(revokedOn: today)] {
      let answer = ActAnswer(findings(upTo: check, .failed), act: known, isSameFile: known != nil)
      #expect(answer.tone == .bad)
    }
  }

  @Test("what was changed is called changed", arguments: [Check.coverage, .container, .digest, .signature])
  func altered(_ check: Check) {
    #expect(ActAnswer(findings(upTo: check, .failed), act: nil, isSameFile: false) == .altered)
  }

  @Test("a certificate that ended leaves doubt, unless the books have this very file")
  func ended() {
    let findings = findings(upTo: .currency, .undetermined)
    #expect(ActAnswer(findings, act: act(), isSameFile: true) == .valid)
    #expect(ActAnswer(findings, act: act(), isSameFile: false) == .unprovable)
    #expect(ActAnswer(findings, act: nil, isSameFile: false) == .unprovable)
    #expect(ActAnswer([], act: act(), isSameFile: true) == .unreadable)
  }

  @Test("a code alone tells of an act, of its end, or of nothing")
  func codes() {
    #expect(VerdictPage(act()).answer == .valid)
    #expect(VerdictPage(act(revokedOn: today)).answer == .revoked)
    #expect(VerdictPage(nil).answer == .unknown)
  }

  @Test("facts of a proof are shown only where the answer bears them out", arguments: ActAnswer.allCases)
  func facts(_ answer: ActAnswer) {
    var claims = VerdictPage.Claims(seal: CertificateName(parsing: "CN=Cachet,O=Mali,C=ML"))
    claims.facts = [StampText.claim(ActFacts.Fact("n", "Awa Traoré"))]
    for proof in VerdictPage.Proof.allCases {
      let page = VerdictPage(proof: proof, answer: answer, act: nil, claims: claims, findings: sound)
      let written = Specimen.written { page }
      #expect(written.contains("Awa Traoré") == (answer.isTrustworthy && proof == .stamp))
      #expect(written.contains("Cachet") == answer.isTrustworthy)
      #expect(written.contains(answer.tone.rawValue))
    }
  }

  @Test("a stamp's dates and its « néant » are put into words")
  func values() {
    func value(_ text: String) -> String {
      StampText.claim(ActFacts.Fact("d", text)).value.string(in: Specimen.setting())
    }
    #expect(value("1962-03-05") == "5 mars 1962")
    #expect(value("1962~") == "vers 1962")
    #expect(value("Kati") == "Kati")
    #expect(value("NEANT").contains("stamp.none"))
  }

  @Test("a certificate's name is read part by part, escapes undone")
  func names() {
    let name = CertificateName(parsing: #"CN=Cachet\, acte (non qualifié),O=République du Mali, C=ML"#)
    #expect(name.commonName == "Cachet, acte (non qualifié)")
    #expect(name.organization == "République du Mali")
    #expect(CertificateName(parsing: "").commonName == nil)
    #expect(CertificateName(parsing: #"=,\,CN,O="#).commonName == nil)
  }

  @Test("a fingerprint is read out in groups of four")
  func fingerprint() {
    let text = CertificateFingerprint(bytes: [0x00, 0x1F, 0xAB, 0xFF, 0x09]).description
    #expect(text == "001F ABFF 09")
  }
}
