import HTTPTypes
import Hummingbird

/// Reads the form of a request's body.
enum FormReader {
  /// How much of a refused body is still taken in, so that the browser comes to read the answer instead of a broken
  /// connection.
  private static let patience = 32 * 1_024 * 1_024

  /// - Throws: `FormFault`; what the connection throws when the browser goes away.
  static func read(_ request: Request, limits: FormLimits) async throws -> Submission {
    let contentType = request.headers[.contentType] ?? ""
    let isMultipart = contentType.lowercased().hasPrefix("multipart/")
    // A body is iterated once: a second iterator would end the program.
    var body = request.body.makeAsyncIterator()
    do {
      // Every form with files is multipart and no other is: a body of the wrong kind was not written by our page.
      guard !isMultipart else { return try await readMultipart(&body, contentType, limits) }
      guard contentType.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
        throw FormFault.contentType
      }
      return try await readFields(&body, limits)
    } catch let fault as FormFault {
      try await drain(&body)
      throw fault
    }
  }

  private static func readMultipart(
    _ body: inout RequestBody.AsyncIterator, _ contentType: String, _ limits: FormLimits
  ) async throws -> Submission {
    var form = try MultipartForm(contentType: contentType, limits: limits)
    while let chunk = try await body.next() { try form.feed(chunk.readableBytesView) }
    return try form.finish()
  }

  private static func readFields(
    _ body: inout RequestBody.AsyncIterator, _ limits: FormLimits
  ) async throws -> Submission {
    var bytes: [UInt8] = []
    while let chunk = try await body.next() {
      guard bytes.count + chunk.readableBytes <= limits.total else { throw FormFault.tooLarge(limit: limits.total) }
      bytes.append(contentsOf: chunk.readableBytesView)
    }
    return try URLEncodedForm.parse(bytes, limits: limits)
  }

  private static func drain(_ body: inout RequestBody.AsyncIterator) async throws {
    var dropped = 0
    while let chunk = try await body.next() {
      dropped += chunk.readableBytes
      guard dropped < patience else { return }
    }
  }
}
