import Signatures

/// The tables beside that of challenges, by the challenge that a row belongs to.
struct CTFdTables {
  let dynamic: [Int: [[String: JSONValue]]]
  let flags: [Int: [[String: JSONValue]]]
  let hints: [Int: [[String: JSONValue]]]
  let files: [Int: [[String: JSONValue]]]
}
