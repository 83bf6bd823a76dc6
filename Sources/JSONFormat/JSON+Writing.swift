extension JSON {
  /// The value as one line of text, without the line's end.
  package var line: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as UTF-8.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .members(var members):
      // They are written in the order of their keys, in which most are already.
      if !zip(members, members.dropFirst()).allSatisfy({ $0.key <= $1.key }) {
        members.sort { $0.key < $1.key }
      }
      writer.object { writer in
        for member in members {
          writer.key(named: member.key)
          member.value.write(to: &writer)
        }
      }
    case .array(let values): writer.list(of: values) { $0.write(to: &$1) }
    case .string(let string): writer.string(string)
    case .int(let number): writer.int(number)
    case .double(let number): writer.double(number)
    case .bool(let value): writer.bool(value)
    case .null: writer.null()
    }
  }
}
