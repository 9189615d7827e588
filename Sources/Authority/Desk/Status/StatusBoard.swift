import Foundation
import Synchronization

/// What the desk keeps in memory to answer about certificates: a view of the store, and when it was last compared with
/// it.
final class StatusBoard: Sendable {
  struct View: Sendable {
    /// What was written when the view was taken. Another one in the store: the view is old.
    let mark: Mark
    let responder: StatusResponder
    let answers: PreparedAnswers
  }

  /// How far an authority's books go: grows with each certificate and each change of status.
  struct Mark: Sendable, Hashable {
    let certificates: Int
    let written: Date?
  }

  private struct Place: Sendable {
    var view: View?
    var comparedAt = Date.distantPast
    var isBeingMade = false
  }

  /// Guards the views. Nothing is read or signed while it is held.
  private let places = Mutex<[AuthorityID: Place]>([:])

  /// Changes by other processes are seen within this many seconds.
  private static let pause: TimeInterval = 1

  /// The view, and whether the caller is to compare it with the store: one caller at a time, once a second.
  func view(of issuer: AuthorityID, at time: Date) -> (view: View?, isToBeCompared: Bool) {
    places.withLock { places in
      var place = places[issuer] ?? Place()
      let isDue = abs(time.timeIntervalSince(place.comparedAt)) >= Self.pause
      guard place.view == nil || isDue && !place.isBeingMade else { return (place.view, false) }
      place.isBeingMade = true
      places[issuer] = place
      return (place.view, true)
    }
  }

  /// The view, if nobody has to compare it with the store first.
  func compared(of issuer: AuthorityID, at time: Date) -> View? {
    places.withLock { places in
      guard let place = places[issuer] else { return nil }
      let isDue = abs(time.timeIntervalSince(place.comparedAt)) >= Self.pause
      return isDue && !place.isBeingMade ? nil : place.view
    }
  }

  /// Ends a comparison: with a new view, or with nil for the one that stands.
  func keep(_ view: View?, of issuer: AuthorityID, at time: Date) {
    places.withLock { places in
      var place = places[issuer] ?? Place()
      if let view { place.view = view }
      place.comparedAt = time
      place.isBeingMade = false
      places[issuer] = place
    }
  }
}
