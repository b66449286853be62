public import TextModel

/// The automaton that finds all words of all lexicons in UTF-8 text.
///
/// A trie over Unicode scalars whose edges lie in one open-addressing table: one probe a scalar, and
/// a start-up of some milliseconds for 200,000 words, which a double array does not reach
/// (its packing alone takes seconds).
public struct Trie: Sendable {
  /// Edges: key = node << 21 | scalar, 0 = empty (no edge leads from node 0 by scalar 0).
  @usableFromInline var keys: [UInt64]
  @usableFromInline var targets: [Int32]
  @usableFromInline var mask: Int
  /// The entry that ends at a node, or −1.
  @usableFromInline var entryOfNode: [Int32] = [-1]
  /// The first step from the root, by scalar, for the Basic Multilingual Plane: 0 = none.
  @usableFromInline var roots = [Int32](repeating: 0, count: 0x10000)
  private var edgeCount = 0
  /// The same tables once no more words are added; they live as long as the process, and reading them
  /// costs neither bounds checks nor reference counting.
  @usableFromInline nonisolated(unsafe) var frozenKeys = UnsafePointer<UInt64>(bitPattern: 8).unsafelyUnwrapped
  @usableFromInline nonisolated(unsafe) var frozenTargets = UnsafePointer<Int32>(bitPattern: 8).unsafelyUnwrapped
  @usableFromInline nonisolated(unsafe) var frozenEntries = UnsafePointer<Int32>(bitPattern: 8).unsafelyUnwrapped
  @usableFromInline nonisolated(unsafe) var frozenRoots = UnsafePointer<Int32>(bitPattern: 8).unsafelyUnwrapped
  @usableFromInline var isFrozen = false

  /// - Parameter capacity: The number of nodes to make room for; it grows by itself.
  public init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    targets = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  @inlinable
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 29) & mask
  }

  /// The node behind `node` by `scalar`, or 0.
  @inlinable
  func step(_ node: Int32, _ scalar: UInt32) -> Int32 {
    if node == 0 && scalar < 0x10000 { return roots[Int(scalar)] }
    let key = UInt64(node) << 21 | UInt64(scalar)
    var slot = Trie.slot(key, mask)
    while true {
      let found = keys[slot]
      if found == key { return targets[slot] }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  /// Ends adding words: look-ups are faster from here on. For tables that live as long as the process.
  public mutating func freeze() {
    func forever<T>(_ array: [T]) -> UnsafePointer<T> {
      let room = UnsafeMutableBufferPointer<T>.allocate(capacity: array.count)
      _ = room.initialize(from: array)
      return UnsafePointer(room.baseAddress.unsafelyUnwrapped)
    }
    frozenKeys = forever(keys)
    frozenTargets = forever(targets)
    frozenEntries = forever(entryOfNode)
    frozenRoots = forever(roots)
    isFrozen = true
    keys = []
    targets = []
    entryOfNode = []
    roots = []
  }

  @inlinable
  func frozenStep(_ node: Int32, _ scalar: UInt32) -> Int32 {
    if node == 0 && scalar < 0x10000 { return frozenRoots[Int(scalar)] }
    let key = UInt64(node) << 21 | UInt64(scalar)
    var slot = Trie.slot(key, mask)
    while true {
      let found = frozenKeys[slot]
      if found == key { return frozenTargets[slot] }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  /// Adds a word in UTF-8 and answers the entry under which it is known: `entry` when it is new, the
  /// older one when it is there already.
  public mutating func insert(_ word: some Sequence<UInt8>, entry: Int32) -> Int32 {
    var node: Int32 = 0
    var reader = ScalarAssembler()
    for byte in word {
      guard let scalar = reader.feed(byte) else { continue }
      var next = step(node, scalar)
      if next == 0 {
        next = Int32(entryOfNode.count)
        entryOfNode.append(-1)
        add(node, scalar, next)
      }
      node = next
    }
    if node == 0 { return -1 }
    if entryOfNode[Int(node)] < 0 { entryOfNode[Int(node)] = entry }
    return entryOfNode[Int(node)]
  }

  private mutating func add(_ node: Int32, _ scalar: UInt32, _ target: Int32) {
    if node == 0 && scalar < 0x10000 {
      roots[Int(scalar)] = target
      return
    }
    edgeCount += 1
    if edgeCount * 2 > keys.count { grow() }
    place(UInt64(node) << 21 | UInt64(scalar), target)
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var slot = Trie.slot(key, mask)
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldTargets = targets
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    targets = [Int32](repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (index, key) in oldKeys.enumerated() where key != 0 { place(key, oldTargets[index]) }
  }

  /// Calls `body` with the end (a byte offset) and the entry of every word that starts at `start`, shortest first.
  @inlinable
  public func words(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int, _ body: (_ end: Int, _ entry: Int32) -> Void
  ) {
    var node: Int32 = 0
    var at = start
    if isFrozen {
      while at < limit {
        let (scalar, length) = UTF8Reader.scalar(bytes, at)
        node = frozenStep(node, scalar)
        if node == 0 { return }
        at += length
        let entry = frozenEntries[Int(node)]
        if entry >= 0 { body(at, entry) }
      }
      return
    }
    while at < limit {
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      node = step(node, scalar)
      if node == 0 { return }
      at += length
      let entry = entryOfNode[Int(node)]
      if entry >= 0 { body(at, entry) }
    }
  }

  /// The entry of a whole word in UTF-8, or nil.
  public func entry(_ word: UnsafeBufferPointer<UInt8>) -> Int32? {
    var found: Int32 = -1
    words(in: word, from: 0, to: word.count) { end, entry in
      if end == word.count { found = entry }
    }
    return found < 0 ? nil : found
  }
}

/// Puts UTF-8 bytes together to scalars, one byte at a time; the bytes must be valid.
struct ScalarAssembler {
  private var value: UInt32 = 0
  private var left = 0

  mutating func feed(_ byte: UInt8) -> UInt32? {
    if byte & 0xC0 == 0x80 {
      value = value << 6 | UInt32(byte & 0x3F)
      left -= 1
    } else if byte < 0x80 {
      value = UInt32(byte)
      left = 0
    } else if byte < 0xE0 {
      value = UInt32(byte & 0x1F)
      left = 1
    } else if byte < 0xF0 {
      value = UInt32(byte & 0x0F)
      left = 2
    } else {
      value = UInt32(byte & 0x07)
      left = 3
    }
    return left == 0 ? value : nil
  }
}
