import Rules
import Testing

@Suite struct TimeTests {
  private static let moment = "timestamp('2009-02-13T23:31:30.123456789Z')"

  @Test(
    "the fields of a timestamp are those of its zone",
    arguments: [
      Case("\(moment).getFullYear()", 2009), Case("\(moment).getMonth()", 1), Case("\(moment).getDate()", 13),
      Case("\(moment).getDayOfMonth()", 12), Case("\(moment).getDayOfWeek()", 5), Case("\(moment).getDayOfYear()", 43),
      Case("\(moment).getHours()", 23), Case("\(moment).getMinutes()", 31), Case("\(moment).getSeconds()", 30),
      Case("\(moment).getMilliseconds()", 123), Case("\(moment).getDate('+11:00')", 14),
      Case("\(moment).getHours('02:00')", 1),
      Case("\(moment).getDayOfMonth('+11:00')", 13), Case("\(moment).getMinutes('+05:45')", 16),
      Case("\(moment).getMonth('UTC')", 1),
      Case("\(moment).getSeconds('-00:00')", 30), Case("\(moment).getFullYear('-09:30')", 2009),
      Case("timestamp('2009-02-13T02:00:00Z').getDayOfMonth('-02:30')", 11),
      Case("\(moment).getDayOfWeek('+01:00')", 6),
      Case("timestamp('2024-12-31T00:00:00Z').getDayOfYear()", 365),
      Case("timestamp('1970-01-01T00:00:00Z').getDayOfWeek()", 4),
      Case("timestamp('2026-12-31T23:30:00Z').getFullYear('+01:00')", 2027),
      Case("applicant.birth.getFullYear()", 1992),
      Case("timestamp('0001-01-01T00:00:00Z').getFullYear('-01:00')", 0),
      Case("timestamp('1900-03-01T00:00:00Z').getDayOfYear()", 59),
      Case("timestamp('2000-02-29T12:00:00Z').getDate()", 29),
    ])
  func timestampFields(_ item: Case) { item.check() }

  @Test(
    "the fields of a duration are its whole span",
    arguments: [
      Case("duration('10000s').getHours()", 2), Case("duration('3730s').getMinutes()", 62),
      Case("duration('3730s').getSeconds()", 3730),
      Case("duration('123.321456789s').getMilliseconds()", 321), Case("duration('-90m').getHours()", -1),
    ])
  func durationFields(_ item: Case) { item.check() }

  @Test(
    "timestamps and durations are read and written",
    arguments: [
      Case("timestamp('2009-02-13T23:31:30Z')", .timestamp(instant("2009-02-13T23:31:30Z"))),
      Case("int(timestamp('2009-02-13T23:31:30Z'))", 1_234_567_890), Case("int(timestamp('1969-12-31T23:59:59Z'))", -1),
      Case("string(timestamp('2009-02-13T23:31:30Z'))", "2009-02-13T23:31:30Z"),
      Case("string(timestamp('1972-01-01T10:00:20.021-05:00'))", "1972-01-01T15:00:20.021Z"),
      Case("string(timestamp('9999-12-31T23:59:59.999999999Z'))", "9999-12-31T23:59:59.999999999Z"),
      Case("string(timestamp('0001-01-01T00:00:00Z'))", "0001-01-01T00:00:00Z"),
      Case("timestamp(0) == timestamp('1970-01-01T00:00:00Z')", true),
      Case("string(duration('1000000s'))", "1000000s"), Case("string(duration('1h30m'))", "5400s"),
      Case("string(duration('-1.5s'))", "-1.5s"),
      Case("string(duration('1.5h'))", "5400s"), Case("string(duration('100ms'))", "0.1s"),
      Case("string(duration('1us'))", "0.000001s"),
      Case("string(duration('1ns'))", "0.000000001s"), Case("string(duration('0'))", "0s"),
      Case("string(duration('2m.5s'))", "120.5s"),
      Case("duration('1µs') == duration('1000ns')", true),
      Case("string(duration('-9223372036854775808ns'))", "-9223372036.854775808s"),
      Case("type(timestamp(0)) == google.protobuf.Timestamp", true),
      Case("type(duration('1s')) == google.protobuf.Duration", true),
      Case("string(timestamp(timestamp('2009-02-13T23:31:30+00:00')))", "2009-02-13T23:31:30Z"),
      Case("timestamp(applicant.name + '') == timestamp(0) || true", true),
    ])
  func text(_ item: Case) { item.check() }

