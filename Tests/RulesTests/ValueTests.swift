import Rules
import TestSupport
import Testing

@Suite struct ValueTests {
  @Test("a timestamp is read back from what it writes, across the whole range")
  func timestamps() throws {
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
      let nanoseconds = Bool.random(using: &generator) ? 0 : Int32.random(in: 0..<1_000_000_000, using: &generator)
      let moment = try #require(CELTimestamp(seconds: seconds, nanoseconds: nanoseconds))
      #expect(try CELTimestamp(moment.description) == moment)
    }
  }

  @Test("a duration is read back from what it writes")
  func durations() throws {
    var generator = SeededGenerator(seed: 7)
    for shift in 0..<2_000 {
      let duration = CELDuration(nanoseconds: Int64.random(in: .min ... .max, using: &generator) >> (shift % 60))
      #expect(try CELDuration(duration.description) == duration)
    }
  }

  @Test("a civil date is a timestamp at midnight UTC, if there is such a date")
  func civilDates() {
    #expect(CELTimestamp(year: 1962, month: 3, day: 5) == instant("1962-03-05T00:00:00Z"))
    #expect(CELTimestamp(year: 2023, month: 2, day: 29) == nil)
    #expect(CELTimestamp(year: 0, month: 1, day: 1) == nil)
    #expect(CELTimestamp(year: 2023, month: 13, day: 1) == nil)
  }

  @Test("a map keeps the order of its keys, and takes one number for one key")
  func maps() throws {
    var map = CELMap()
    try map.add("z", for: "z")
    try map.add("one", for: 1)
    #expect(throws: CELError.Kind.duplicateKey) { try map.add("one", for: .uint(1)) }
    #expect(throws: CELError.Kind.inadmissibleKey(type: "double")) { try map.add("half", for: 0.5) }
    #expect(map.keys == ["z", 1])
    #expect(map[.uint(1)] == "one")
    #expect(map[1.0] == "one")
    #expect(map[1.5] == nil)
    #expect(CELMap(["b": 1, "a": 2]).keys == ["a", "b"])
  }

  @Test("a type admits what is of it, down to the elements")
  func admission() {
    #expect(CELType.list(.int).admits([1, 2]))
    #expect(!CELType.list(.int).admits([1, "a"]))
    #expect(CELType.optional(.int).admits(nil))
    #expect(!CELType.int.admits(nil))
    #expect(CELType.object(["a": .int, "b": .optional(.string)]).admits(.object(["a": 1])))
    #expect(!CELType.object(["a": .int]).admits(.object([:])))
    #expect(CELType.map(.string, .int).admits(.map(CELMap(["a": 1]))))
    #expect(CELType.dyn.admits(.bytes([])))
  }
}
