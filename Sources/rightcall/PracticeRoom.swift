import Assessment
import CallModel
import Console
import ContentLoading
import Foundation
import History
import Practice

/// Everything that a trainee practises with: the content, the screen, and the file of calls.
final class PracticeRoom {
  let library: Library
  let screen: Screen
  let source: any LineSource
  let trainee: String

  /// `nil` when calls cannot be kept; why has been said by then.
  private(set) var store: CallStore?

  init(_ locations: Locations, trainee: String) {
    library = Library(locations)
    library.readAhead()
    self.trainee = trainee
    let terminal = Terminal()
    screen = terminal.screen { StandardOutput.write($0) }
    let path = locations.database.path
    do throws(HistoryError) {
      let store = try CallStore.open(path)
      self.store = store
      if let notice = store.notice { screen.paragraph("Note: \(Screen.clean(notice)).") }
    } catch {
      screen.paragraph(
        "Note: \(Screen.clean(error.sentence)). Calls go on without being kept; /save FILE in a "
          + "call keeps it in another file.")
    }
    source = terminal.source(screen, historyPath: path + ".lines")
  }

  /// Plays a new call of the scenario.
  func practise(
    _ name: String, seed: UInt64?, as manner: SavedCall.Manner = .free, form: String? = nil,
    recording file: String? = nil
  ) throws -> CallScreen.Ending {
    var generator = SystemRandomNumberGenerator()
    let seed = seed ?? generator.next()
    let judging = library.judgingDigestsBeingTaken()
    let name = try library.name(
      of: name, form: form, drawnBy: manner == .exam && form == nil ? seed : nil)
    let loaded = try library.loaded(name)
    guard let scenario = loaded.scenario else { return .over }
    let session = try library.session(scenario, seed: seed)
    let start = SavedCall.Start(
      scenario: scenario.id, debtor: scenario.debtor.name, seed: seed,
      balance: scenario.account.balance,
      digests: try library.digests(of: loaded, judging: judging.result.get()),
      started: Today.now, trainee: trainee, manner: manner)
    let journal = CallJournal(UUID(), start, opening: session.call.turns, in: store)
    var call = CallScreen(
      session, journal: journal, aids: try aids(for: start, from: session), screen: screen,
      source: source)
    let ending = try call.run()
    if let file {
      try CallRecording.write(call.session, Marking(library, scenario: scenario), to: file)
    }
    return ending
  }

  /// Offers the calls that are still open, the latest first; `nil` when none is gone on with.
  func offerOpenCalls() throws -> CallScreen.Ending? {
    guard source.isInteractive, let store else { return nil }
    for saved in (try? store.openCalls(of: trainee)) ?? [] {
      guard let story = try? store.story(of: saved.id), !story.inputs.isEmpty else {
        // The program ended before anything was said: there is nothing to go on with.
        try? store.finish(saved.id, outcome: nil, agreed: nil, at: Today.now)
        continue
      }
      let turn = story.turns.last?.number ?? 0
      let question =
        "You were on a call with \(Screen.clean(saved.start.debtor)) (turn \(turn)). Go on? [y/n] "
      guard source.confirms(question) else {
        try? store.finish(saved.id, outcome: nil, agreed: nil, at: Today.now)
        continue
      }
      return try goOn(with: story, in: store)
    }
    return nil
  }

  private func goOn(
    with story: SavedCall.Story, in store: CallStore
  ) throws -> CallScreen.Ending? {
    guard try store.take(story.call.id) else {
      screen.paragraph(HistoryError.elsewhere.sentence + ".")
      return nil
    }
    let loaded = try library.loaded(story.call.start.scenario.description)
    guard let scenario = loaded.scenario else { return nil }
    let session = try library.session(
      scenario, seed: story.call.start.seed, resuming: story.inputs)
    if session.call.turns != story.turns {
      screen.paragraph(
        "The scenario or the language files have changed since; the call goes on by the new ones.")
    }
    var call = CallScreen(
      session, journal: CallJournal(story, in: store),
      aids: try aids(
        for: story.call.start, from: library.session(scenario, seed: story.call.start.seed)),
      screen: screen, source: source)
    return try call.run(resuming: true)
  }

  /// What goes with calls that start like `fresh`; law and rubric are read while it rings.
  private func aids(
    for start: SavedCall.Start, from fresh: PracticeSession
  ) throws -> CallAids {
    let marking = library.markingBeingRead(of: fresh.scenario)
    return CallAids(
      vocabulary: try library.language.get().vocabulary,
      judge: {
        let marking = try marking.result.get()
        return CallJudge(
          coach: Coach(marking.rubric), card: { marking.scorecard(of: $0.conversation) },
          findings: { marking.findings(in: $0.conversation) })
      },
      predictions: { [self] in
        ((try? store?.predictions(of: trainee, latest: 50)) ?? [])
          .map { Prediction(guess: $0.guess, score: $0.score) }
      },
      digest: { [library] session in
        ContentDigests(library.locations).digest(
          of: session.call.turns, seed: session.seed, scenario: session.scenario.id)
      },
      retry: { [self] in retry($0, from: fresh, start) }, now: { Today.now })
  }

  /// A call played again as far as `inputs`, kept as one of its own.
  private func retry(
    _ inputs: [CallInput], from fresh: PracticeSession, _ start: SavedCall.Start
  ) -> (PracticeSession, CallJournal) {
    var session = fresh
    let again = SavedCall.Start(
      scenario: start.scenario, debtor: start.debtor, seed: start.seed, balance: start.balance,
      digests: start.digests, started: Today.now, trainee: start.trainee, manner: .retry)
    var journal = CallJournal(UUID(), again, opening: session.call.turns, in: store)
    for input in inputs {
      session.play(input)
      journal.record(input, turns: session.lastExchange)
    }
    return (session, journal)
  }
}
