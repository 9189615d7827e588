import ArgumentParser
import Authority

extension Deployment {
  /// Which clock time stamps are made by.
  enum Clock: String, Codable, Sendable, CaseIterable {
    /// As far as the kernel says that a time service keeps it.
    case kernel
    /// As it runs: the operator vouches for it, until somebody sets it.
    case machine
  }

  var trustedClock: any TrustedClock {
    switch clock ?? .machine {
    case .kernel: KernelClock()
    case .machine: MachineClock()
    }
  }
}

extension Deployment.Clock: ExpressibleByArgument {}
