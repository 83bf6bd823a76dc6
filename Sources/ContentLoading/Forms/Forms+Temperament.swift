import CallModel

/// The form of a temperament.
extension Forms {
  private static let mood = Form(
    Mood.Gauge.allCases.map { need($0.rawValue, .whole(Level.range), "How much of it.") })

  package static let temperament = Form([
    need("temperament", .text, "Its name, the same as the file's."),
    need("is", .text, "What such a person is like, in one sentence."),
    need("starts", .block(mood), "The mood in which the call begins."),
    need("reacts", .named(.block(gauges)), "What hearing a move does to the mood."),
    need("fading", share, "What is left of a reaction when the same move comes again."),
    need("wear", .whole(0...20), "How much patience each turn costs."),
    need("opens_at", share, "The trust from which the truth comes out."),
    may("meets", share, "How far terms are met halfway; 50% when nothing is said."),
  ])
}
