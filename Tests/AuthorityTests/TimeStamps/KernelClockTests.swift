import CClock
import Foundation
import Testing

@testable import Authority

@Suite("The machine's clock")
struct KernelClockTests {
  func reading(status: Int32 = TIME_OK, _ set: (inout timex) -> Void = { _ in }) -> ClockReading? {
    var state = timex()
    state.time.tv_sec = 1_795_320_000
    state.time.tv_usec = 123_456
    state.maxerror = 42_000
    set(&state)
    return ClockReading(state, status: status)
  }

  @Test("it is trusted as far as the kernel says that it is off, in microseconds or nanoseconds")
  func trusted() {
    let expected = ClockReading(time: 1_795_320_000_123_456, mostError: 42_000)
    #expect(reading() == expected)
    let precise = reading {
      $0.status = STA_NANO | STA_PLL
      $0.time.tv_usec = 123_456_789
    }
    #expect(precise == expected)
    for status in [TIME_INS, TIME_DEL, TIME_WAIT] { #expect(reading(status: status) == expected) }
  }

  @Test("it is not when no service keeps it, when it is in error, or in a leap second")
  func untrusted() {
    #expect(reading { $0.status = STA_UNSYNC } == nil)
    #expect(reading { $0.status = STA_CLOCKERR | STA_NANO } == nil)
    for status in [TIME_ERROR, TIME_OOP, -1] { #expect(reading(status: status) == nil) }
    #expect(reading { $0.maxerror = -1 } == nil)
  }

  @Test("where it is trusted here, it shows the time")
  func here() {
    guard let reading = KernelClock().reading() else { return }
    #expect(abs(Double(reading.time) / 1_000_000 - Date().timeIntervalSince1970) < 1 && reading.mostError >= 0)
  }
}
