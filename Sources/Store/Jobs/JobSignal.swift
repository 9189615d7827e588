import Synchronization

/// Wakes those who wait for jobs in this process.
final class JobSignal: Sendable {
  private struct State {
    var fired = 0
    var nextWaiter = 0
    var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
  }

  /// Guards the count of signals and who waits for the next.
  private let state = Mutex(State())

  /// How often the signal was given: ask before looking for jobs, then wait for a later one.
  var count: Int { state.withLock { $0.fired } }

  func fire() {
    let waiters = state.withLock { state in
      state.fired += 1
      defer { state.waiters = [:] }
      return state.waiters
    }
    for waiter in waiters.values { waiter.resume() }
  }

  /// Returns once the signal was given more than `count` times, the time has passed, or the task is cancelled.
  func wait(after count: Int, atMost time: Duration) async {
    let number = state.withLock { state in
      state.nextWaiter += 1
      return state.nextWaiter
    }
    let alarm = Task {
      try? await Task.sleep(for: time)
      self.wake(number)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isLate = state.withLock { state in
          if state.fired > count || Task.isCancelled { return true }
          state.waiters[number] = continuation
          return false
        }
        if isLate { continuation.resume() }
      }
    } onCancel: {
      self.wake(number)
    }
    alarm.cancel()
  }

  private func wake(_ number: Int) {
    state.withLock { $0.waiters.removeValue(forKey: number) }?.resume()
  }
}
