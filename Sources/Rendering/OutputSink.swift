/// Where rendered text goes: bytes are gathered and handed on in chunks.
///
/// What has been written is complete only after `flush()`; whoever makes a sink flushes it.
public final class OutputSink {
  private var buffer: [UInt8] = []
  private let chunkSize: Int
  private let deliver: ([UInt8]) throws -> Void

  /// A sink that calls `deliver` whenever about `chunkSize` bytes have come together, and on `flush()`.
  public init(chunkSize: Int = 1 << 16, deliver: @escaping ([UInt8]) throws -> Void) {
    self.chunkSize = chunkSize
    self.deliver = deliver
    buffer.reserveCapacity(chunkSize + 1024)
  }

  /// Appends text.
  public func write(_ text: String) throws {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
    if buffer.count >= chunkSize { try flush() }
  }

  /// Appends one byte.
  public func write(byte: UInt8) throws {
    buffer.append(byte)
    if buffer.count >= chunkSize { try flush() }
  }

  /// Hands on what has been gathered.
  public func flush() throws {
    guard !buffer.isEmpty else { return }
    try deliver(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  /// What `body` writes, as a string.
  public static func string(_ body: (OutputSink) throws -> Void) rethrows -> String {
    let collected = Collected()
    let sink = OutputSink { collected.bytes += $0 }
    try body(sink)
    // The collecting closure throws nothing, so neither does the flush.
    try? sink.flush()
    return String(decoding: collected.bytes, as: UTF8.self)
  }

  private final class Collected {
    var bytes: [UInt8] = []
  }
}
