import Week

/// The points of the first teams over time, a stepped line for each. Who cannot see it finds the same in the list under it and in
/// the table.
struct BoardPlot: Component {
  /// In the units of the drawing.
  private static let (width, height) = (640, 240)

  let asked: FlagCall
  let live: LiveBoard

  var body: some HTML {
    section(.class("plot")) {
      svg(.viewBox("0 -4 \(Self.width) \(Self.height + 8)"), .role(.img)) {
        Portal.title { FlagText.plot }
        for (place, track) in live.board.tracks.enumerated() {
          path(.class("line-\(place + 1)"), .d(outline(of: track))) {}
        }
      }
      p(.class("hint")) {
        FlagText.plotText([
          "from": asked.shown(start), "until": asked.shown(live.instant), "points": "\(most)",
        ])
      }
      ol {
        for (place, track) in live.board.tracks.enumerated() {
          li {
            svg(.viewBox("0 0 24 8"), .ariaHidden()) { path(.class("line-\(place + 1)"), .d("M0 4H24")) {} }
            bdi { live.name(of: track.team) }
            " – "
            FlagText.pointCount(count: track.points.last?.points ?? 0)
          }
        }
      }
    }
  }

  private var start: Int { live.contest.opensAt }

  private var most: Int { max(1, live.board.tracks.flatMap(\.points).map(\.points).max() ?? 1) }

  private func outline(of track: BoardTrack) -> String {
    let span = max(1, live.instant - start)
    var outline = "M0 \(Self.height)"
    for point in track.points {
      let across = min(max(0, point.time - start), span) * Self.width / span
      outline += "H\(across)V\(Self.height - point.points * Self.height / most)"
    }
    return outline + "H\(Self.width)"
  }
}
