package import CallModel

/// A value of the law that changes on certain days.
///
/// The entries are in the order of their days; a day before the first one has no value.
package struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries.sorted { $0.from < $1.from } }

  package init(_ value: Value, from day: Day) { entries = [Entry(from: day, value: value)] }

  /// What is in force on `day`, or `nil` when nothing is yet.
  package subscript(day: Day) -> Value? { entries.last { $0.from <= day }?.value }

  package struct Entry: Hashable, Sendable {
    package let from: Day
    package let value: Value

    package init(from: Day, value: Value) {
      self.from = from
      self.value = value
    }
  }
}
