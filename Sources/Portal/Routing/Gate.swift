import HTTPTypes
import Hummingbird

/// What stands between a request and the answer of its route.
struct Gate<Table: RouteTable>: Sendable {
  let entry: RouteEntry<Table>
  let site: Site

  /// - Throws: `notFound` when a value of the path is not what the route awaits.
  func route(_ request: Request, _ context: PortalContext) throws(PortalError) -> Table {
    var segments: [String] = []
    for place in entry.places {
      let raw = place == Rest.place ? rest(of: request) : context.parameters[place[...]].map(String.init)
      guard let raw, let segment = try? PercentEncoding.decode(Array(raw.utf8)[...], plusIsSpace: false) else {
        throw .notFound
      }
      segments.append(segment)
    }
    guard let route = entry.make(segments) else { throw .notFound }
    return route
  }

  /// What the template's last place stands for, as it came: the router would lose a slash that follows another.
  private func rest(of request: Request) -> String? {
    let skipped = entry.template.split(separator: "/").count
    let parts = request.uri.path.split(
      separator: "/", maxSplits: skipped, omittingEmptySubsequences: false)
    return parts.count > skipped ? String(parts[skipped]) : nil
  }

  /// - Returns: nil when the visitor may enter; the way to the log-in when logging in would help.
  func admit(_ request: Request, _ context: PortalContext) throws(PortalError) -> Response? {
    switch entry.admission.verdict(on: context.standing) {
    case .enter: return nil
    case .refuse: throw .refused
    case .hide: throw .notFound
    case .logIn:
      let door = entry.admission == .citizen ? CitizenRoute.logIn.link : AgentRoute.logIn.link
      // A form that was sent after its session had ended is found again; a button alone leads nowhere.
      let here = entry.methods.contains(.get) ? request.head.path.flatMap(Link.init(local:)) : nil
      return .redirect(to: door.with(["suite": here?.target]))
    }
  }

  /// - Throws: `expired` when the form was not written for this browser; `form` when it cannot be read.
  func call(_ request: Request, _ context: PortalContext) async throws -> Call {
    let deed: Call.Deed
    if let limits = entry.limits, request.method == .post {
      guard RequestOrigin.isOwn(request.head) else { throw PortalError.expired }
      let submission = try await FormReader.read(request, limits: limits)
      guard let token = submission[FormToken.field], FormToken.isValid(token, for: context.formKey) else {
        throw PortalError.expired
      }
      deed = .send(submission)
    } else {
      deed = .look(try URLEncodedForm.parse(Array((request.uri.query ?? "").utf8)))
    }
    return Call(request: request, context: context, site: site, admission: entry.admission, deed: deed)
  }
}
