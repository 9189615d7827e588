import Foundation
import Signatures
import SwiftASN1
import TestSupport

/// A place for large files.
struct Scratch {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func file(of length: Int) throws -> String {
    try folder.write([UInt8](repeating: 0x2E, count: length), as: "large")
    return folder.path("large")
  }
}

extension [UInt8] {
  /// A message of one signer with one more unsigned attribute, as anybody can add.
  func appendingUnsigned(_ attribute: CMSAttribute) throws -> [UInt8] {
    var parts = try CMSParts(self)
    parts.add(attribute.type, der: attribute.values[0])
    return try parts.der
  }
}
