/// The SHA-256 of bytes (FIPS 180-4), so that anybody can recompute what a score was made from.
package struct Digest: Hashable, Sendable {
  /// 64 hexadecimal digits in small letters.
  package let text: String

  package init(of bytes: [UInt8]) {
    let whole = bytes.count - bytes.count % 64
    var rest = Array(bytes[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: (UInt64(bytes.count) &* 8) >> UInt64(shift)))
    }
    var state = Digest.start
    Digest.compress(bytes, upTo: whole, into: &state)
    Digest.compress(rest, upTo: rest.count, into: &state)
    text = state.indices.map { Digest.hexadecimal(state[$0]) }.joined()
  }

  package init(of text: String) { self.init(of: Array(text.utf8)) }

  private static func hexadecimal(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Takes in blocks of 64 bytes, up to byte `end`.
  private static func compress(
    _ bytes: [UInt8], upTo end: Int, into state: inout SIMD8<UInt32>
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      constants.withUnsafeBufferPointer { constants in
        bytes.withUnsafeBufferPointer { bytes in
          for start in stride(from: 0, to: end, by: 64) {
            fill(schedule, from: bytes, at: start)
            turn(&state, schedule, constants)
          }
        }
      }
    }
  }

  @inline(__always)
  private static func fill(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) {
    for index in 0..<16 {
      let place = start + 4 * index
      let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      let (third, fourth) = (UInt32(bytes[place + 2]), UInt32(bytes[place + 3]))
      schedule[index] = first << 24 | second << 16 | third << 8 | fourth
    }
    for index in 16..<64 {
      let (w15, w2) = (schedule[index - 15], schedule[index - 2])
      let s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 &>> 3)
      let s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 &>> 10)
      schedule[index] = schedule[index - 16] &+ s0 &+ schedule[index - 7] &+ s1
    }
  }

  @inline(__always)
  private static func turn(
    _ state: inout SIMD8<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in stride(from: 0, to: 64, by: 8) {
      let word = { (next: Int) in constants[index + next] &+ schedule[index + next] }
      step(a, b, c, &d, e, f, g, &h, word(0))
      step(h, a, b, &c, d, e, f, &g, word(1))
      step(g, h, a, &b, c, d, e, &f, word(2))
      step(f, g, h, &a, b, c, d, &e, word(3))
      step(e, f, g, &h, a, b, c, &d, word(4))
      step(d, e, f, &g, h, a, b, &c, word(5))
      step(c, d, e, &f, g, h, a, &b, word(6))
      step(b, c, d, &e, f, g, h, &a, word(7))
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One of the 64 steps, by the letters of the standard; the letters move on by their names.
  @inline(__always)
  private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let first = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    let s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    d = d &+ first
    h = first &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  private static let start: SIMD8<UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
}

extension Digest {
  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1,
    0x923F_82A4, 0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3,
    0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786,
    0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147,
    0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13,
    0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A,
    0x5B9C_CA4F, 0x682E_6FF3, 0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208,
    0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
