import SwiftASN1
import X509

/// Who a certificate is of, as people are told: two of the attributes of its subject.
struct HolderName {
  let name: String?
  let organization: String?

  /// Of nobody where the subject cannot be read.
  init(_ subject: DistinguishedName?) {
    func value(_ type: ASN1ObjectIdentifier) -> String? {
      let attribute = subject?.lazy.flatMap(\.self).first { $0.type == type }
      return attribute.flatMap { String($0.value) }?.oneLine
    }
    name = value(.RDNAttributeType.commonName)
    organization = value(.RDNAttributeType.organizationName)
  }
}

extension String {
  /// What a stranger has written as part of a line: without what moves a cursor or turns the direction, and not too long.
  var oneLine: String {
    var line = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(Self.longestLine) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: continue
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  private static var longestLine: Int { 120 }
}
