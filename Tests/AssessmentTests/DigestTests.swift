import Assessment
import CallModel
import Testing

@Suite("The digest of a score")
struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `the standard's own examples come out`(text: String, digest: String) {
    #expect(Digest(of: text).text == digest)
  }

  static let turns = Sample.talk(SampleCalls.goodCollection).turns

  @Test func `one comma in the rubric changes the digest`() {
    func digest(_ rubric: String) -> String {
      ScoreDigest.of(files: [("rubric", rubric), ("law", "x")], seed: 7, turns: Self.turns)
    }
    let text = Sample.rubricText
    #expect(digest(text) == digest(text))
    #expect(digest(text) != digest(text.replacing(",", with: ", ", maxReplacements: 1)))
  }

  @Test func `every part counts and its order does not`() {
    let files = [(name: "rubric", text: "a"), (name: "law", text: "b")]
    let whole = ScoreDigest.of(files: files, seed: 7, turns: Self.turns)
    #expect(ScoreDigest.of(files: files.reversed(), seed: 7, turns: Self.turns) == whole)
    #expect(ScoreDigest.of(files: files, seed: 8, turns: Self.turns) != whole)
    #expect(ScoreDigest.of(files: files, seed: 7, turns: Self.turns.dropLast()) != whole)
    #expect(
      ScoreDigest.of(
        files: [(name: "rubric", text: "b"), (name: "law", text: "a")], seed: 7, turns: Self.turns)
        != whole)
  }
}
