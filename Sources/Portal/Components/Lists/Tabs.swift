/// Views of one list, of which one is shown.
struct Tabs: Component {
  private let caption: Phrase
  private let tabs: [Tab]

  /// - Parameter caption: What they choose among, for those who do not see them.
  init(_ caption: Phrase, _ tabs: [Tab]) {
    self.caption = caption
    self.tabs = tabs
  }

  var body: some HTML {
    nav(.class("tabs"), .ariaLabel(caption)) {
      ul {
        for tab in tabs {
          li { a(.href(tab.link), .ariaCurrent(tab.isHere ? .page : nil)) { tab.caption } }
        }
      }
    }
  }
}

/// One of several ``Tabs``.
struct Tab {
  let caption: Words
  let link: Link
  let isHere: Bool

  init(_ caption: some Sayable, _ link: Link, isHere: Bool) {
    self.caption = caption.words
    self.link = link
    self.isHere = isHere
  }
}
