import Foundation
import Keys
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Identity

@Suite("Limits of one-time codes")
struct OneTimeCodeLimitsTests {
  private let codes = OneTimeCodes(sealer: .random())

  @discardableResult
  private func issue(
    _ codes: OneTimeCodes, source: String = "10.0.0.1", at now: Date = noon, to phone: PhoneNumber, in store: Store
  ) async throws -> OneTimeCode {
    try await store.write { try codes.issue(for: phone, source: source, at: now, in: $0) }
  }

  /// A code that is not right, typed `times` times.
  private func mistype(
    _ times: Int, _ codes: OneTimeCodes, _ number: Int, source: String, at now: Date, in store: Store
  ) async throws -> [OneTimeCodeVerdict] {
    let code = try await issue(codes, source: source, at: now, to: phone("66 00 00 \(10 + number)"), in: store)
    var verdicts: [OneTimeCodeVerdict] = []
    for _ in 0..<times {
      verdicts.append(
        try await store.write { try codes.check("", with: code.ticket, source: source, at: now, in: $0) })
    }
    return verdicts
  }

  @Test("a telephone gets five codes an hour from one source, and the refusal says when the next may be asked")
  func fromOneSource() async throws {
    try await withStore { store in
      let awa = try phone()
      for minute in 0..<5 { try await issue(codes, at: noon + Double(minute) * 60, to: awa, in: store) }
      await #expect(throws: IdentityError.tooManyCodes(until: noon + 3600)) {
        try await issue(codes, at: noon + 300, to: awa, in: store)
      }
      try await issue(codes, source: "10.0.0.2", at: noon + 300, to: awa, in: store)
      try await issue(codes, at: noon + 300, to: phone("66 00 00 01"), in: store)
      try await issue(codes, at: noon + 3600, to: awa, in: store)
    }
  }

  @Test("ten codes an hour from everywhere")
  func fromEverywhere() async throws {
    try await withStore { store in
      let awa = try phone()
      for number in 0..<10 { try await issue(codes, source: "10.0.1.\(number)", to: awa, in: store) }
      await #expect(throws: IdentityError.tooManyCodes(until: noon + 3600)) {
        try await issue(codes, at: noon + 1, to: awa, in: store)
      }
      try await issue(codes, at: noon + 3600, to: awa, in: store)
    }
  }

  @Test("ten codes a day from one source, twenty from everywhere")
  func perDay() async throws {
    try await withStore { store in
      let awa = try phone()
      let day = 24.0 * 3600
      for hour in 0..<10 { try await issue(codes, at: noon + Double(hour) * 3600, to: awa, in: store) }
      let evening = noon + 10 * 3600
      await #expect(throws: IdentityError.tooManyCodes(until: noon + day)) {
        try await issue(codes, at: evening, to: awa, in: store)
      }
      for number in 0..<9 { try await issue(codes, source: "10.0.1.\(number)", at: evening, to: awa, in: store) }
      let night = evening + 3600
      try await issue(codes, source: "10.0.0.2", at: night, to: awa, in: store)
      await #expect(throws: IdentityError.tooManyCodes(until: noon + day)) {
        try await issue(codes, source: "10.0.0.3", at: night, to: awa, in: store)
      }
      try await issue(codes, at: noon + day, to: awa, in: store)
    }
  }

  @Test("a source gets only so many codes an hour, whatever the telephones")
  func perSource() async throws {
    try await withStore { store in
      let codes = OneTimeCodes(sealer: .random(), rules: OneTimeCodeRules(perSource: 3))
      for number in 1...3 { try await issue(codes, to: phone("66 00 00 0\(number)"), in: store) }
      let awa = try phone()
      await #expect(throws: IdentityError.tooManyCodes(until: noon + 3600)) {
        try await issue(codes, at: noon + 1, to: awa, in: store)
      }
      try await issue(codes, source: "10.0.0.2", at: noon + 1, to: awa, in: store)
      #expect(OneTimeCodeRules().perSource >= 200)
    }
  }

  @Test("after sixty wrong codes from one source, whatever the telephones, none from there is looked at for an hour")
  func wrongPerSource() async throws {
    try await withStore { store in
      for number in 0..<12 {
        let verdicts = try await mistype(5, codes, number, source: "10.6.6.6", at: noon + Double(number), in: store)
        #expect(verdicts.last == .noLiveCode)
      }
      let over = OneTimeCodeVerdict.tooManyTries(until: noon + 3600)
      #expect(try await mistype(2, codes, 20, source: "10.6.6.6", at: noon + 60, in: store) == [over, over])
      let codes = codes
      let mine = try await issue(codes, source: "10.6.6.6", at: noon + 3500, to: phone(), in: store)
      func check(from source: String, at now: Date) async throws -> OneTimeCodeVerdict {
        try await store.write {
          try codes.check(mine.digits, with: mine.ticket, source: source, at: now, in: $0)
        }
      }
      #expect(try await check(from: "10.6.6.6", at: noon + 3599) == over)
      #expect(try await check(from: "10.6.6.6", at: noon + 3600) == .accepted)
    }
  }

  @Test("what another source typed wrong does not count, nor does a right code")
  func others() async throws {
    try await withStore { store in
      let codes = OneTimeCodes(sealer: .random(), rules: OneTimeCodeRules(wrongPerSource: 3))
      #expect(try await mistype(3, codes, 0, source: "10.6.6.6", at: noon, in: store).last == .wrong(attemptsLeft: 2))
      for number in 0..<4 {
        let code = try await issue(codes, to: phone("66 00 00 \(40 + number)"), in: store)
        let verdict = try await store.write {
          try codes.check(code.digits, with: code.ticket, source: "10.0.0.1", at: noon, in: $0)
        }
        #expect(verdict == .accepted)
      }
    }
  }

  @Test("neither the number nor the source of a wrong code stands in the tables")
  func blind() async throws {
    let folder = try TemporaryFolder()
    try await withStore(in: folder) { store in
      _ = try await mistype(1, codes, 0, source: "203.0.113.77", at: noon, in: store)
      let count: Int? = try await store.read { try $0.value("SELECT COUNT(*) FROM identity_wrong_code") }
      #expect(count == 1)
    }
    #expect(try !folder.holds([UInt8]("203.0.113".utf8)))
    #expect(try !folder.holds([UInt8]("66000010".utf8)))
  }
}
