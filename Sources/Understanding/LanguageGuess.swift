/// Tells when a line is not English.
enum LanguageGuess {
  /// The language's code, or `nil` for English and for what cannot be told.
  static func otherLanguage(of line: Line, text: String) -> String? {
    if !isPlain(text), let script = script(of: text) { return script }
    // A count for each language, and one for English after the last.
    var hits = SIMD8<Int>.zero
    var words = 0
    let (known, languagesOfKnown) = (known, languagesOfKnown)
    for word in line.words.prefix(200) where word.kind == .word || word.kind == .name {
      words += 1
      let form = word.kind == .name ? word.stem : word.form
      if let place = known.place(of: form) { hits &+= languagesOfKnown[place] }
    }
    let english = hits[languages.count]
    hits[languages.count] = 0
    let most = hits.max()
    guard most > english, most * 4 >= words,
      let best = languages.indices.first(where: { hits[$0] == most })
    else { return nil }
    let isEnough = most >= 2 || line.words.contains { unmistakable.contains($0.form) }
    return isEnough ? languages[best].code : nil
  }

  /// Whether there is nothing but the letters and signs of English.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.reduce(0, |) < 0x80 }
  }

  /// A language that is known by its letters alone.
  private static func script(of text: String) -> String? {
    var counts: [(code: String, count: Int)] = [
      ("zh", 0), ("ja", 0), ("ko", 0), ("ru", 0), ("ar", 0), ("hi", 0),
    ]
    var latin = 0
    for scalar in text.unicodeScalars.prefix(400) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0x4E00...0x9FFF: counts[0].count += 1
      case 0x3040...0x30FF: counts[1].count += 3
      case 0xAC00...0xD7AF: counts[2].count += 1
      case 0x0400...0x04FF: counts[3].count += 1
      case 0x0600...0x06FF: counts[4].count += 1
      case 0x0900...0x097F: counts[5].count += 1
      default: break
      }
    }
    guard let most = counts.map(\.count).max(), most >= 2, most > latin else { return nil }
    return counts.first { $0.count == most }?.code
  }

  private static let englishWords = set(
    """
    the you is to and of it that in for on have this what are can we was with your be at my do \
    there hi hello he she i a not from here speak mr mrs ms please about will would me
    """)

  /// One of these is enough.
  private static let unmistakable = set("hola gracias espanol bonjour merci danke obrigado salamat")

  /// Words that only this language has among the ones told apart, without accents.
  private static let languages: [(code: String, words: WordSet)] = [
    (
      "es",
      set(
        """
        el la los las que de y en un una por para con no si se es estoy usted ustedes su mi yo puede \
        puedo hablar espanol pagar pago deuda cuenta gracias buenos buenas dias tardes hola senor \
        senora como cuanto cuando donde quien porque pero muy tengo tiene necesito quiero dinero \
        trabajo habla llamar llama ingles
        """)
    ),
    (
      "fr",
      set(
        """
        le les des une est je vous nous ne pas pour avec sur dans mon votre bonjour merci oui \
        parlez francais payer dette compte que qui mais suis avez combien quand argent
        """)
    ),
    (
      "pt",
      set(
        """
        o os um uma nao voce eu meu minha para com por obrigado obrigada ola bom dia falar portugues \
        pagar divida conta quanto quando onde mas tenho preciso dinheiro ingles
        """)
    ),
    (
      "de",
      set(
        """
        der die das und ich sie nicht ist ein eine mit fur zu haben guten tag danke bitte sprechen \
        deutsch bezahlen schulden konto wann warum aber kann
        """)
    ),
    (
      "vi",
      set(
        """
        toi khong ban la co mot cua va duoc anh chi cam on xin chao tien noi tieng viet tra cho nay
        """)
    ),
    (
      "ht",
      set("mwen pa ou li nou yo gen pale kreyol bonjou mesi lajan peye ki sa pou ak nan")
    ),
    (
      "tl",
      set("ako ikaw siya hindi ang ng sa mga po opo salamat magandang bayad utang pera wala ko mo")
    ),
  ]

  /// The words of all languages, with a one for each language that a word belongs to.
  private static let known = WordSet(
    languages.flatMap(\.words.sorted) + englishWords.sorted)
  private static let languagesOfKnown = known.sorted.map { word in
    var ones = SIMD8<Int>.zero
    for (place, list) in (languages.map(\.words) + [englishWords]).enumerated()
    where list.contains(word) {
      ones[place] = 1
    }
    return ones
  }

  private static func set(_ words: String) -> WordSet {
    WordSet(words.split(separator: " ").map { Hash.of($0.utf8) })
  }
}
