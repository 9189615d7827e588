import Rules
import Testing

@Suite struct ConversionTests {
  @Test(
    "a conversion keeps the value",
    arguments: [
      Case("int(42u)", 42), Case("int(1.9)", 1), Case("int(-7.9)", -7), Case("int('987')", 987), Case("int('-5')", -5),
      Case("int(5)", 5), Case("uint(1729)", .uint(1729)), Case("uint(3.99)", .uint(3)), Case("uint('300')", .uint(300)),
      Case("uint(1e19)", .uint(10_000_000_000_000_000_000)), Case("uint(0.0)", .uint(0)), Case("double(0)", 0.0),
      Case("double(123u)", 123.0), Case("double('123.456')", 123.456), Case("double('-84.32e7')", -8.432e8),
      Case("double(9223372036854775807)", 9.223372036854775807e18), Case("double('Infinity')", .double(.infinity)),
      Case("double('NaN')", .double(.nan)), Case("string(123)", "123"), Case("string(-456)", "-456"),
      Case("string(9876u)", "9876"),
      Case("string(123.456)", "123.456"), Case("string(-4.5e-3)", "-0.0045"), Case("string(1.0)", "1"),
      Case("string(1500000.0)", "1500000"),
      Case("string(true)", "true"), Case("string('x')", "x"), Case("string(b'abc')", "abc"),
      Case(#"string(b'\303\277')"#, "ÿ"),
      Case("bytes('abc')", .bytes([97, 98, 99])), Case("bytes('ÿ')", .bytes([195, 191])),
      Case("bytes(b'a')", .bytes([97])),
      Case(#"bytes('\377') == b'\377'"#, false), Case("bool('true')", true), Case("bool('False')", false),
      Case("bool('1')", true),
      Case("bool(true)", true), Case("double(fee) * rate", 375.0), Case("uint(1) + 1u", .uint(2)),
      Case("string(fee) + ' F'", "750 F"),
      Case("dyn(1)", 1), Case("int(dyn('5'))", 5),
    ])
  func results(_ item: Case) { item.check() }

  @Test(
    "type() names the type of a value",
    arguments: [
      Case("type(true)", .type("bool")), Case("type(0)", .type("int")), Case("type(0u)", .type("uint")),
      Case("type(0.0)", .type("double")),
      Case("type('')", .type("string")), Case("type(b'')", .type("bytes")), Case("type(null)", .type("null_type")),
      Case("type([1])", .type("list")), Case("type({})", .type("map")), Case("type(type(1))", .type("type")),
      Case("type(int)", .type("type")),
      Case("type(type)", .type("type")), Case("type([1]) == type(['a'])", true), Case("type(7) == type(7u)", false),
      Case("type(dyn([1, 'one'])) == list", true), Case("null_type == type(null)", true),
    ])
  func types(_ item: Case) { item.check() }

  @Test(
    "a value that has no counterpart is an error without the value in it",
    arguments: [
      FaultyCase("int(18446744073709551615u)", .outOfRange(type: "int"), at: 0),
      FaultyCase("int(1e99)", .outOfRange(type: "int"), at: 0),
      FaultyCase("int(9223372036854775807.0)", .outOfRange(type: "int"), at: 0),
      FaultyCase("int(-9223372036854775808.0)", .outOfRange(type: "int"), at: 0),
      FaultyCase("int(0.0 / 0.0)", .outOfRange(type: "int"), at: 0),
      FaultyCase("uint(-1)", .outOfRange(type: "uint"), at: 0),
      FaultyCase("uint(-0.5)", .outOfRange(type: "uint"), at: 0),
      FaultyCase("uint(6.022e23)", .outOfRange(type: "uint"), at: 0),
      FaultyCase("1 + int(applicant.name)", .notConvertible(from: "string", to: "int"), at: 4),
      FaultyCase("int(' 5')", .notConvertible(from: "string", to: "int"), at: 0),
      FaultyCase("int('9223372036854775808')", .notConvertible(from: "string", to: "int"), at: 0),
      FaultyCase("uint('-1')", .notConvertible(from: "string", to: "uint"), at: 0),
      FaultyCase("double('x')", .notConvertible(from: "string", to: "double"), at: 0),
      FaultyCase("bool('TrUe')", .notConvertible(from: "string", to: "bool"), at: 0),
      FaultyCase(#"string(b'\000\xff')"#, .notConvertible(from: "bytes", to: "string"), at: 0),
      FaultyCase("int(dyn(null))", .noSuchOverload(function: "int", arguments: ["null_type"], offered: []), at: 0),
    ])
  func errors(_ item: FaultyCase) { item.check() }
}
