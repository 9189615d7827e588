/// A regular expression of a subset of RE2's syntax, run as a Thompson automaton: the time is at most the length of the
/// text times the size of the pattern, whatever both are.
///
/// The subset: literals, `.`, `[a-z]`, `[^…]`, `[[:alpha:]]`, `\d \w \s \D \W \S`, `\p{L}` and other general categories,
/// `\a \f \n \r \t \v \xHH \x{H…}`, `^ $ \A \z \b \B`, groups (also `(?:…)`, `(?P<name>…)`, `(?<name>…)`),
/// the flags `i m s` for the rest of a group or `(?i:…)`, `|`, `* + ? {n} {n,} {n,m}` and their lazy forms, which
/// match the same texts. Not offered: `\Q…\E`, `\C`, scripts in `\p{…}`, the flag `U`, a repetition after `(?i)`; back
/// references and looking around are not in RE2 either.
struct Pattern: Sendable {
  let program: [Instruction]
  let sets: [ScalarSet]

  /// Instructions; with the length of a text, what a match costs.
  var size: Int { program.count }

  enum Instruction: Sendable {
    case scalar(UInt32)
    /// A place in `sets`.
    case set(Int)
    case split(Int, Int)
    case jump(Int)
    case assertion(Assertion)
    case match
  }

  enum Assertion: Sendable {
    case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
  }

  /// Errors: what is wrong with the source, or a program beyond `CELLimits.patternSize`.
  init(_ source: String) throws(CELError.Kind) {
    var compiler = PatternCompiler()
    try compiler.compile(try PatternParser.parse(source))
    (program, sets) = (compiler.program, compiler.sets)
  }
}
