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
    _ digits: String, of code: OneTimeCode, _ codes: OneTimeCodes, from source: String = "10.0.0.1",
    at now: Date = noon, in store: Store
  ) async throws -> OneTimeCodeVerdict {
    try await store.write { try codes.check(digits, with: code.ticket, source: source, at: now, in: $0) }
  }

  /// A code that is surely not this one.
  private func other(than code: OneTimeCode, _ step: Int = 1) -> String {
    let number = String(((Int(code.digits) ?? 0) + step) % 1_000_000)
    return String(repeating: "0", count: 6 - number.count) + number
  }

  @Test("a right code is accepted once, however its digits are grouped")
  func once() async throws {
    try await withStore { store in
      let code = try await issue(codes, to: phone(), in: store)
      #expect(code.digits.wholeMatch(of: /[0-9]{6}/) != nil)
      #expect(try await check(" " + code.display, of: code, codes, in: store) == .accepted)
      #expect(try await check(code.digits, of: code, codes, in: store) == .noLiveCode)
    }
  }

  @Test("a code is good for ten minutes, with its own ticket, even when the telephone has changed its address")
  func bounds() async throws {
    try await withStore { store in
      let mine = try await issue(codes, to: phone(), in: store)
      var other = mine
      while other.digits == mine.digits { other = try await issue(codes, to: phone("66 00 00 01"), in: store) }
      #expect(try await check(mine.digits, of: other, codes, in: store) == .wrong(attemptsLeft: 4))
      #expect(try await check(mine.digits, of: mine, codes, at: noon + 600, in: store) == .noLiveCode)
      #expect(try await check(mine.digits, of: mine, codes, from: "10.7.7.7", at: noon + 599, in: store) == .accepted)
    }
  }

  @Test("five wrong codes void the right one")
  func bruteForce() async throws {
    try await withStore { store in
      let code = try await issue(codes, to: phone(), in: store)
      for left in (1...4).reversed() {
        let verdict = try await check(other(than: code, left), of: code, codes, in: store)
        #expect(verdict == .wrong(attemptsLeft: left))
      }
      #expect(try await check("", of: code, codes, in: store) == .noLiveCode)
      #expect(try await check(code.digits, of: code, codes, in: store) == .noLiveCode)
    }
  }

  @Test("who asks for codes to another's telephone neither voids the owner's code nor keeps the owner from asking")
  func stranger() async throws {
    try await withStore { store in
      let awa = try phone()
      let mine = try await issue(codes, to: awa, in: store)
      for minute in 1...5 {
        let theirs = try await issue(codes, source: "10.6.6.6", at: noon + Double(minute), to: awa, in: store)
        for step in 1...5 {
          _ = try await check(other(than: theirs, step), of: theirs, codes, from: "10.6.6.6", at: noon + 10, in: store)
        }
      }
      await #expect(throws: IdentityError.tooManyCodes(until: noon + 3601)) {
        _ = try await issue(codes, source: "10.6.6.6", at: noon + 20, to: awa, in: store)
      }
      #expect(try await check(mine.digits, of: mine, codes, at: noon + 30, in: store) == .accepted)
      let next = try await issue(codes, at: noon + 40, to: awa, in: store)
      #expect(try await check(next.digits, of: next, codes, at: noon + 50, in: store) == .accepted)
    }
  }

  @Test("a request that is refused leaves the live code as it is")
  func refusedRequest() async throws {
    try await withStore { store in
      let awa = try phone()
      var last = try await issue(codes, to: awa, in: store)
      for _ in 1..<5 { last = try await issue(codes, to: awa, in: store) }
      await #expect(throws: IdentityError.self) { _ = try await issue(codes, at: noon + 1, to: awa, in: store) }
      #expect(try await check(last.digits, of: last, codes, at: noon + 1, in: store) == .accepted)
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
