import Rules
import Testing

@Suite struct ArithmeticTests {
  @Test(
    "arithmetic keeps the operands' type",
    arguments: [
      Case("1 + 2", 3), Case("5 - 8", -3), Case("6 * -7", -42), Case("7 / 2", 3), Case("-7 / 2", -3), Case("7 % 3", 1),
      Case("-7 % 3", -1), Case("7 % -3", 1), Case("2u + 3u", .uint(5)), Case("5u - 3u", .uint(2)),
      Case("5u * 3u", .uint(15)),
      Case("7u / 2u", .uint(3)), Case("7u % 2u", .uint(1)), Case("1.5 + 2.5", 4.0), Case("1.0 - 0.5", 0.5),
      Case("2.0 * 4.0", 8.0), Case("1.0 / 4.0", 0.25), Case("1.0 / 0.0", .double(.infinity)),
      Case("-1.0 / 0.0", .double(-.infinity)), Case("0.0 / 0.0", .double(.nan)), Case("-(1.5)", -1.5), Case("-x", -1),
      Case("9223372036854775806 + 1", .int(.max)), Case("fee * 2 + x", 1501), Case("1e308 * 10.0", .double(.infinity)),
      Case("'a' + 'b'", "ab"), Case("'é' + 'ɛ'", "éɛ"), Case("b'a' + b'b'", .bytes([97, 98])),
      Case("[1] + [2]", [1, 2]),
      Case("[] + [1]", [1]), Case("[] + []", []), Case("['a'] + tags", ["a", "a", "b"]), Case("dyn(1) + 2", 3),
      Case("anything.n + 1", 6), Case("anything.n * anything.n", 25), Case("dyn([1]) + [2]", [1, 2]),
    ])
  func results(_ item: Case) { item.check() }

  @Test(
    "a result that does not fit is an error at its operator",
    arguments: [
      FaultyCase("9223372036854775807 + x", .overflow, at: 20),
      FaultyCase("-9223372036854775808 - x", .overflow, at: 21),
      FaultyCase("9223372036854775807 * 2", .overflow, at: 20),
      FaultyCase("-9223372036854775808 * -1", .overflow, at: 21),
      FaultyCase("-9223372036854775808 / -1", .overflow, at: 21),
      FaultyCase("-9223372036854775808 % -1", .overflow, at: 21),
      FaultyCase("-(-9223372036854775808)", .overflow, at: 0), FaultyCase("0u - 1u", .overflow, at: 3),
      FaultyCase("18446744073709551615u + 1u", .overflow, at: 22),
      FaultyCase("18446744073709551615u * 2u", .overflow, at: 22),
      FaultyCase("1 / 0", .divisionByZero, at: 2), FaultyCase("1 % 0", .divisionByZero, at: 2),
      FaultyCase("1u / 0u", .divisionByZero, at: 3), FaultyCase("1u % 0u", .divisionByZero, at: 3),
      FaultyCase("1 + 2 / (x - 1)", .divisionByZero, at: 6),
    ])
  func failures(_ item: FaultyCase) { item.check() }
}