  @Test(
    "time is added, subtracted and compared",
    arguments: [
      Case("timestamp('2009-02-13T23:00:00Z') + duration('240s') == timestamp('2009-02-13T23:04:00Z')", true),
      Case("duration('120s') + timestamp('2009-02-13T23:01:00Z') == timestamp('2009-02-13T23:03:00Z')", true),
      Case("duration('600s') + duration('50s') == duration('650s')", true),
      Case(
        "timestamp('0001-01-01T00:00:01.000000001Z') + duration('-999999999ns') == timestamp('0001-01-01T00:00:00.000000002Z')",
        true),
      Case(
        "timestamp('0001-01-01T00:00:01.999999999Z') + duration('999999999ns') == timestamp('0001-01-01T00:00:02.999999998Z')",
        true),
      Case("timestamp('2009-02-13T23:10:00Z') - duration('600s') == timestamp('2009-02-13T23:00:00Z')", true),
      Case("timestamp('2009-02-13T23:31:00Z') - timestamp('2009-02-13T23:29:00Z') == duration('120s')", true),
      Case("timestamp('1969-12-31T23:59:59.5Z') - timestamp('1970-01-01T00:00:00Z') == duration('-500ms')", true),
      Case("duration('900s') - duration('42s') == duration('858s')", true),
      Case("duration('60s') == duration('1m')", true),
      Case("timestamp('2009-02-13T23:00:00Z') < timestamp('2009-03-13T23:00:00Z')", true),
      Case("timestamp('2009-02-13T23:00:00Z') >= timestamp('2009-02-13T23:00:00.1Z')", false),
      Case("duration('200s') < duration('300s')", true), Case("duration('-1s') <= duration('0s')", true),
      Case("applicant.birth + duration('8760h') > applicant.birth", true),
    ])
  func arithmetic(_ item: Case) { item.check() }

  @Test(
    "what is out of range or no time at all is an error",
    arguments: [
      FaultyCase("timestamp('0000-01-01T00:00:00Z')", .outOfRange(type: "timestamp"), at: 10),
      FaultyCase("timestamp('10000-01-01T00:00:00Z')", .invalidTimestamp, at: 10),
      FaultyCase("timestamp('0001-01-01T00:00:00Z') + duration('-1s')", .outOfRange(type: "timestamp"), at: 34),
      FaultyCase("timestamp('9999-12-31T23:59:59Z') + duration('1s')", .outOfRange(type: "timestamp"), at: 34),
      FaultyCase(
        "timestamp('9999-12-31T23:59:59.999999999Z') + duration('1ns')", .outOfRange(type: "timestamp"), at: 44),
      FaultyCase("timestamp('0001-01-01T00:00:00Z') + duration('-1ns')", .outOfRange(type: "timestamp"), at: 34),
      FaultyCase(
        "timestamp('9999-12-31T23:59:59Z') - timestamp('0001-01-01T00:00:00Z')", .outOfRange(type: "duration"), at: 34),
      FaultyCase("duration('320000000000s')", .outOfRange(type: "duration"), at: 9),
      FaultyCase("duration('-320000000000s')", .outOfRange(type: "duration"), at: 9),
      FaultyCase("duration('9000000000s') + duration('9000000000s')", .outOfRange(type: "duration"), at: 24),
      FaultyCase("duration('-9000000000s') - duration('9000000000s')", .outOfRange(type: "duration"), at: 25),
      FaultyCase("timestamp('2023-02-29T00:00:00Z')", .invalidTimestamp, at: 10),
      FaultyCase("timestamp('2023-02-28')", .invalidTimestamp, at: 10),
      FaultyCase("timestamp('2023-02-28T24:00:00Z')", .invalidTimestamp, at: 10),
      FaultyCase("timestamp('2023-02-28T00:00:00')", .invalidTimestamp, at: 10),
      FaultyCase("timestamp('')", .invalidTimestamp, at: 10),
      FaultyCase("duration('')", .invalidDuration, at: 9), FaultyCase("duration('5')", .invalidDuration, at: 9),
      FaultyCase("duration('1d')", .invalidDuration, at: 9), FaultyCase("duration('s')", .invalidDuration, at: 9),
      FaultyCase("duration(applicant.name)", .invalidDuration, at: 0),
      FaultyCase("timestamp(applicant.name)", .invalidTimestamp, at: 0),
      FaultyCase("timestamp(253402300800)", .outOfRange(type: "timestamp"), at: 0),
      FaultyCase("applicant.birth.getHours('Africa/Niamey')", .invalidTimeZone, at: 25),
      FaultyCase("applicant.birth.getHours(applicant.name)", .invalidTimeZone, at: 16),
      FaultyCase("applicant.birth.getHours('+1:00')", .invalidTimeZone, at: 25),
      FaultyCase("applicant.birth.getHours('+24:00')", .invalidTimeZone, at: 25),
    ])
  func errors(_ item: FaultyCase) { item.check() }
}
