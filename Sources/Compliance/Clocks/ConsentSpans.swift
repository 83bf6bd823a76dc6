import CallModel

/// The stretches of a history of contacts in which consent lifts the limits on calls.
///
/// A stretch begins with the talk or the message that gave it and ends with its days, with a
/// revocation, or with the next conversation (12 CFR 1006.14(b)(3)(i)).
struct ConsentSpans {
  private var spans: [Span] = []

  private struct Span {
    let days: ClosedRange<Day>
    let afterOrder: Int
    let throughOrder: Int
  }

  /// `contacts` are in the order in which they happened; `limit` is the most days consent can last.
  init(_ consents: [Consent], contacts: [Contact], limit: Int) {
    for consent in consents {
      guard let days = consent.days(limit: limit) else { continue }
      let source = contacts.firstIndex { contact in
        contact.day == consent.day && contact.medium == consent.medium
          && (contact.medium == .telephone
            ? contact.outcome == .conversation : !contact.isByCollector)
      }
      let used = contacts.indices.first { index in
        let contact = contacts[index]
        guard contact.medium == .telephone, contact.outcome == .conversation else { return false }
        return source.map { index > $0 } ?? (contact.day > consent.day)
      }
      spans.append(
        Span(days: days, afterOrder: source ?? -1, throughOrder: used ?? contacts.count))
    }
  }

  func covers(_ day: Day, order: Int) -> Bool {
    spans.contains { span in
      span.days.contains(day) && order > span.afterOrder && order <= span.throughOrder
    }
  }
}
