import CallModel
import Foundation
import Testing

@testable import Console

@Suite("Transcripts in the formats of others")
struct ExchangeTests {
  static let spoken = SpokenTranscript([
    .init(speaker: .debtor, name: "Dana", text: "Hello?", second: 0),
    .init(speaker: .collector, name: "you", text: "Is <this> Dana & \"co\"?", second: 4),
    .init(speaker: .debtor, name: "Dana", text: "", second: 9),
    .init(speaker: .collector, name: "you", text: "=1+1, she said", second: 12),
  ])

  private func words(_ transcript: SpokenTranscript) -> [String] {
    transcript.lines.map { "\($0.speaker.rawValue) \($0.name): \($0.text)" }
  }

  @Test func `what is written in a format is read back from it`() throws {
    for text in [Self.spoken.text, Self.spoken.webVTT, Self.spoken.csv] {
      #expect(words(try SpokenTranscript(reading: text)) == words(Self.spoken))
    }
    let seconds = try SpokenTranscript(reading: Self.spoken.webVTT).lines.map(\.second)
    #expect(seconds == [0, 4, 9, 12])
  }

  @Test func `captions follow one another without overlap`() {
    let untimed = SpokenTranscript(
      Self.spoken.lines.map { .init(speaker: $0.speaker, name: $0.name, text: $0.text) })
    #expect(Self.spoken.webVTT.contains("00:00:04.000 --> 00:00:06.000\n<v you>"))
    #expect(untimed.webVTT.contains("\n2\n00:00:01.000 --> "))
  }

  static let refused: [(text: String, line: Int)] = [
    ("you: hello\nno name here\n", 2), ("", 1), ("dana: hello\n", 1),
    ("WEBVTT\n\n1\n00:00 --> 00:02.000\n<v you>Hi\n", 4),
    ("WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\nHi\n", 5),
    ("speaker,text\ncollector\n", 2),
  ]

  @Test(arguments: refused)
  func `what is no transcript is refused with its line`(text: String, line: Int) {
    do throws(SpokenTranscript.Objection) {
      _ = try SpokenTranscript(reading: text)
      Issue.record("it was taken")
    } catch {
      #expect(error.line == line)
      #expect(!error.message.contains("\n"))
    }
  }

  @Test func `a table survives commas, quotation marks and line ends, and starts no formula`() {
    let row = ["a,b", "say \"hi\"", "two\nlines", "=SUM(A1)", "-3.5", "", "@x"]
    #expect(CSV.rows(CSV.row(row) + CSV.row(["x"])) == [row, ["x"]])
    #expect(CSV.row(["=SUM(A1)", "-3.5"]) == "'=SUM(A1),-3.5\n")
  }

  @Test func `names make the identities that the standard makes`() throws {
    let space = try #require(UUID(uuidString: "6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
    #expect(
      NamedUUID.make("www.example.com", in: space).uuidString.lowercased()
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(
      NamedUUID.sha1(Array("abc".utf8)) == [
        0xA9, 0x99, 0x3E, 0x36, 0x47, 0x06, 0x81, 0x6A, 0xBA, 0x3E, 0x25, 0x71, 0x78, 0x50, 0xC2,
        0x6C, 0x9C, 0xD0, 0xD8, 0x9D,
      ])
    #expect(NamedUUID.sha1([]).first == 0xDA)
    for count in 50...70 {
      #expect(NamedUUID.sha1([UInt8](repeating: 1, count: count)).count == 20)
    }
  }
}
