import Pack

/// The body of a ``Problem``.
struct ProblemAnswer: Sendable, Encodable, PackDecodable {
  static let mediaType = "application/problem+json"

  let type: String
  let title: String
  let status: Int
  let detail: String

  static let shape = Shape<ProblemAnswer>.object(
    "Why a request was not answered as asked (RFC 9457)",
    .required("type", "Where the kind of problem is explained, on this site", .text),
    .required("title", "What it is", .text), .required("status", "The status of the answer", .int(in: 400...599)),
    .required("detail", "What to do", .text)
  ) { ProblemAnswer(type: $0, title: $1, status: $2, detail: $3) }
}
