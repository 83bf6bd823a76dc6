package import CallModel
import Diagnostics
package import Foundation
package import Understanding

/// What the language files teach, kept ready so that a start need not learn it again.
///
/// A kept file is used only when its digest says that it comes from the very same language files and
/// the same way of learning; anything else is learned afresh.
package struct LanguageCache: Sendable {
  package let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// A reader of lines with the vocabulary it was taught in.
  package struct Taught: Sendable {
    package let interpreter: Interpreter
    package let vocabulary: Vocabulary

    /// What was wrong with the language files; empty when nothing had to be learned.
    package let language: LanguageLoader.Language?

    /// The digest of the language files as they were read.
    package let digest: UInt64
  }

  /// Learns from `language`, or takes what was learned before from the same files.
  package func taught(by language: URL) -> Taught {
    let digest = Self.digest(of: language)
    let file = folder.appending(path: "language-\(String(digest, radix: 16)).model")
    if let kept = read(file, digest) { return kept }
    let loaded = LanguageLoader.load(language)
    let taught = Taught(
      interpreter: Interpreter(
        lessons: loaded.lessons, turns: loaded.turns, wordBook: loaded.wordBook),
      vocabulary: loaded.vocabulary, language: loaded, digest: digest)
    if !loaded.diagnostics.contains(where: { $0.severity == .error }) {
      write(taught, to: file, digest)
    }
    return taught
  }

  /// A number that changes with every name and every byte of the language files.
  package static func digest(of language: URL) -> UInt64 {
    var digest = Digest()
    digest.add(Array("language \(Interpreter.version)".utf8))
    for file in LanguageLoader.files(in: language) {
      digest.add(Array(file.utf8))
      digest.add((try? Data(contentsOf: language.appending(path: file))) ?? Data())
    }
    return digest.value
  }

  private func read(_ file: URL, _ digest: UInt64) -> Taught? {
    guard let bytes = try? Data(contentsOf: file, options: .mappedIfSafe) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var archive = ArchiveReader(bytes)
      guard archive.readText() == Self.mark, archive.read(UInt64.self) == [digest] else {
        return nil
      }
      let entries = archive.read(UInt8.self).split(separator: UInt8(ascii: "\n"))
        .compactMap(Self.entry)
      guard let interpreter = Interpreter(reading: &archive), !archive.isBroken, archive.isAtEnd
      else { return nil }
      return Taught(
        interpreter: interpreter, vocabulary: Vocabulary(entries), language: nil, digest: digest)
    }
  }

  private func write(_ taught: Taught, to file: URL, _ digest: UInt64) {
    var archive = Archive()
    archive.write(Self.mark)
    archive.write([digest])
    archive.write(
      taught.vocabulary.entries.map { "\($0.kind)\t\($0.group.rawValue)\t\($0.gloss)" }
        .joined(separator: "\n"))
    taught.interpreter.write(to: &archive)
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(archive.bytes).write(to: file, options: .atomic)
    removeOthers(than: file)
  }

  /// Only the latest lessons are kept.
  private func removeOthers(than file: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names
    where name.hasPrefix("language-") && name.hasSuffix(".model") && name != file.lastPathComponent
    {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  private static let mark = "RightCall language"

  private static func entry(_ line: ArraySlice<UInt8>) -> Vocabulary.Entry? {
    let parts = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, let group = Vocabulary.Group(rawValue: parts[1]) else { return nil }
    return .init(kind: Move.Kind(parts[0]), group: group, gloss: parts[2])
  }

  /// FNV-1a over 64 bits, eight bytes at a time.
  private struct Digest {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some ContiguousBytes & Collection) {
      mix(UInt64(bytes.count))
      bytes.withUnsafeBytes { bytes in
        var offset = 0
        while offset + 8 <= bytes.count {
          mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          offset += 8
        }
        for byte in bytes[offset...] { mix(UInt64(byte)) }
      }
    }

    private mutating func mix(_ word: UInt64) {
      value = (value ^ word) &* 0x0000_0100_0000_01B3
      value ^= value >> 29
    }
  }
}
