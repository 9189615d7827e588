import Identity

/// A post as operators write it: `OFFICE:ROLE`, or `operator` or `organizer` alone, which have no office.
struct PostName {
  let office: String
  let role: Role

  init(parsing text: String) throws {
    for alone in [Role.operator, .organizer] where text == alone.rawValue {
      (office, role) = ("", alone)
      return
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts.contains("") else { throw Refusal("\(text) is not a post: write OFFICE:ROLE") }
    (office, role) = (parts[0], Role(rawValue: parts[1]))
  }

  init(_ post: Post) {
    (office, role) = (post.office, post.role)
  }

  var text: String { office.isEmpty ? role.rawValue : "\(office):\(role.rawValue)" }
}
