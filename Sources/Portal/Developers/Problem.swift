import HTTPTypes
import Hummingbird

/// Why a program's request was not answered as asked, as machines read it (RFC 9457).
struct Problem: Error, Hashable, Sendable {
  /// Each is explained on the developers' page, where its `type` leads.
  enum Kind: String, CaseIterable, Sendable {
    case key = "cle"
    case pace = "cadence"
    case absent = "introuvable"
    case method = "methode"
    case form = "formulaire"
    case size = "taille"
    case proof = "preuve"
    case code = "code"
    case broken = "panne"

    var status: HTTPResponse.Status {
      switch self {
      case .key: .unauthorized
      case .pace: .tooManyRequests
      case .absent: .notFound
      case .method: .methodNotAllowed
      case .form: .badRequest
      case .size: .contentTooLarge
      case .proof, .code: .unprocessableContent
      case .broken: .internalServerError
      }
    }

    var title: DeveloperText {
      switch self {
      case .key: .problemKey
      case .pace: .problemPace
      case .absent: .problemAbsent
      case .method: .problemMethod
      case .form: .problemForm
      case .size: .problemSize
      case .proof: .problemProof
      case .code: .problemCode
      case .broken: .problemBroken
      }
    }

    var detail: DeveloperText {
      switch self {
      case .key: .problemKeyText
      case .pace: .problemPaceText
      case .absent: .problemAbsentText
      case .method: .problemMethodText
      case .form: .problemFormText
      case .size: .problemSizeText
      case .proof: .problemProofText
      case .code: .problemCodeText
      case .broken: .problemBrokenText
      }
    }
  }

  let kind: Kind
  /// Of ``Kind/pace``: in seconds.
  var retryAfter: Int?
  /// Of ``Kind/method``: what is allowed.
  var allowed: HTTPRequest.Method?

  init(_ kind: Kind, retryAfter: Int? = nil, allowed: HTTPRequest.Method? = nil) {
    self.kind = kind
    self.retryAfter = retryAfter
    self.allowed = allowed
  }

  init(_ error: PortalError) {
    switch error {
    case .notFound: self.init(.absent)
    case .refused, .expired: self.init(.key)
    case .form(.tooLarge), .form(.fieldTooLarge), .form(.tooManyParts), .form(.nameTooLong): self.init(.size)
    case .form: self.init(.form)
    case .tooMany(let seconds): self.init(.pace, retryAfter: seconds)
    case .broken: self.init(Kind.broken)
    }
  }
}

extension Call {
  /// The type is a reference within this site (RFC 9457 §3.1.1).
  func problem(_ problem: Problem) -> Response {
    let answer = ProblemAnswer(
      type: DeveloperRoute.home.link.at(problem.kind.rawValue).target,
      title: setting.string(problem.kind.title()), status: problem.kind.status.code,
      detail: setting.string(problem.kind.detail()))
    guard var response = try? json(answer, status: problem.kind.status, mediaType: ProblemAnswer.mediaType) else {
      return Response(status: problem.kind.status, headers: [.cacheControl: "no-store"])
    }
    if problem.kind == .key { response.headers[.wwwAuthenticate] = "Bearer" }
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
    if let allowed = problem.allowed { response.headers[.allow] = allowed.rawValue }
    return response
  }
}
