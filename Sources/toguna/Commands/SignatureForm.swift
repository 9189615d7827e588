import ArgumentParser
import Foundation

/// The formats that `sign` makes.
enum SignatureForm: String, ExpressibleByArgument, CaseIterable {
  case pades, cades, jades, asic

  /// What goes with files of these names.
  init(of files: [String]) {
    guard files.count == 1 else {
      self = .asic
      return
    }
    switch URL(filePath: files[0]).pathExtension.lowercased() {
    case "pdf": self = .pades
    case "json": self = .jades
    default: self = .cades
    }
  }
}
