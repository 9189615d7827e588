import CPostgres

/// The values of a statement in PostgreSQL's binary form, one after another in one buffer.
///
/// A `NULL` is no parameter: it stands in the text, where PostgreSQL gives it the type that its place wants.
struct PostgresParameters {
  private(set) var types: [Oid] = []
  private var bytes: [UInt8] = []
  private var offsets: [Int] = []
  private var lengths: [Int32] = []

  init(_ values: [SQLValue]) throws(StoreError) {
    types.reserveCapacity(values.count)
    offsets.reserveCapacity(values.count)
    lengths.reserveCapacity(values.count)
    for value in values { try append(value) }
  }

  /// Gives libpq what `PQexecPrepared` wants: addresses, lengths and formats, of which all are binary.
  func withPointers<Result>(
    _ body: (_ count: Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
  ) -> Result {
    // One byte more than the values take, so that an empty buffer has an address too: a null address would be NULL.
    (bytes + [0]).withUnsafeBytes { raw in
      let start = raw.bindMemory(to: CChar.self).baseAddress
      let addresses = offsets.map { offset in start.map { $0 + offset } }
      return body(Int32(offsets.count), addresses, lengths, [Int32](repeating: 1, count: offsets.count))
    }
  }

  private mutating func append(_ value: SQLValue) throws(StoreError) {
    let offset = bytes.count
    switch value {
    case .null:
      return
    case .integer(let integer):
      types.append(PostgresType.int8)
      withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
    case .real(let real):
      guard !real.isNaN else { throw .unstorable(.notANumber) }
      types.append(PostgresType.float8)
      withUnsafeBytes(of: real.bitPattern.bigEndian) { bytes.append(contentsOf: $0) }
    case .text(let text):
      guard !text.holdsNUL else { throw .unstorable(.textWithNUL) }
      types.append(PostgresType.text)
      bytes.append(contentsOf: text.utf8)
    case .blob(let blob):
      types.append(PostgresType.bytes)
      bytes.append(contentsOf: blob)
    }
    guard let length = Int32(exactly: bytes.count - offset) else { throw .engine(code: "54000") }
    offsets.append(offset)
    lengths.append(length)
  }
}
