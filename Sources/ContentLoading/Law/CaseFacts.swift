package import JSONFormat
import CallModel
package import Compliance

/// The facts of a case as they stand in JSON, read into a typed case file.
///
/// What a fact means is said by the guide; contacts, consents, debts and hours have forms of their
/// own and are read here.
package struct CaseFacts {
  let facts: JSON
  let guide: FactGuide

  /// Why facts cannot be made into a case file.
  package struct Unreadable: Error, Hashable {
    package let reason: String
  }

  package init(_ facts: JSON, guide: FactGuide) {
    self.facts = facts
    self.guide = guide
  }

  package func file() throws(Unreadable) -> CaseFile {
    guard case .members = facts else { throw Unreadable(reason: "'facts' must be an object") }
    var file = CaseFile()
    let flat = FlatFacts(facts)
    readDebts(into: &file)
    try readHistory(into: &file)
    readHours(into: &file)
    for (fact, value) in flat.entries { read(fact, value, into: &file) }
    for same in guide.sames where holds(same, flat) {
      file.circumstances.insert(same.circumstance)
    }
    for order in guide.orders { read(order, into: &file) }
    if let message = facts["message"]?.text ?? facts["voicemail"]?.text { file.message = message }
    return file
  }

  private func read(_ fact: String, _ value: JSON, into file: inout CaseFile) {
    guard let readings = guide.readings[fact] else {
      if !guide.ignored.contains(fact), !FlatFacts.isTyped(fact) { note(fact, in: &file) }
      return
    }
    var isUnderstood = false
    for reading in readings {
      let isRead = read(reading, value, into: &file)
      isUnderstood = isUnderstood || isRead
      // What is only compared with another fact, such as a place, may hold any name.
      guard let text = value.text, !reading.says.isEmpty, !guide.isCompared(fact) else { continue }
      if reading.circumstances(in: text).isEmpty, guide.isForeign(text) {
        file.foreignFacts.append(.init(text, meanings: reading.meanings))
      }
    }
    if !isUnderstood, let text = value.text { file.unreadFacts.append("\(fact) '\(text)'") }
  }

  private func note(_ fact: String, in file: inout CaseFile) {
    if !file.unknownFacts.contains(fact) { file.unknownFacts.append(fact) }
  }

  /// Whether the reading made anything of the value.
  private func read(
    _ reading: FactGuide.Reading, _ value: JSON, into file: inout CaseFile
  ) -> Bool {
    var found: [Circumstance.ID?] = []
    switch value {
    case .null: found = [reading.null]
    case .bool(true): found = [reading.yes, reading.given]
    case .bool(false): found = [reading.no]
    case .int(let number):
      if let amount = reading.amount { file.quantities[amount] = CaseFile.Quantity(number, .none) }
      found = [reading.given]
    case .double: found = [reading.given]
    case .string(let text): return readText(reading, text, into: &file)
    case .array, .members: return true
    }
    file.circumstances.formUnion(found.compactMap { $0 })
    return true
  }

  private func readText(
    _ reading: FactGuide.Reading, _ text: String, into file: inout CaseFile
  ) -> Bool {
    var found = reading.circumstances(in: text)
    let days = reading.days == nil ? [] : DayText.days(in: text)
    if let occasion = reading.days, !days.isEmpty {
      file.days[occasion, default: []] += days
    }
    if let amount = reading.amount, let quantity = QuantityText.quantity(in: text) {
      file.quantities[amount] = quantity
    }
    if found.isEmpty, let otherwise = reading.otherwise { found = [otherwise] }
    let isUnderstood = !found.isEmpty || !days.isEmpty || reading.given != nil
    if let given = reading.given { found.append(given) }
    file.circumstances.formUnion(found)
    return isUnderstood || reading.amount.map { file.quantities[$0] != nil } == true
  }

  private func holds(_ same: FactGuide.Same, _ flat: FlatFacts) -> Bool {
    let wanted = same.every.flatMap { flat.texts(of: $0) }
    let known = same.among.flatMap { flat.texts(of: $0) }
    guard !wanted.isEmpty, !known.isEmpty else { return false }
    guard same.asWords else { return wanted.allSatisfy { known.contains($0) } }
    let words = Set(known.flatMap { Words($0).words.map(\.text) })
    return wanted.allSatisfy { text in
      Words(text).words.allSatisfy { words.contains($0.text) }
    }
  }

  private func read(_ order: FactGuide.Order, into file: inout CaseFile) {
    guard let first = file.lastDay(of: order.first), let then = file.lastDay(of: order.then),
      first < then || (order.mayBeSameDay && first == then)
    else { return }
    file.circumstances.insert(order.circumstance)
  }
}
