/// `application/x-www-form-urlencoded` (WHATWG URL §5.1), in forms and in queries.
enum URLEncodedForm {
  /// - Throws: `FormFault` when a limit is passed, an escape is broken or the text is not UTF-8.
  static func parse(_ bytes: [UInt8], limits: FormLimits = .fields) throws(FormFault) -> Submission {
    guard bytes.count <= limits.total else { throw .tooLarge(limit: limits.total) }
    var submission = Submission()
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
      defer { start = end + 1 }
      guard end > start else { continue }
      guard submission.fields.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
      let pair = bytes[start..<end]
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? end
      let name = try PercentEncoding.decode(pair[start..<equals], plusIsSpace: true)
      guard name.utf8.count <= limits.nameLength else { throw .nameTooLong(limit: limits.nameLength) }
      let value = try PercentEncoding.decode(equals < end ? pair[(equals + 1)...] : [], plusIsSpace: true)
      guard value.utf8.count <= limits.fieldSize else { throw .fieldTooLarge(limit: limits.fieldSize) }
      submission.append(name, value)
    }
    return submission
  }
}
