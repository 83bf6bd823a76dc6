import CallEngine
import CallModel
import Careers
import Compliance
import ContentLoading
import Exploration
import Foundation
import Practice
import Understanding

/// Prints every figure that the README quotes.
///
/// Run it with `make bench`, in a release build; `rightcall-bench law history` prints only those
/// sections.
@main
enum Bench {
  static func main() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let bench = try Workbench(root)
    let wanted = Set(CommandLine.arguments.dropFirst())
    for section in Section.allCases where wanted.isEmpty || wanted.contains(section.rawValue) {
      print(section.title)
      try section.run(bench)
      print()
    }
  }

  enum Section: String, CaseIterable {
    case reading, understanding, law, playing, scoring, ranking, history, program

    var title: String {
      switch self {
      case .reading: "Reading lines"
      case .understanding: "What is understood, on lines that nothing was tuned on"
      case .law: "The law in words"
      case .playing: "Playing and searching"
      case .scoring: "Scoring"
      case .ranking: "Ranking roles against the moves that people made"
      case .history: "A hundred thousand kept calls"
      case .program: "The whole program"
      }
    }

    func run(_ bench: Workbench) throws {
      switch self {
      case .reading:
        bench.reading()
        bench.fuzz()
      case .understanding:
        try bench.understanding()
        try bench.reliability()
      case .law:
        try bench.lawInWords()
        try bench.judging()
      case .playing: bench.playing()
      case .scoring: try bench.scoring()
      case .ranking: try bench.ranking()
      case .history: try bench.history()
      case .program: bench.program()
      }
    }
  }
}
