import Foundation
import Keys
import Store
import Testing
import Vocabulary

@testable import Identity

@Suite("One-time codes")
struct OneTimeCodesTests {
  private let codes = OneTimeCodes(sealer: .random())

  private func issue(
    _ codes: OneTimeCodes, source: String = "10.0.0.1", at now: Date = noon, to phone: PhoneNumber, in store: Store
  ) async throws -> OneTimeCode {
    try await store.write { try codes.issue(for: phone, source: source, at: now, in: $0) }
  }

  private func check(
    _ digits: String, _ codes: OneTimeCodes, at now: Date = noon, for phone: PhoneNumber, in store: Store
  ) async throws -> OneTimeCodeVerdict {
    try await store.write { try codes.check(digits, for: phone, at: now, in: $0) }
  }

  /// A code that is surely not this one.
  private func other(than code: OneTimeCode, _ step: Int = 1) -> String {
    let number = String(((Int(code.digits) ?? 0) + step) % 1_000_000)
    return String(repeating: "0", count: 6 - number.count) + number
  }

  @Test("a right code is accepted once, however its digits are grouped")
  func once() async throws {
    try await withStore { store in
      let awa = try phone()
      let code = try await issue(codes, to: awa, in: store)
      #expect(code.digits.wholeMatch(of: /[0-9]{6}/) != nil)
      #expect(try await check(" " + code.display, codes, for: awa, in: store) == .accepted)
      #expect(try await check(code.digits, codes, for: awa, in: store) == .noLiveCode)
    }
  }

  @Test("a code is good for ten minutes and for one telephone")
  func bounds() async throws {
    try await withStore { store in
      let (awa, moussa) = (try phone(), try phone("66 00 00 01"))
      let code = try await issue(codes, to: awa, in: store)
      #expect(try await check(code.digits, codes, for: moussa, in: store) == .noLiveCode)
      #expect(try await check(code.digits, codes, at: noon + 600, for: awa, in: store) == .noLiveCode)
      #expect(try await check(code.digits, codes, at: noon + 599, for: awa, in: store) == .accepted)
    }
  }

  @Test("five wrong codes void the right one")
  func bruteForce() async throws {
    try await withStore { store in
      let awa = try phone()
      let code = try await issue(codes, to: awa, in: store)
      for left in (1...4).reversed() {
        let verdict = try await check(other(than: code, left), codes, for: awa, in: store)
        #expect(verdict == .wrong(attemptsLeft: left))
      }
      #expect(try await check("", codes, for: awa, in: store) == .noLiveCode)
      #expect(try await check(code.digits, codes, for: awa, in: store) == .noLiveCode)
    }
  }

  @Test("a new code voids the one before")
  func replaced() async throws {
    try await withStore { store in
      let awa = try phone()
      let old = try await issue(codes, to: awa, in: store)
      let new = try await issue(codes, at: noon + 1, to: awa, in: store)
      if old.digits != new.digits {
        #expect(try await check(old.digits, codes, at: noon + 2, for: awa, in: store) == .wrong(attemptsLeft: 4))
      }
      #expect(try await check(new.digits, codes, at: noon + 2, for: awa, in: store) == .accepted)
    }
  }

  @Test("a telephone gets five codes an hour, and the refusal says when the next may be asked")
  func perPhone() async throws {
    try await withStore { store in
      let awa = try phone()
      for minute in 0..<5 { _ = try await issue(codes, at: noon + Double(minute) * 60, to: awa, in: store) }
      await #expect(throws: IdentityError.tooManyCodes(until: noon + 3600)) {
        _ = try await issue(codes, source: "10.0.0.2", at: noon + 300, to: awa, in: store)
      }
      _ = try await issue(codes, at: noon + 3600, to: awa, in: store)
      _ = try await issue(codes, at: noon + 300, to: try phone("66 00 00 01"), in: store)
    }
  }

  @Test("a source gets only so many codes an hour, whatever the telephones")
  func perSource() async throws {
    try await withStore { store in
      let codes = OneTimeCodes(sealer: .random(), rules: OneTimeCodeRules(perSource: 3))
      for number in 1...3 { _ = try await issue(codes, to: try phone("66 00 00 0\(number)"), in: store) }
      let awa = try phone()
      await #expect(throws: IdentityError.tooManyCodes(until: noon + 3600)) {
        _ = try await issue(codes, at: noon + 1, to: awa, in: store)
      }
      _ = try await issue(codes, source: "10.0.0.2", at: noon + 1, to: awa, in: store)
    }
  }

  @Test("neither code, number nor source stands in the table, nor in the code's own words")
  func blind() async throws {
    try await withStore { store in
      let code = try await issue(codes, source: "10.0.0.1", to: try phone(), in: store)
      let row = try await store.read { try $0.row("SELECT phone_print, source_print, code_print FROM identity_code") }
      let found = try #require(row)
      let bytes: [UInt8] = try found.get("phone_print") + found.get("source_print") + found.get("code_print")
      #expect(bytes.count == 96)
      #expect(!"\(code)".contains(code.digits))
    }
  }

  @Test("all million codes are possible, those with leading zeros too")
  func leadingZeros() async throws {
    try await withStore { store in
      let awa = try phone()
      let digits = try await store.write { transaction in
        var low = Low()
        return try codes.issue(for: awa, source: "", at: noon, in: transaction, using: &low).digits
      }
      #expect(digits == "000000")
    }
  }

  private struct Low: RandomNumberGenerator {
    mutating func next() -> UInt64 { 1 }
  }
}
