import CallModel
import Compliance

/// Marks the items of a rubric against one conversation.
struct Marker: Sendable {
  let timeline: Timeline
  let findings: [Finding]
  let terms: NegotiationResult?

  /// The length of the conversation in words, without courtesies, disclosures and abuse: what
  /// rates are taken of.
  let length: Double
  let otherWords: Int

  /// The collector's words that neither listen nor disclose nor recap.
  let tellingWords: Int

  init(_ timeline: Timeline, findings: [Finding], terms: NegotiationResult?) {
    self.timeline = timeline
    self.findings = findings
    self.terms = terms
    var other = 0
    var telling = 0
    var abusive = 0
    for saying in timeline.sayings {
      guard saying.isCollector else {
        other += saying.speech.words.count
        continue
      }
      for sentence in saying.sentences {
        for word in saying.speech.words[sentence.words] {
          if saying.spans.touch(word.span, as: .harmful) {
            abusive += 1
          } else if !sentence.isReflection, !saying.spans.touch(word.span, as: .free) {
            telling += 1
          }
        }
      }
    }
    otherWords = other
    tellingWords = telling + abusive
    length = Double(other + telling)
  }

  var rubric: Rubric { timeline.rubric }

  /// What `item` came to: not applicable, or a share of its points with its evidence.
  func mark(_ item: RubricItem) -> Mark {
    let appraisal = judge(item)
    guard let share = appraisal.share else {
      return Mark(
        item: item, share: nil, evidence: [], missed: nil, notApplicable: appraisal.reason,
        steps: [])
    }
    let evidence = appraisal.shown.prefix(3).map { quote($0.saying, $0.span) }
    var missed: Mark.Missed?
    if share < 0.995 {
      let last = appraisal.last ?? timeline.lastCollectorSaying()
      missed = Mark.Missed(
        turn: last.map { timeline.number(of: $0) } ?? 0,
        sentence: Wording(timeline, at: last).fill(item.sentence))
    }
    return Mark(
      item: item, share: share, evidence: Array(evidence), missed: missed, notApplicable: nil,
      steps: appraisal.steps)
  }

  private func quote(_ index: Int, _ span: Range<Int>) -> Mark.Evidence {
    let turn = timeline.sayings[index].turn
    return Mark.Evidence(
      turn: turn.number, speaker: turn.speaker, span: span,
      quote: turn.utterance.text.words(in: span))
  }

  private func judge(_ item: RubricItem) -> Appraisal {
    for proviso in item.applies
    where proviso != .open && !timeline.provisos.contains(proviso) {
      return Appraisal(notApplicable: proviso.reason)
    }
    if item.applies.contains(.open), !timeline.provisos.contains(.open) { return closed(item) }
    if !item.whenTold.isEmpty, timeline.places(of: item.whenTold).isEmpty {
      return Appraisal(notApplicable: "nothing was said that asks for it")
    }
    return judge(item.test)
  }

  /// What there is to judge when the other side wanted to be left in peace.
  private func closed(_ item: RubricItem) -> Appraisal {
    if case .made(let made) = item.test {
      let appraisal = judge(made)
      let barrier = timeline.places(of: made.before).first { place in
        timeline.talkEnd.map { place < $0 } ?? true
      }
      if appraisal.share ?? 0 > 0 || barrier != nil { return appraisal }
    } else if !timeline.hasNothingToHear {
      return judge(item.test)
    }
    return Appraisal(notApplicable: Proviso.open.reason)
  }

  private func judge(_ test: RubricItem.Test) -> Appraisal {
    switch test {
    case .made(let made): return judge(made)
    case .never(let moves, let toOthers): return judgeNever(moves, toOthers: toOthers)
    case .answers(let answers, let within, let isSpecific):
      return judge(answers, within: within, mustBeSpecific: isSpecific)
    case .openQuestions: return openQuestions()
    case .oneQuestionAtATime: return oneQuestionAtATime()
    case .noInterrogation: return noInterrogation()
    case .nothingAskedTwice(let answers): return nothingAskedTwice(answers)
    case .reflections: return reflections()
    case .takesUpWords: return takesUpWords()
    case .talkBalance: return talkBalance()
    case .noUnaskedAdvice: return noUnaskedAdvice()
    case .noConfrontation: return noConfrontation()
    case .density(let moves, let per): return density(moves, per: per)
    case .plainness: return plainness()
    case .calm: return calm()
    case .recap: return recap()
    case .ladder: return ladder()
    case .par: return par()
    case .withinAuthority: return withinAuthority()
    case .reasonRevealed: return reasonRevealed()
    case .noted: return noted()
    case .lawful: return lawful()
    }
  }
}
