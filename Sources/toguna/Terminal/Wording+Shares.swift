import Keys

extension ShareFault: Worded {
  var words: String {
    switch self {
    case .badQuorum(let needed, let holders):
      "\(needed) of \(holders) shares is no quorum: 2 at least, all at most, of 16 at most"
    case .wrongLength(let characters):
      "a share has 90 letters and digits in 18 groups of five, and this has \(characters)"
    case .foreignCharacter(let group): "group \(group) has a character that no share has: look at it again"
    case .mistypedGroup(let group): "group \(group) is mistyped, or stands at another's place: look at it again"
    case .damaged: "the groups are right each and do not belong together: were lines of two sheets mixed?"
    case .unsupportedFormat(let version): "a newer toguna has made this share (format \(version)): use that version"
    case .otherCeremony(let number): "share \(number) is of another ceremony: all must bear the same name"
    case .repeated(let number): "share \(number) was given twice"
    case .tooFew(let given, let needed): "\(given) shares were given and \(needed) are needed"
    case .notAsGiven(let number): "share \(number) is not the one that was given out"
    }
  }
}
