/// The ways to the pages before and after, of a list that is cut into pages.
struct Pagination: Component {
  private let number: Int
  private let count: Int
  private let link: (Int) -> Link

  /// - Parameters:
  ///   - number: This page, from 1.
  ///   - count: How many there are.
  ///   - link: Where the page of a number stands.
  init(_ number: Int, of count: Int, link: @escaping (Int) -> Link) {
    self.number = number
    self.count = count
    self.link = link
  }

  var body: some HTML {
    if count > 1 {
      nav(.class("pager"), .ariaLabel(PortalText.pages())) {
        span { if number > 1 { a(.href(link(number - 1)), .rel(.prev)) { PortalText.previous } } }
        span { PortalText.pageOf(["page": "\(number)", "pages": "\(count)"]) }
        span { if number < count { a(.href(link(number + 1)), .rel(.next)) { PortalText.next } } }
      }
    }
  }
}
