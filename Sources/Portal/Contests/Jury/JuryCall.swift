import Foundation
import Hummingbird
import Procedures
import Vocabulary

/// What a member of a jury asks: by whom, when, of which contest.
struct JuryCall: Sendable {
  let asked: OfficialCall
  let contest: Contest

  var id: String { contest.id }
  var slug: Slug { contest.slug }
  var official: Official { asked.official }
  var now: Date { asked.now }
  var panels: PanelDesk { asked.services.panels }
  var call: Call { asked.call }
  var home: Link { ContestRoute.jury(slug).link }

  var news: JuryNews? { JuryNews(call.query) }

  func membership() async throws -> Membership {
    try await panels.membership(of: official, in: id, at: now)
  }

  func state() async throws -> ContestState { try await panels.state(of: id, at: now) }

  func words(_ error: PanelError) -> Words { error.words(in: call.setting) }

  func done(_ news: JuryNews, at link: Link? = nil) -> Response { call.redirect(to: (link ?? home).with(news)) }

  /// A piece of an entry, shown where nothing in it can act; what is of no known kind is only saved.
  func piece(_ piece: Handle, of entry: EntryID) async throws -> Response {
    let file = try await panels.file(piece.segment, of: entry, in: id, for: official, at: now)
    let name = "\(entry.text)-\(piece.segment)"
    guard let kind = FileKind(sniffing: file.content), kind.mediaType == file.mediaType else {
      return call.file(file.content, mediaType: "application/octet-stream", name: name)
    }
    return call.file(file.content, mediaType: kind.mediaType, name: name, isShown: true)
  }
}
