/// How written words are opened or made general before anything is learned from them.
enum WordForms {
  /// What one written word stands for.
  enum Entry {
    case words([StaticString])
    case number, ordinal, month, weekday, filler, scale
  }

  /// What a word stands for, by its hash; `nil` for a word that stays as it is.
  @inline(__always)
  static func entry(_ word: UInt64) -> Entry? { known.place(of: word).map { entries[$0] } }

  private static let known = WordSet(table.keys)
  private static let entries = known.sorted.compactMap { table[$0] }

  private static let table: [UInt64: Entry] = {
    var table: [UInt64: Entry] = [:]
    for (text, words) in opened { table[Hash.of(text)] = .words(words) }
    for text in numbers { table[Hash.of(text)] = .number }
    for text in scales { table[Hash.of(text)] = .scale }
    for text in ordinals { table[Hash.of(text)] = .ordinal }
    for text in months { table[Hash.of(text)] = .month }
    for text in weekdays { table[Hash.of(text)] = .weekday }
    for text in fillers { table[Hash.of(text)] = .filler }
    return table
  }()

  /// Endings after an apostrophe, and the words they stand for.
  static let endings: [UInt64: StaticString] = [
    Hash.of("s"): "'s", Hash.of("re"): "are", Hash.of("ll"): "will", Hash.of("ve"): "have",
    Hash.of("d"): "would", Hash.of("m"): "am",
  ]

  private static let opened: [(StaticString, [StaticString])] = [
    ("won't", ["will", "not"]), ("wont", ["will", "not"]), ("can't", ["can", "not"]),
    ("cant", ["can", "not"]), ("cannot", ["can", "not"]), ("dont", ["do", "not"]),
    ("didnt", ["did", "not"]), ("doesnt", ["does", "not"]), ("isnt", ["is", "not"]),
    ("arent", ["are", "not"]), ("wasnt", ["was", "not"]), ("werent", ["were", "not"]),
    ("havent", ["have", "not"]), ("hasnt", ["has", "not"]), ("hadnt", ["had", "not"]),
    ("couldnt", ["could", "not"]), ("wouldnt", ["would", "not"]),
    ("shouldnt", ["should", "not"]), ("aint", ["is", "not"]), ("ain't", ["is", "not"]),
    ("gonna", ["going", "to"]), ("gunna", ["going", "to"]), ("wanna", ["want", "to"]),
    ("gotta", ["have", "to"]), ("hafta", ["have", "to"]), ("lemme", ["let", "me"]),
    ("gimme", ["give", "me"]), ("im", ["i", "am"]), ("ive", ["i", "have"]),
    ("youre", ["you", "are"]), ("youve", ["you", "have"]), ("youll", ["you", "will"]),
    ("youd", ["you", "would"]), ("theyre", ["they", "are"]), ("theyll", ["they", "will"]),
    ("weve", ["we", "have"]), ("whats", ["what", "'s"]), ("hows", ["how", "'s"]),
    ("wheres", ["where", "'s"]), ("whos", ["who", "'s"]), ("whens", ["when", "'s"]),
    ("thats", ["that", "'s"]), ("theres", ["there", "'s"]), ("heres", ["here", "'s"]),
    ("lets", ["let", "us"]), ("let's", ["let", "us"]), ("hes", ["he", "'s"]),
    ("shes", ["she", "'s"]), ("itll", ["it", "will"]), ("thatll", ["that", "will"]),
    ("u", ["you"]), ("ur", ["your"]), ("r", ["are"]), ("ya", ["you"]), ("y'all", ["you"]),
    ("yall", ["you"]), ("ye", ["you"]), ("em", ["them"]), ("'em", ["them"]), ("pls", ["please"]),
    ("plz", ["please"]), ("thx", ["thanks"]), ("ty", ["thank", "you"]), ("cuz", ["because"]),
    ("cause", ["because"]), ("bc", ["because"]), ("coz", ["because"]),
    ("whatcha", ["what", "you"]),
    ("dunno", ["do", "not", "know"]), ("kinda", ["kind", "of"]), ("sorta", ["sort", "of"]),
    ("woulda", ["would", "have"]), ("coulda", ["could", "have"]), ("shoulda", ["should", "have"]),
    ("d'you", ["do", "you"]), ("d'ya", ["do", "you"]), ("didja", ["did", "you"]),
    ("an'", ["and"]), ("n", ["and"]), ("ok", ["okay"]), ("k", ["okay"]), ("okey", ["okay"]),
    ("acct", ["account"]), ("pmt", ["payment"]), ("pymt", ["payment"]), ("amt", ["amount"]),
    ("bal", ["balance"]), ("dob", ["date", "of", "birth"]), ("addy", ["address"]),
    ("ssn", ["social"]), ("tho", ["though"]), ("thru", ["through"]), ("wanta", ["want", "to"]),
    ("outta", ["out", "of"]), ("lotta", ["lot", "of"]), ("teh", ["the"]), ("adn", ["and"]),
    ("yr", ["your"]), ("wat", ["what"]), ("wut", ["what"]), ("msg", ["message"]),
    ("cuppa", ["couple", "of"]), ("mo", ["month"]), ("mos", ["months"]), ("w", ["with"]),
  ]
  private static let numbers: [StaticString] = [
    "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let scales: [StaticString] = ["hundred", "thousand", "grand", "million"]
  private static let ordinals: [StaticString] = [
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "thirtieth",
  ]
  private static let months: [StaticString] = [
    "january", "february", "april", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec",
  ]
  private static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays",
    "fridays", "thursdays", "tues", "thurs", "wendsday", "wensday",
  ]
  private static let fillers: [StaticString] = [
    "um", "umm", "uh", "uhh", "er", "erm", "uhm", "ahem",
  ]
}
