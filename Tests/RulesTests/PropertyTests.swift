import TestSupport
import Testing

@testable import Rules

@Suite struct PropertyTests {
  @Test("what is printed parses to what was printed")
  func printing() throws {
    var generator = SyntaxGenerator(random: SeededGenerator(seed: 1_962))
    for _ in 0..<2_000 {
      let text = SyntaxPrinter.text(generator.syntax(depth: 4))
      #expect(try SyntaxPrinter.text(Parser.parse(text)) == text)
    }
  }

  @Test(
    "a mutated source is compiled and evaluated or refused within its bounds, and never traps", .timeLimit(.minutes(2)))
  func mutations() {
    var random = SeededGenerator(seed: 36)
    let seeds = Self.seeds
    var (compiled, evaluated) = (0, 0)
    for _ in 0..<20_000 {
      let source = Self.mutated(seeds, &random)
      do throws(CELError) {
        let expression = try compile(source)
        compiled += 1
        _ = try expression.evaluate(Shared.bindings, costLimit: 2_000)
        evaluated += 1
      } catch {
        let isInside = (0...source.utf8.count).contains(error.offset)
        #expect(isInside && !error.message.isEmpty, "\(source)")
      }
    }
    #expect(compiled > 500)
    #expect(evaluated > 200)
  }

  private static let seeds: [[UInt8]] = [
    "applicant.age >= 18 && has(applicant.email) ? fees['copy'] * 2 : fee",
    "tags.map(t, t + '!').exists(t, t.matches('^[ab]+!$'))",
    "timestamp('2009-02-13T23:31:30.5+01:00').getHours('-02:30') + int(duration('1h30m').getMinutes())",
    #"'é\u00e9\x41\U0001F600' + string(b'\303\277') + r'\d' + """a"b""""#,
    "{'a': [1, 2u, 3.5e-3], 'b': {1: null}}.b[1] == null",
    "[1, 2, 3].filter(n, n % 2 == 1).all(n, n in [1, 3] || 1 / (n - 2) > 0) // done",
    "-9223372036854775808 / -1 + 0x7F - (-fee)",
    "years(applicant.birth, timestamp(0)) < 4.twice() || !urgent", "dyn(anything.list[1]).size() > 0 && type(x) == int",
    "fold(applicant.name).contains('awa') ? size(tags) : uint(rate) == 0u ? 1 : 2",
    #"'ab12'.matches(r'^(?i)(\p{L}{2}|[^[:digit:]\s]+)\d{1,2}?\b$')"#,
  ].map { Array($0.utf8) }

  /// One to four changes: a byte replaced, removed or doubled, a piece moved in from another source.
  private static func mutated(_ seeds: [[UInt8]], _ random: inout SeededGenerator) -> String {
    var bytes = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: place)
      case 3: bytes[place] = Array("()[]{}.,?:'\"\\+-*/%!<>=&|0123456789uxer".utf8).randomElement(using: &random) ?? 0
      default:
        let other = seeds.randomElement(using: &random) ?? []
        let start = Int.random(in: 0..<other.count, using: &random)
        let end = Int.random(in: start..<min(start + 20, other.count), using: &random)
        bytes.insert(contentsOf: other[start...end], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
