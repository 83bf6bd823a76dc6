import CallModel

/// The names of one conversation: whoever is called, whoever answers, and the two companies.
///
/// Their spelling never speaks for a move; a name is heard as a name, however it is typed.
package struct KnownNames: Sendable {
  /// The words of people's names.
  private let people: Set<UInt64>

  /// The words of the debtor's name alone.
  private let debtor: Set<UInt64>
  private let collector: [UInt64]
  private let agency: [UInt64]
  private let creditor: [UInt64]

  package init(
    debtor: String, collector: String, others: [String], agency: String, creditor: String
  ) {
    self.debtor = Set(Self.forms(of: debtor))
    self.collector = Self.forms(of: collector)
    people = self.debtor.union(self.collector).union(others.flatMap(Self.forms))
    self.agency = Self.forms(of: agency)
    self.creditor = Self.forms(of: creditor)
  }

  private static func forms(of name: String) -> [UInt64] {
    LineReader.read(name.lowercased()).words.map(\.form)
  }

  /// The line with names made general; `known` says which words are like any other.
  func masking(_ line: Line, known: (Word) -> Bool) -> Line {
    var line = line
    for index in line.words.indices where line.words[index].kind == .word {
      let word = line.words[index]
      if people.contains(word.form), word.isCapital || !known(word) { line.mask(index) }
    }
    for company in [agency, creditor] {
      for range in Self.places(of: company, in: line) {
        for index in range where line.words[index].kind == .word { line.mask(index) }
      }
    }
    return line
  }

  /// Where all words of a name stand side by side.
  private static func places(of name: [UInt64], in line: Line) -> [Range<Int>] {
    guard !name.isEmpty, line.words.count >= name.count else { return [] }
    return (0...(line.words.count - name.count)).compactMap { start in
      let range = start..<start + name.count
      return zip(line.words[range], name).allSatisfy { $0.spelling == $1 } ? range : nil
    }
  }

  // MARK: What a name says

  /// The moves of `line` as they are once the names in it are known.
  func hearing(_ moves: [Move], in line: Line) -> [Move] {
    var moves = moves
    let agencies = Self.places(of: agency, in: line)
    let creditors = agency == creditor ? [] : Self.places(of: creditor, in: line)
    if creditors.isEmpty != agencies.isEmpty {
      let isAgency = creditors.isEmpty
      moves.removeAll { $0.kind == (isAgency ? Self.namesCreditor : Self.namesAgency) }
      Self.add(
        isAgency ? Self.namesAgency : Self.namesCreditor, at: isAgency ? agencies : creditors,
        in: line, to: &moves)
    } else if !creditors.isEmpty {
      Self.add(Self.namesAgency, at: agencies, in: line, to: &moves)
      Self.add(Self.namesCreditor, at: creditors, in: line, to: &moves)
    }
    moves.removeAll { $0.kind == Self.statesOwnName && namesOnlyDebtor(line) }
    // Who says the whole of their own name gives it.
    if collector.count > 1 {
      Self.add(Self.statesOwnName, at: Self.places(of: collector, in: line), in: line, to: &moves)
    }
    if calls(line) {
      moves.removeAll { !Self.openings.contains($0.kind) }
      Self.add(Self.asksForParty, at: [line.words.indices], in: line, to: &moves)
    }
    return moves
  }

  private static func add(
    _ kind: Move.Kind, at places: [Range<Int>], in line: Line, to moves: inout [Move]
  ) {
    guard let place = places.first else { return }
    if let index = moves.firstIndex(where: { $0.kind == kind }) {
      guard moves[index].confidence < Decision.recalled else { return }
      moves.remove(at: index)
    }
    moves.append(Move(kind, confidence: Decision.recalled, span: line.span(of: place)))
  }

  /// Whether a line holds nothing but the debtor's name, a title or a greeting apart.
  private func calls(_ line: Line) -> Bool {
    let names = line.words.filter { debtor.contains($0.spelling) }
    return !names.isEmpty
      && line.words.allSatisfy {
        debtor.contains($0.spelling) || $0.kind == .question || Self.courtesies.contains($0.form)
      }
  }

  /// Whether the debtor is named and nothing in the line says that somebody gives a name.
  private func namesOnlyDebtor(_ line: Line) -> Bool {
    line.words.contains { debtor.contains($0.spelling) }
      && !line.words.contains {
        Self.introductions.contains($0.form) || $0.kind == .name && !debtor.contains($0.spelling)
      }
  }

  /// Words with which people say who they are.
  private static let introductions = Set(
    [
      "i", "am", "im", "i'm", "my", "name", "name's", "this", "it's", "its", "here", "calling",
      "with", "from",
    ].map { Hash.of($0) })

  private static let courtesies = Set(
    [
      "hello", "hi", "hey", "mr", "mrs", "ms", "miss", "mister", "please", "good", "morning",
      "afternoon", "evening",
    ].map { Hash.of($0) })
  private static let openings: Set<Move.Kind> = ["greets", "asks_for_party"]
  private static let statesOwnName: Move.Kind = "states_own_name"
  private static let namesAgency: Move.Kind = "names_agency"
  private static let namesCreditor: Move.Kind = "names_creditor"
  private static let asksForParty: Move.Kind = "asks_for_party"
}

extension Word {
  /// How it is spelled, be it a name or any other word.
  fileprivate var spelling: UInt64 { kind == .name ? stem : form }
}
