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
/// Run it with `make bench`, in a release build; `rightcall-bench history` prints those of kept calls
/// alone.
@main
enum Bench {
  static func main() throws {
    let root = URL(filePath: FileManager.default.currentDirectoryPath)
    let bench = try Workbench(root)
    if CommandLine.arguments.dropFirst().first == "history" { return try bench.history() }
    print("Reading lines")
    bench.reading()
    bench.fuzz()
    print("\nWhat is understood, on lines that nothing was tuned on")
    try bench.understanding()
    try bench.reliability()
    print("\nThe law in words")
    try bench.lawInWords()
    try bench.judging()
    print("\nPlaying and searching")
    bench.playing()
    print("\nRanking roles against the moves that people made")
    try bench.ranking()
    print("\nA hundred thousand kept calls")
    try bench.history()
    print("\nThe whole program")
    try bench.program()
  }
}
