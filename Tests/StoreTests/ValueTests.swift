import Foundation
import Store
import TestSupport
import Testing

extension StoreConformance {
  @Suite("Values")
  struct Values {
    @Test(
      "every value comes back as it was bound",
      arguments: TestedEngine.allCases)
    func everyValueComesBack(engine: TestedEngine) async throws {
      let wholes: [Int64] = [0, 1, -1, .max, .min, 1 << 53 + 1]
      let reals: [Double] = [0, -0.0, 1.5, -1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity]
      let texts = [
        "", "Awa", "ɛ ɔ ɲ ŋ", "ߒߞߏ", "𞤀𞤣𞤤𞤢𞤥", "e\u{301}", "what's \"?\" $1", "\u{10FFFF}",
        String(repeating: "é", count: 100_000),
      ]
      let blobs: [[UInt8]] = [[], [0], [0, 1, 0, 255], Array(repeating: 7, count: 300_000)]
      try await engine.withStore { store in
        for whole in wholes {
          #expect(try await store.roundTrip(whole, in: "whole") == whole)
        }
        for real in reals {
          #expect(try await store.roundTrip(real, in: "real") == real)
        }
        for text in texts {
          let back = try await store.roundTrip(text, in: "text")
          #expect(back.map { Array($0.utf8) } == Array(text.utf8))
        }
        for blob in blobs {
          #expect(try await store.roundTrip(blob, in: "bytes") == blob)
        }
        let noWhole = try #require(try await store.roundTrip(Int?.none, in: "whole"))
        let noBytes = try #require(try await store.roundTrip([UInt8]?.none, in: "bytes"))
        #expect(noWhole == nil && noBytes == nil)
        #expect(try await store.roundTrip(true, in: "whole") == true)
      }
    }

    @Test("a date is kept to the millisecond", arguments: TestedEngine.allCases)
    func datesAreMilliseconds(engine: TestedEngine) async throws {
      let date = Date(timeIntervalSince1970: 1_795_293_022.123)
      try await engine.withStore { store in
        let back = try #require(try await store.roundTrip(date, in: "whole"))
        #expect(abs(back.timeIntervalSince(date)) < 0.0005)
        let raw = try await store.read { try $0.value("SELECT whole FROM test_value", as: Int64.self) }
        #expect(raw == 1_795_293_022_123)
      }
    }

    @Test("what one engine could not keep, both refuse", arguments: TestedEngine.allCases)
    func unstorableIsRefused(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        await #expect(throws: StoreError.unstorable(.textWithNUL)) { try await store.roundTrip("a\0b", in: "text") }
        await #expect(throws: StoreError.unstorable(.notANumber)) { try await store.roundTrip(Double.nan, in: "real") }
      }
    }

    @Test("a value of another kind is not read in silence", arguments: TestedEngine.allCases)
    func wrongKindIsRefused(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        try await store.write { try $0.execute("INSERT INTO test_value (whole, text) VALUES (2, 'x')") }
        let row = try #require(try await store.read { try $0.row("SELECT whole, text, real FROM test_value") })
        #expect(throws: StoreError.unreadable(column: "text", wanted: "Int")) { try row.get("text", as: Int.self) }
        #expect(throws: StoreError.unreadable(column: "whole", wanted: "Bool")) { try row.get("whole", as: Bool.self) }
        #expect(throws: StoreError.unreadable(column: "real", wanted: "Double")) {
          try row.get("real", as: Double.self)
        }
        #expect(throws: StoreError.noColumn("Text")) { try row.get("Text", as: String.self) }
        #expect(try row.get("real", as: Double?.self) == nil)
      }
    }

    @Test("sums and counts are integers, an average is a real", arguments: TestedEngine.allCases)
    func aggregatesAgree(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        for whole in [1_500_000, -3, 20_000, 5] as [Int64] { _ = try await store.roundTrip(whole, in: "whole") }
        let row = try #require(
          try await store.read {
            try $0.row(
              """
              SELECT SUM(whole) AS sum, COUNT(*) AS count, AVG(whole) AS mean, MAX(whole) > 3 AS large,
                SUM(whole) - 1520002 AS zero
              FROM test_value
              """)
          })
        #expect(try row.get("sum") == 1_520_002)
        #expect(try row.get("count") == 4)
        #expect(try row.get("mean") == 380_000.5)
        #expect(try row.get("large") == true)
        #expect(try row.get("zero") == 0)
      }
    }

    @Test("texts compare by code points on both engines", arguments: TestedEngine.allCases)
    func textsCompareByCodePoints(engine: TestedEngine) async throws {
      try await engine.withStore { store in
        for text in ["é", "a", "Z", "b", "ɛ"] { _ = try await store.roundTrip(text, in: "text") }
        let rows = try await store.read { try $0.rows("SELECT text FROM test_value ORDER BY text") }
        #expect(try rows.map { try $0.get("text", as: String.self) } == ["Z", "a", "b", "é", "ɛ"])
      }
    }
  }
}

extension Store {
  /// Writes a value into a column of a fresh row, and reads it back.
  fileprivate func roundTrip<Value: SQLConvertible>(_ value: Value, in column: String) async throws -> Value? {
    let id = try await write { transaction in
      let insert: SQL =
        switch column {
        case "whole": "INSERT INTO test_value (whole) VALUES (\(value)) RETURNING id"
        case "real": "INSERT INTO test_value (real) VALUES (\(value)) RETURNING id"
        case "text": "INSERT INTO test_value (text) VALUES (\(value)) RETURNING id"
        default: "INSERT INTO test_value (bytes) VALUES (\(value)) RETURNING id"
        }
      return try transaction.value(insert, as: Int64.self) ?? 0
    }
    return try await read { try $0.row("SELECT * FROM test_value WHERE id = \(id)")?.get(column, as: Value.self) }
  }
}
