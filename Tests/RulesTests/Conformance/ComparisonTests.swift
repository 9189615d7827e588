import Rules
import Testing

@Suite struct ComparisonTests {
  @Test(
    "equality is by value",
    arguments: [
      Case("1 == 1", true), Case("1 == 2", false), Case("1 != 2", true), Case("1u == 1u", true),
      Case("1.5 == 1.5", true),
      Case("0.0 == -0.0", true), Case("'a' == 'a'", true), Case("'a' == 'A'", false), Case("b'a' == b'a'", true),
      Case("true == true", true), Case("null == null", true), Case("[1, 2] == [1, 2]", true),
      Case("[1, 2] == [2, 1]", false),
      Case("[] == []", true), Case("[] == [1]", false), Case("[[1]] == [[1]]", true),
      Case("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}", true), Case("{'a': 1} == {'a': 2}", false),
      Case("{'a': 1} == {'b': 1}", false),
      Case("{} == {}", true), Case("applicant == applicant", true), Case("type(1) == int", true),
      Case("type(1) == uint", false),
      Case("0.0 / 0.0 == 0.0 / 0.0", false), Case("0.0 / 0.0 != 0.0 / 0.0", true), Case("note == null", true),
      Case("note == 'x'", false), Case("note != 'x'", true), Case("applicant.address == null", true),
      Case(#"'\u00e9' == 'e\u0301'"#, false), Case(#"'e\u0301' == 'e\u0301'"#, true),
    ])
  func equality(_ item: Case) { item.check() }

  @Test(
    "numbers of different types are equal on the number line, other types never",
    arguments: [
      Case("dyn(1) == 1.0", true), Case("dyn(1) == 1u", true), Case("dyn(1u) == 1.0", true),
      Case("dyn(1) == 1.5", false),
      Case("dyn(-1) == 18446744073709551615u", false), Case("dyn(9223372036854775807) == 9223372036854775808.0", true),
      Case("dyn(1) == '1'", false), Case("dyn(1) != '1'", true), Case("dyn('a') == b'a'", false),
      Case("dyn(null) == 0", false),
      Case("dyn([1]) == [1.0]", true), Case("dyn([1, 'a']) == [1u, 'a']", true), Case("dyn({1: 2}) == {1u: 2.0}", true),
      Case("dyn(true) == 1", false), Case("dyn(0.0 / 0.0) == 1", false), Case("dyn([1]) == {}", false),
    ])
  func heterogeneousEquality(_ item: Case) { item.check() }

  @Test(
    "values of a type are ordered",
    arguments: [
      Case("1 < 2", true), Case("2 < 1", false), Case("1 <= 1", true), Case("2 > 1", true), Case("1 >= 2", false),
      Case("1u < 2u", true), Case("1.5 < 2.5", true), Case("'a' < 'b'", true), Case("'a' < 'aa'", true),
      Case("'Z' < 'a'", true),
      Case("'é' > 'z'", true), Case("'' < 'a'", true), Case("b'a' < b'b'", true), Case("b'' <= b''", true),
      Case("false < true", true), Case("true <= false", false), Case("'a' >= 'a'", true),
      Case("'\\U0001F600' > '\\uFFFD'", true),
      Case("0.0 / 0.0 < 1.0", false), Case("0.0 / 0.0 >= 1.0", false),
    ])
  func order(_ item: Case) { item.check() }

  @Test(
    "numbers of different types are ordered on the number line",
    arguments: [
      Case("1 < 1.5", true), Case("2 > 1.5", true), Case("1 <= 1.0", true), Case("1u < 2", true), Case("-1 < 0u", true),
      Case("0u > -1", true), Case("1.5 > 1u", true), Case("18446744073709551615u > 9223372036854775807", true),
      Case("9223372036854775807 < 1e19", true), Case("-9223372036854775808 > -1e19", true), Case("0u > -0.5", true),
      Case("9223372036854775807 < 9223372036854775808.0", false), Case("18446744073709551615u < 1e20", true),
      Case("1 < 0.0 / 0.0", false), Case("rate < fee", true),
    ])
  func heterogeneousOrder(_ item: Case) { item.check() }

  @Test(
    "`in` looks in lists and among keys",
    arguments: [
      Case("1 in [1, 2]", true), Case("3 in [1, 2]", false), Case("1 in []", false), Case("'a' in ['a', 'b']", true),
      Case("'copy' in fees", true), Case("'other' in fees", false), Case("dyn(1) in [1.0]", true),
      Case("dyn(1) in ['1']", false),
      Case("dyn(1u) in {1: 'a'}", true), Case("dyn(1.5) in {1: 'a'}", false), Case("'b' in tags", true),
      Case("[1] in [[1]]", true),
      Case("!('a' in tags)", false), Case("note in ['x']", false),
    ])
  func membership(_ item: Case) { item.check() }
}
