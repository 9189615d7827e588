import Foundation
import Vocabulary

/// ``ActFacts`` as the claims of a CBOR Web Token (RFC 8392 §3).
///
/// `iss` is the State, `cti` the number, `iat` and `exp` are times. One private claim holds the rest as an array
/// `[kind, key, value, key, value, …]`: an array, since the order of facts matters and a deterministic map has none of
/// its own. Kind, keys and values are ``FactText``.
enum ActClaims {
  private static let issuer = 1
  private static let expiry = 4
  private static let issuedAt = 6
  private static let identifier = 7
  /// In the range for private use, below −65536 (RFC 8392 §9.1).
  private static let facts = -65_537

  static func encode(_ act: ActFacts) -> [UInt8] {
    var list = [FactText.symbol(act.kind)]
    for fact in act.facts { list += [FactText.symbol(fact.key), FactText.value(fact.value)] }
    var claims = [
      CBOREntry(key: CBORValue(issuer), value: .text(act.state.rawValue)),
      CBOREntry(key: CBORValue(issuedAt), value: seconds(act.issuedAt)),
      CBOREntry(key: CBORValue(identifier), value: .bytes(Array(act.number.utf8))),
      CBOREntry(key: CBORValue(facts), value: .array(list)),
    ]
    if let end = act.expiresAt { claims.append(CBOREntry(key: CBORValue(expiry), value: seconds(end))) }
    return CBORValue.map(claims).encoded
  }

  /// Nil when these are not the claims of an act, or say something that is not understood.
  static func decode(_ bytes: [UInt8]) -> ActFacts? {
    guard let claims = try? CBORDecoder.decode(bytes), let entries = claims.map,
      entries.count == (claims[expiry] == nil ? 4 : 5),
      let state = claims[issuer]?.text.flatMap(StateCode.init(rawValue:)), let issued = claims[issuedAt]?.integer,
      let identifier = claims[identifier]?.bytes, let number = String(validating: identifier, as: UTF8.self),
      let list = claims[facts]?.array, let kind = list.first.flatMap(FactText.symbol), !list.count.isMultiple(of: 2)
    else { return nil }
    var pairs: [ActFacts.Fact] = []
    for index in stride(from: 1, to: list.count, by: 2) {
      guard let key = FactText.symbol(list[index]), let value = FactText.value(list[index + 1]) else { return nil }
      pairs.append(ActFacts.Fact(key, value))
    }
    var end: Date?
    if let claim = claims[expiry] {
      guard let seconds = claim.integer else { return nil }
      end = Date(timeIntervalSince1970: Double(seconds))
    }
    return try? ActFacts(
      state: state, kind: kind, number: number, issuedAt: Date(timeIntervalSince1970: Double(issued)),
      expiresAt: end, facts: pairs)
  }

  private static func seconds(_ time: Date) -> CBORValue { CBORValue(Int(time.timeIntervalSince1970)) }
}
