import CallModel

/// Tries what the lessons teach on sentences that were kept back, and names what is not understood.
package struct LanguageCheck: Sendable {
  let lessons: [Lesson]
  let turns: [Sample]
  let wordBook: WordBook

  /// In how many parts the samples are kept back, one after the other.
  package let folds: Int

  package init(lessons: [Lesson], turns: [Sample], wordBook: WordBook, folds: Int = 5) {
    self.lessons = lessons
    self.turns = turns
    self.wordBook = wordBook
    self.folds = max(2, folds)
  }

  package func run() -> LanguageReport {
    var trials: [Trial] = []
    for fold in 0..<folds {
      let interpreter = Interpreter(
        lessons: lessons.map { kept(of: $0) { self.fold(of: $0) != fold } },
        turns: turns.filter { self.fold(of: $0) != fold }, wordBook: wordBook)
      trials += turns.filter { self.fold(of: $0) == fold }.map { trial(of: $0, by: interpreter) }
      for lesson in lessons {
        let held = kept(of: lesson) { self.fold(of: $0) == fold }
        for sample in held.samples + held.counterSamples {
          trials.append(trial(of: sample, by: interpreter))
        }
      }
    }
    return LanguageReport(kinds: lessons.map(\.kind).sorted(), trials: trials, hijacked: hijacked())
  }

  /// A sentence with the moves it makes and those that were read in it.
  struct Trial {
    let sample: Sample
    let wanted: Set<Move.Kind>
    let read: Set<Move.Kind>
  }

  func trial(of sample: Sample, by interpreter: Interpreter) -> Trial {
    let context = Interpreter.Context(speaker: sample.speaker, previous: sample.after)
    return Trial(
      sample: sample, wanted: Set(sample.moves),
      read: Set(interpreter.read(sample.text, in: context).moves.map(\.kind)))
  }

  private func kept(of lesson: Lesson, where isKept: (Sample) -> Bool) -> Lesson {
    Lesson(
      kind: lesson.kind, group: lesson.group, gloss: lesson.gloss,
      samples: lesson.samples.filter(isKept),
      counterSamples: lesson.counterSamples.filter(isKept), cues: lesson.cues,
      excuses: lesson.excuses)
  }

  /// Sentences that differ only in names, amounts and signs are kept back together.
  private func fold(of sample: Sample) -> Int {
    let words = LineReader.read(sample.text).words.filter { $0.kind != .question }
    let key = words.prefix(12).reduce(Hash.seed) { Hash.join($0, $1.stem) }
    return Int((Hash.join(key, 5) >> 20) % UInt64(folds))
  }

  /// Samples that are read as another move even though they were learned from.
  private func hijacked() -> [LanguageReport.Hijack] {
    let interpreter = Interpreter(lessons: lessons, turns: turns, wordBook: wordBook)
    var found: [LanguageReport.Hijack] = []
    for lesson in lessons {
      for sample in lesson.samples {
        let trial = trial(of: sample, by: interpreter)
        guard trial.wanted.isDisjoint(with: trial.read), let thief = trial.read.min() else {
          continue
        }
        found.append(
          .init(sample: sample, move: lesson.kind, thief: thief, by: nearest(to: sample, of: thief))
        )
      }
    }
    return found
  }

  /// The sample of a move that shares the most words with another sample.
  private func nearest(to sample: Sample, of kind: Move.Kind) -> Sample? {
    let words = stems(of: sample)
    let rivals = lessons.flatMap { $0.samples + $0.counterSamples }.filter {
      $0.moves.contains(kind) && $0.text != sample.text
    }
    var best: (likeness: Int, sample: Sample)?
    for rival in rivals {
      let others = stems(of: rival)
      let likeness = words.intersection(others).count * 1000 / max(1, words.union(others).count)
      if likeness > best?.likeness ?? 0 { best = (likeness, rival) }
    }
    return best?.sample
  }

  private func stems(of sample: Sample) -> Set<UInt64> {
    Set(LineReader.read(sample.text).words.map(\.stem))
  }
}
