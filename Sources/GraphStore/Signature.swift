internal import FactModel

/// A hash of what the store says of a thing: the same in every run and on every machine.
///
/// A thing whose rows have changed keeps its signature by chance once in 2⁶⁴ times.
struct Signature {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// As SQLite's integers hold it.
  var value: Int64 {
    var hash = (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return Int64(bitPattern: hash ^ (hash >> 33))
  }

  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    state = product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
  }

  mutating func add(_ number: Int64) { mix(UInt64(bitPattern: number)) }

  mutating func add(_ number: Int) { add(Int64(number)) }

  /// The text's length goes in as well, so that no two rows of texts look alike.
  mutating func add(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil {
      Array(text.utf8).withUnsafeBytes { add($0) }
    }
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    mix(UInt64(bytes.count))
    var index = 0
    while index + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    mix(rest)
  }

  mutating func add(_ value: Value) {
    switch value {
    case .null: mix(1)
    case .integer(let number):
      mix(2)
      add(number)
    case .real(let number):
      mix(3)
      mix(number.bitPattern)
    case .text(let text):
      mix(4)
      add(text)
    }
  }

  mutating func add(_ row: [Value]) {
    mix(UInt64(row.count))
    for value in row { add(value) }
  }

  static func of(_ row: [Value]) -> Int64 {
    var signature = Signature()
    signature.add(row)
    return signature.value
  }
}
