/// The way of a dossier: what was done, what is being done, what comes.
struct Timeline: Component {
  private let milestones: [Milestone]

  init(_ milestones: [Milestone]) { self.milestones = milestones }

  var body: some HTML {
    ol(.class("path")) {
      for milestone in milestones {
        li(.class(milestone.state.rawValue), .ariaCurrent(milestone.state == .now ? .step : nil)) {
          strong {
            milestone.caption
            span(.class("vh")) {
              " – "
              milestone.state.text
            }
          }
          if let date = milestone.date { time(.datetime(date.iso)) { date.shown } }
          if let actor = milestone.actor { span(.class("quiet")) { actor } }
          if let detail = milestone.detail { span(.class("quiet")) { detail } }
        }
      }
    }
  }
}

/// A point of a ``Timeline``.
struct Milestone {
  enum State: String {
    case done, now, ahead
    /// Where it ended otherwise than hoped.
    case bad
  }

  let caption: Words
  let state: State
  /// As it is shown, and for machines (ISO 8601).
  let date: (shown: String, iso: String)?
  let detail: Words?
  /// Who did it.
  let actor: Words?

  init(
    _ caption: some Sayable, _ state: State, date: (shown: String, iso: String)? = nil, detail: (any Sayable)? = nil,
    by actor: (any Sayable)? = nil
  ) {
    self.caption = caption.words
    self.state = state
    self.date = date
    self.detail = detail?.words
    self.actor = actor?.words
  }
}

extension Milestone.State {
  fileprivate var text: PortalText {
    switch self {
    case .done, .bad: .stepDone
    case .now: .stepCurrent
    case .ahead: .stepAhead
    }
  }
}
