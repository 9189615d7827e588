import Country
import Territory

/// The ways between the operator's pages.
struct OperatorTabs: Component {
  enum Page {
    case jobs, deadJobs, messages
  }

  let here: Page
  /// How many jobs are dead.
  let deadCount: Int

  var body: some HTML {
    Tabs(
      OperatorText.pages(),
      [
        Tab(OperatorText.jobs, OperatorRoute.jobs.link, isHere: here == .jobs),
        Tab(OperatorText.deadJobs(count: deadCount), OperatorRoute.deadJobs.link, isHere: here == .deadJobs),
        Tab(OperatorText.messages, OperatorRoute.messages.link, isHere: here == .messages),
      ])
  }
}

/// What a kind of job does, in words; its own name where the pack has none.
struct JobKind: Component {
  let words: Words

  init(_ kind: String, _ services: Services) {
    let key = "operator.job.\(kind)"
    words = services.country.texts.holds(key) ? Phrase(key).words : .text(kind)
  }

  var body: some HTML { words }
}
