/// The page that says why a request was not answered as asked, and what to do.
struct FaultView: Component {
  let error: PortalError

  var body: some HTML {
    Frame(text.title) {
      h1 { text.title }
      p(.class("lead")) { text.advice }
      p { a(.href(PublicRoute.home.link)) { PortalText.home } }
    }
  }

  private var text: (title: PortalText, advice: Phrase) {
    switch error {
    case .notFound: (.faultNotFoundTitle, PortalText.faultNotFound())
    case .refused: (.faultRefusedTitle, PortalText.faultRefused())
    case .expired: (.faultExpiredTitle, PortalText.faultExpired())
    case .form(.tooLarge(let limit)):
      (.faultTooLargeTitle, PortalText.faultTooLarge(["size": ByteCount.french(limit)]))
    case .form: (.faultUnreadableTitle, PortalText.faultUnreadable())
    case .tooMany(let seconds): (.faultTooManyTitle, PortalText.faultTooMany(["seconds": "\(seconds)"]))
    case .broken: (.faultBrokenTitle, PortalText.faultBroken())
    }
  }
}
