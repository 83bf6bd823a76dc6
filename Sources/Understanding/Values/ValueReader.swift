package import CallModel

/// Reads the amounts, dates and other exact things out of what somebody types or dictates.
///
/// Dates are resolved from `today`, ahead unless the words speak of the past; without it only
/// dates that name their year are read. The values come in the order of their words, which do not
/// overlap, except that instalments may reach around the money they are of.
package struct ValueReader: Sendable {
  private let today: Day?
  private let lexicon = ValueLexicon.shared

  package init(today: Day?) { self.today = today }

  package func read(_ text: String) -> [Value] {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer.tokens(of: bytes, lexicon: lexicon)
    var line = ValueLine(tokens: tokens, bytes: bytes, today: today)
    line.read()
    return line.values
  }
}
