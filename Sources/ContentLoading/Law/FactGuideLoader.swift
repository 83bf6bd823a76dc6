import CallModel
import Compliance
import Diagnostics

/// Reads the files of `content/law/reading` into one guide.
package struct FactGuideLoader {
  private var readings: [String: [FactGuide.Reading]] = [:]
  private var sames: [FactGuide.Same] = []
  private var orders: [FactGuide.Order] = []
  private var marks: [SpeechGuide.Mark] = []
  private var ignored: Set<String> = []
  private var circumstances: Set<Circumstance.ID> = []
  private var occasions: Set<Occasion.ID> = ["asked_day"]

  package init() {}

  package var guide: FactGuide {
    FactGuide(
      readings: readings, sames: sames, orders: orders, ignored: ignored,
      circumstances: circumstances, occasions: occasions, speech: SpeechGuide(marks))
  }

  package mutating func load(_ document: Document) {
    guard let root = document.root() else { return }
    root.allow(["reading", "facts", "same", "order", "ignored", "speech"])
    _ = root.required("reading")?.text()
    for field in root.optional("facts")?.list() ?? [] { readFact(field) }
    for field in root.optional("same")?.list() ?? [] { readSame(field) }
    for field in root.optional("order")?.list() ?? [] { readOrder(field) }
    for field in root.optional("speech")?.list() ?? [] { readMark(field) }
    for field in root.optional("ignored")?.items() ?? [] {
      if let name = field.text() { ignored.insert(name) }
    }
  }

  private mutating func circumstance(_ field: Field?) -> Circumstance.ID? {
    guard let name = field?.text() else { return nil }
    circumstances.insert(Circumstance.ID(name))
    return Circumstance.ID(name)
  }

  private mutating func occasion(_ field: Field?) -> Occasion.ID? {
    guard let name = field?.text() else { return nil }
    occasions.insert(Occasion.ID(name))
    return Occasion.ID(name)
  }

  private mutating func readFact(_ field: Field) {
    guard let mapping = field.mapping() else { return }
    mapping.allow(
      ["fact", "says", "yes", "no", "empty", "given", "otherwise", "days", "amount"])
    var reading = FactGuide.Reading()
    for (key, _, phrases) in mapping.optional("says")?.mapping()?.fields ?? [] {
      let id = Circumstance.ID(key)
      circumstances.insert(id)
      reading.says.append((id, phrases.items().compactMap(Self.phrase)))
    }
    reading.yes = circumstance(mapping.optional("yes"))
    reading.no = circumstance(mapping.optional("no"))
    reading.null = circumstance(mapping.optional("empty"))
    reading.given = circumstance(mapping.optional("given"))
    reading.otherwise = circumstance(mapping.optional("otherwise"))
    reading.days = occasion(mapping.optional("days"))
    reading.amount = occasion(mapping.optional("amount"))
    for name in mapping.required("fact")?.items() ?? [] {
      if let name = name.text() { readings[name, default: []].append(reading) }
    }
  }

  static func phrase(_ field: Field) -> Phrase? {
    guard let text = field.text() else { return nil }
    guard let phrase = Phrase(text) else {
      field.report(.badValue, "'\(text)' holds no word to look for")
      return nil
    }
    return phrase
  }

  private mutating func readMark(_ field: Field) {
    guard let mapping = field.mapping() else { return }
    mapping.allow(["mark", "says", "except"])
    guard let name = mapping.required("mark")?.text() else { return }
    marks.append(
      SpeechGuide.Mark(
        .init(name), says: (mapping.required("says")?.items() ?? []).compactMap(Self.phrase),
        except: (mapping.optional("except")?.items() ?? []).compactMap(Self.phrase)))
  }

  private mutating func readSame(_ field: Field) {
    guard let mapping = field.mapping() else { return }
    mapping.allow(["is", "every", "among", "as_words"])
    guard let id = circumstance(mapping.required("is")) else { return }
    sames.append(
      FactGuide.Same(
        circumstance: id,
        every: mapping.required("every")?.items().compactMap { $0.text() } ?? [],
        among: mapping.required("among")?.items().compactMap { $0.text() } ?? [],
        asWords: mapping.optional("as_words")?.yesOrNo() ?? false))
  }

  private mutating func readOrder(_ field: Field) {
    guard let mapping = field.mapping() else { return }
    mapping.allow(["is", "first", "then", "or_same_day"])
    guard let id = circumstance(mapping.required("is")) else { return }
    let first = mapping.required("first")?.items() ?? []
    let then = mapping.required("then")?.items() ?? []
    orders.append(
      FactGuide.Order(
        circumstance: id, first: first.compactMap { occasion($0) },
        then: then.compactMap { occasion($0) },
        mayBeSameDay: mapping.optional("or_same_day")?.yesOrNo() ?? false))
  }
}
