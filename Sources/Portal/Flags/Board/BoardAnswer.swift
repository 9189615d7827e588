import HTTPTypes
import Hummingbird
import Vocabulary
import Week

/// The board, for everybody. It is looked at again by itself only for who asked for that.
struct BoardAnswer: Sendable {
  /// Teams on a page.
  static let rows = 50
  /// In the address: look again by itself.
  static let follow = "suivre"
  /// Seconds between two looks.
  private static let pause = 30

  let asked: FlagCall
  let planned: FlagContest

  func answer() async throws -> Response {
    guard try await asked.desk.contest(asked.id) != nil else {
      return asked.page(PlannedView(asked: asked, planned: planned))
    }
    let live = try await asked.desk.board(asked.id, at: asked.now)
    let pages = max(1, (live.board.standings.count + Self.rows - 1) / Self.rows)
    let number = min(asked.call.pageNumber, pages)
    let isFollowed = asked.call.query[Self.follow] != nil
    var response = asked.page(
      BoardView(asked: asked, planned: planned, live: live, number: number, pages: pages, isFollowed: isFollowed))
    if isFollowed, live.contest.phase(at: asked.second) != .ended, let name = HTTPField.Name("Refresh") {
      response.headers[name] = "\(Self.pause)"
    }
    return response
  }
}

/// What is known of a contest that nobody has opened.
private struct PlannedView: Component {
  let asked: FlagCall
  let planned: FlagContest

  var body: some HTML {
    Frame(planned.title, way: .week(asked.id)) {
      BoardHeading(asked: asked, planned: planned)
      Notice(FlagText.notOpened)
      SummaryList([
        SummaryRow(FlagText.opens, asked.shown(planned.times.opens)),
        SummaryRow(FlagText.freezes, asked.shown(planned.times.freezes)),
        SummaryRow(FlagText.ends, asked.shown(planned.times.ends)),
      ])
    }
  }
}
