import CallModel

extension LanguageCheck {
  /// How well the turns of one writer are read by what all others teach.
  package struct WriterRow: Hashable, Sendable {
    /// The name that the writer's files have in common, with the folder of the side that speaks.
    package let name: String
    package let turns: Int

    /// Turns of which exactly the moves they make were read.
    package let exact: Int

    /// Turns of which a right move was read.
    package let hit: Int

    /// Over all moves, each reading counting alike.
    package let moves: LanguageReport.Row

    init(_ name: String, _ trials: [Trial]) {
      self.name = name
      turns = trials.count
      exact = trials.count { $0.wanted == $0.read }
      hit = trials.count {
        $0.wanted.isEmpty ? $0.read.isEmpty : !$0.wanted.isDisjoint(with: $0.read)
      }
      moves = LanguageReport.Row(
        kind: Move.Kind(name),
        right: trials.reduce(0) { $0 + $1.wanted.intersection($1.read).count },
        tooMany: trials.reduce(0) { $0 + $1.read.subtracting($1.wanted).count },
        tooFew: trials.reduce(0) { $0 + $1.wanted.subtracting($1.read).count })
    }
  }

  /// Reads the turns of each writer who wrote at least so many by what the rest teach.
  ///
  /// Files whose names differ only in a number at the end are one writer's.
  package func byWriter(least: Int = 300) -> [WriterRow] {
    let writers = Dictionary(grouping: turns) { Self.writer(of: $0) }
    return writers.filter { $0.value.count >= least }.keys.sorted().map { writer in
      let interpreter = Interpreter(
        lessons: lessons, turns: turns.filter { Self.writer(of: $0) != writer }, wordBook: wordBook)
      return WriterRow(
        writer, (writers[writer] ?? []).map { trial(of: $0, by: interpreter) })
    }
  }

  private static func writer(of sample: Sample) -> String {
    let path = sample.place.split(separator: "/")
    let file = path.last?.prefix { $0 != "." && $0 != ":" } ?? ""
    let name = String(file.reversed().drop { $0.isNumber }.reversed())
    return sample.speaker == .collector ? name : "\(sample.speaker.rawValue)/\(name)"
  }
}
