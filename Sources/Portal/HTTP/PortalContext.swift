import Hummingbird
import Identity
import Logging
import NIOCore
import Procedures
import Vocabulary

/// What is known of a request besides what it asks: who sends it, in which language they read.
struct PortalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// What the visitor is counted by (``VisitorAddress``); nil without a connection.
  var address: String?
  var cookies = CookieJar()
  var language = LanguageTag.french
  var standing: Standing = []
  /// The cookie that tells this browser from others: its session, or its visit.
  var browser = ""
  /// The session of a citizen who is logged in.
  var citizen: Session?
  /// The session of an agent, complete or not.
  var agent: Session?
  /// The agent, once the second factor was shown.
  var official: Official?
  /// Set with a page that holds a form, when the browser has no cookie to tie it to.
  var newVisit: SetCookie?

  /// The secret of this browser's forms.
  var formKey: FormKey { FormKey(cookie: browser) }

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress.flatMap(VisitorAddress.key)
  }

  /// A context without a connection.
  init(unconnected source: some RequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
