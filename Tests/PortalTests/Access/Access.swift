import Testing

@testable import Portal

/// The tests of access: they walk the table of routes, so that no route can be forgotten.
@Suite("Who may see and do what", .serialized, .inTown)
enum Access {
  @Suite("The table of deeds")
  struct Table {
    @Test("the places of every path are known: what is somebody's, what is everyone's")
    func places() {
      let known = Target.ownedPlaces.union(Target.openPlaces)
      for listing in SiteMap.listings { #expect(Set(listing.places).isSubset(of: known), "\(listing)") }
    }

    @Test("every route that names what is somebody's says who may")
    func complete() {
      let owned = SiteMap.listings.filter(\.namesOwned).map { "\($0.table).\($0.name)" }
      #expect(Set(owned) == Set(Deed.all.keys))
      #expect(Set(owned).count == owned.count)
    }

    @Test("none of them is open to everyone")
    func closed() {
      for listing in SiteMap.listings where listing.namesOwned {
        #expect([.citizen, .agent, .operator, .organizer, .jury, .chair].contains(listing.admission), "\(listing)")
      }
    }

    @Test("a personal word is found however it is spelled")
    func search() {
      let spellings = [
        "SIDIBEKORO", "%2B223%2076%2054%2032%2010", "76\u{A0}54\u{202F}32 10", "17/04/1991", "Kadia-bintou",
      ]
      for text in spellings { #expect(!Personal.words(in: text.utf8).isEmpty, "\(text)") }
      #expect(Personal.words(in: "Commune III".utf8).isEmpty)
      #expect(!Personal.wordsAndPlace(in: "Commune III".utf8).isEmpty)
    }
  }
}
