extension Line {
  /// The line with every word of `names` made a name.
  func masking(_ names: WordSet) -> Line {
    guard words.contains(where: { $0.kind == .word && names.contains($0.form) }) else {
      return self
    }
    var line = self
    for index in words.indices where words[index].kind == .word {
      if names.contains(words[index].form) { line.mask(index) }
    }
    return line
  }

  /// Makes a word a name, whose spelling says nothing.
  mutating func mask(_ index: Int) {
    words[index].stem = words[index].form
    words[index].form = Featurizer.unknown
    words[index].kind = .name
  }
}
