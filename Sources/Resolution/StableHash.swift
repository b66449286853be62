/// FNV-1a, 64 bits: the same on every machine and in every run, which Swift's own hashing is not.
enum StableHash {
  /// The hash's upper 48 bits after a last mixing, since FNV's upper bits stir slowly.
  static func bits48(_ text: String) -> UInt64 {
    var text = text
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    text.withUTF8 { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return (hash ^ (hash >> 33)) >> 16
  }

  /// The hashes of keys that all differ, each other than the rest: where two would agree, the key that is greater in
  /// bytes gets the hash of itself and a mark, so that the order of the keys does not matter.
  static func distinct(_ keys: [String]) -> [UInt64] {
    var hashes = keys.map(bits48)
    var owner: [UInt64: Int] = Dictionary(minimumCapacity: keys.count)
    var late: [Int] = []
    for index in keys.indices {
      guard let other = owner[hashes[index]] else {
        owner[hashes[index]] = index
        continue
      }
      let isFirst = keys[index].precedesInBytes(keys[other])
      late.append(isFirst ? other : index)
      if isFirst { owner[hashes[index]] = index }
    }
    for index in late.sorted(by: { keys[$0].precedesInBytes(keys[$1]) }) {
      var salted = keys[index]
      repeat {
        salted += "\u{1}"
        hashes[index] = bits48(salted)
      } while owner[hashes[index]] != nil
      owner[hashes[index]] = index
    }
    return hashes
  }

  /// A prefix and twelve hex digits.
  static func id(_ prefix: String, _ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return prefix + String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }
}

extension String {
  /// The order of the UTF-8 bytes: the same everywhere, and that of SQLite's BINARY.
  func precedesInBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        let count = min(left.count, right.count)
        var index = 0
        while index < count, left[index] == right[index] { index += 1 }
        return index < count ? left[index] < right[index] : left.count < right.count
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
