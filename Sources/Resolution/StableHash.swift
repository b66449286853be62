/// FNV-1a, 64 bits: the same on every machine and in every run, which Swift's own hashing is not.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 {
      value ^= UInt64(byte)
      value = value &* 0x100_0000_01B3
    }
  }

  /// Twelve hex digits: the hash's upper 48 bits after a last mixing, since FNV's upper bits stir slowly.
  static func hex12(_ text: String) -> String {
    var hash = StableHash()
    hash.add(text)
    var mixed = hash.value
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    mixed = mixed &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    let digits = String(mixed >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }
}

/// Gives out ids, one to a key.
struct IDRegister {
  private var keys: [String: String] = [:]

  /// The id of a key: the prefix and twelve hex digits. Two keys whose hashes agree get different ids; which of them
  /// keeps the plain one depends on the order of the calls, so callers ask in a fixed order.
  mutating func id(prefix: String, key: String) -> String {
    var salted = key
    while true {
      let id = prefix + StableHash.hex12(salted)
      if let owner = keys[id], owner != key {
        salted += "\u{1}"
        continue
      }
      keys[id] = key
      return id
    }
  }
}

extension String {
  /// The order of the UTF-8 bytes: the same everywhere, and that of SQLite's BINARY.
  func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
