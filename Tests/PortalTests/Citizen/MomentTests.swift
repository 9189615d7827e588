import Foundation
import Testing
import Vocabulary

@testable import Portal

@Suite("The times of pages")
struct MomentTests {
  @Test("an instant is read in the State's own hour, and by machines in UTC")
  func zone() {
    let instant = Date(timeIntervalSince1970: 1_795_303_320)
    let bamako = Moment(instant, utcOffsetSeconds: 0)
    let niamey = Moment(instant, utcOffsetSeconds: 3600)
    #expect(bamako.iso == niamey.iso && bamako.iso.hasSuffix("Z"))
    #expect(bamako.time != niamey.time)
    #expect(bamako.shown == "\(FrenchDate.inFigures(bamako.day)) à \(bamako.time)")
    #expect(Moment(Date(timeIntervalSince1970: -60), utcOffsetSeconds: 0).iso == "1969-12-31T23:59Z")
  }
}
