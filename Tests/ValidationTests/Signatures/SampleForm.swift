import Foundation
import Signatures
import Testing
import Validation

/// The ways to sign what is no PDF, each with a content.
enum SampleForm: String, CaseIterable, CustomTestStringConvertible {
  case cades, jades, jadesBeside, asic

  static let content = [UInt8](#"{"nom":"Cissé","né":1962}"#.utf8)
  static let other = [UInt8]("Le second fichier.".utf8)

  var testDescription: String { rawValue }

  /// The file beside the signature, if it stands there.
  var beside: FileContent? {
    switch self {
    case .cades, .jadesBeside: FileContent(Self.content)
    case .jades, .asic: nil
    }
  }

  func sign(by trust: SampleTrust, _ level: BaselineLevel = .b) throws -> [UInt8] {
    let (content, time) = (FileContent(Self.content), SampleTrust.signing)
    return switch self {
    case .cades: try CAdES.sign(content, with: trust.signer, at: time, level: level)
    case .jades: try JAdES.sign(content, with: trust.signer, at: time, level: level)
    case .jadesBeside:
      try JAdES.sign(content, with: trust.signer, at: time, level: level, packaging: .detached(name: "acte.json"))
    case .asic:
      try ASiC.sign(
        [
          ASiCFile(name: "acte.json", content: content),
          ASiCFile(name: "pièces/note 1.txt", content: FileContent(Self.other)),
        ],
        with: trust.signer, at: time, level: level)
    }
  }
}
