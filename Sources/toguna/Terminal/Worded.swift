/// An error of a room in the operator's words: what is wrong, where, and what to do. The rooms carry facts; the words stand
/// here, a file for each room.
protocol Worded: Error {
  var words: String { get }
}
