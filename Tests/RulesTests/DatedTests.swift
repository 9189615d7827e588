import Rules
import Testing

@Suite struct DatedTests {
  private typealias Fee = Dated<Int, Int>

  private func entry(_ value: Int, _ from: Int, _ until: Int?) -> Fee.Entry {
    Fee.Entry(value, from: from, until: until, source: "Loi 2011-036", status: .confirmed)
  }

  @Test("the value of a day is that of the entry in force, the last day of one being the day before the next")
  func values() throws {
    let fee = try Fee([entry(200, 20, nil), entry(100, 10, 20)])
    #expect(try fee.value(on: 10) == 100)
    #expect(try fee.value(on: 19) == 100)
    #expect(try fee.value(on: 20) == 200)
    #expect(try fee.value(on: .max) == 200)
    #expect(try fee.entry(on: 12).source == "Loi 2011-036")
    #expect(fee.entries.map(\.value) == [100, 200])
  }

  @Test("a day before the first entry or after the last has no value")
  func daysOutside() throws {
    let fee = try Fee([entry(100, 10, 20)])
    #expect(throws: DatedError.notInForce(on: 9)) { try fee.value(on: 9) }
    #expect(throws: DatedError.notInForce(on: 20)) { try fee.value(on: 20) }
  }

  @Test("overlaps, gaps and entries that end before they begin are refused with their days")
  func faults() {
    #expect(throws: DatedError<Int>.empty) { try Fee([]) }
    #expect(throws: DatedError.overlap(from: 15, until: 20)) { try Fee([entry(1, 10, 20), entry(2, 15, nil)]) }
    #expect(throws: DatedError.overlap(from: 15, until: nil)) { try Fee([entry(1, 10, nil), entry(2, 15, nil)]) }
    #expect(throws: DatedError.overlap(from: 10, until: 12)) { try Fee([entry(1, 10, 12), entry(2, 10, 12)]) }
    #expect(throws: DatedError.gap(from: 20, until: 21)) { try Fee([entry(1, 10, 20), entry(2, 21, nil)]) }
    #expect(throws: DatedError.reversed(from: 10, until: 10)) { try Fee([entry(1, 10, 10)]) }
  }

  @Test("a status is written as packs write it")
  func statuses() {
    #expect(ParameterStatus.allCases.map(\.rawValue) == ["confirmed", "to-confirm", "policy"])
  }
}
