public import ArgumentParser
public import Keys

extension KeyName: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument) }
}

extension KeyAlgorithm: ExpressibleByArgument {}
extension KeyPlace: ExpressibleByArgument {}
