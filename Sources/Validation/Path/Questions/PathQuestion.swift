public import Foundation

/// A question about a certificate as another program asks it: one JSON object, whole in itself.
///
/// Certificates, lists and answers are DER in Base64, or PEM. Only `certificate`, `anchors` and `time` must be there. Keys
/// that are not known are refused, so that a rule that is misspelt does not go unasked.
public struct PathQuestion: Sendable {
  /// What the asker calls it; the answer repeats it.
  public let id: String?
  public let certificate: [UInt8]
  /// Those that a path may lead through, and that signed lists and answers.
  public let certificates: [[UInt8]]
  public let lists: [[UInt8]]
  public let answers: [[UInt8]]
  public let anchors: [[UInt8]]
  public let time: Date
  public let purpose: Purpose
  public let policy: ValidationPolicy

  /// More bytes than this are not read.
  public static let longest = 64 << 20

  /// Throws ``PathQuestionFault``.
  public init(json: some Sequence<UInt8>) throws(PathQuestionFault) {
    do {
      self = try JSONDecoder().decode(PathQuestion.self, from: Data(json))
    } catch let DecodingError.dataCorrupted(context) {
      throw .unreadable(field: context.field, context.debugDescription)
    } catch let DecodingError.keyNotFound(key, _) {
      throw .unreadable(field: key.stringValue, "missing")
    } catch let DecodingError.typeMismatch(_, context) {
      throw .unreadable(field: context.field, "of another type")
    } catch let DecodingError.valueNotFound(_, context) {
      throw .unreadable(field: context.field, "null")
    } catch {
      throw .unreadable(field: "", "not JSON")
    }
  }

  /// Judges the certificate. An anchor that does not read is no anchor; it is counted as unreadable.
  public func answer() -> PathAnswer {
    let read = anchors.map { try? TrustAnchor(certificate: $0) }
    let validator = CertificateValidator(
      policy: policy, anchors: read.compactMap(\.self), certificates: certificates, lists: lists, answers: answers)
    let unreadable = validator.unreadable + read.count { $0 == nil }
    do throws(PathFault) {
      let report = validator.validate(try PathCertificate(der: certificate), for: purpose, at: time)
      return PathAnswer(id, report, unreadable: unreadable)
    } catch {
      let failure = PathFailure(fault: error, position: 0, certificate: nil)
      let report = CertificateReport(conclusion: Conclusion([failure]), path: nil, policies: [])
      return PathAnswer(id, report, unreadable: unreadable + 1)
    }
  }
}

/// What is wrong with a question.
public enum PathQuestionFault: Error, Sendable, Hashable {
  case unreadable(field: String, String)
}

extension DecodingError.Context {
  /// `lists[2]`, empty for the whole.
  fileprivate var field: String {
    codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined()
  }
}
