/// The people whom an organisation registers together: one name a line, pasted or from a file, or a table with a column
/// `nom`.
public struct GroupList: Sendable {
  /// A line that cannot be taken.
  public struct Fault: Sendable, Hashable {
    /// From 1.
    public let line: Int
    public let reason: Reason
  }

  public enum Reason: Sendable, Hashable {
    case participant(ParticipantFault)
    /// The same name stands on an earlier line.
    case again(line: Int)
    /// The line cannot be read: not UTF-8, or a quote that is not closed.
    case unreadable
    /// There are more lines than this.
    case tooMany(limit: Int)
  }

  /// Those of the lines without fault.
  public let participants: [Participant]
  public let faults: [Fault]

  /// Empty lines are passed over; a first line `nom` is a head.
  ///
  /// - Parameters:
  ///   - organization: of all of them.
  ///   - limit: how many lines are taken.
  public init(_ bytes: [UInt8], organization: String, limit: Int) {
    var reader = LineReader(bytes)
    var participants: [Participant] = []
    var faults: [Fault] = []
    var lines: [String: Int] = [:]
    var count = 0
    while let (line, name) = reader.next() {
      count += 1
      guard count <= limit else {
        faults.append(Fault(line: line, reason: .tooMany(limit: limit)))
        break
      }
      guard let name else {
        faults.append(Fault(line: line, reason: .unreadable))
        continue
      }
      do throws(ParticipantFault) {
        let participant = try Participant(name: name, organization: organization)
        if let earlier = lines.updateValue(line, forKey: participant.name.lowercased()) {
          faults.append(Fault(line: line, reason: .again(line: earlier)))
        } else {
          participants.append(participant)
        }
      } catch {
        faults.append(Fault(line: line, reason: .participant(error)))
      }
    }
    self.participants = participants
    self.faults = faults
  }
}
