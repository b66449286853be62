internal import Foundation
public import TextModel

/// Why a file cannot be read as text, and what helps.
public struct DecodingFailure: Error, Sendable, Hashable {
  /// The source's name, as printed to users.
  public var source: String
  /// One line without the name: the reason and the remedy.
  public var message: String

  public init(source: String, message: String) {
    self.source = source
    self.message = message
  }
}

/// Turns the bytes of a page file into text, whatever its encoding.
public enum TextDecoding {
  /// Decodes UTF-8, UTF-16 (with a byte order mark or, by its statistics, without) and GB18030.
  ///
  /// A byte order mark is dropped, CR and LF are kept. Bytes that fit no encoding become U+FFFD,
  /// and a finding says how many there were.
  public static func decode(
    _ bytes: [UInt8], name: String
  ) throws(DecodingFailure) -> (SourceText, [Finding]) {
    if let reason = FileSigns.refusal(bytes) { throw DecodingFailure(source: name, message: reason) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), bigEndian: false, name) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), bigEndian: true, name) }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = bytes.dropFirst(hasMark ? 3 : 0)
    if body.isEmpty { throw DecodingFailure(source: name, message: FileSigns.empty) }
    let text = UTF8Reading(body)
    if !hasMark, text.errors > 0 || text.zeros > 0, let bigEndian = UTF16Signs.bigEndian(bytes) {
      return try utf16(bytes[...], bigEndian: bigEndian, name)
    }
    if FileSigns.isBinary(bytes) { throw DecodingFailure(source: name, message: FileSigns.binary) }
    if text.errors == 0 { return (SourceText(name: name, scalars: text.scalars), []) }
    // Damaged UTF-8 often has the form of GB18030; but text in GB18030 has hardly one sequence
    // that is valid UTF-8.
    if hasMark || text.errors * 10 < text.sequences {
      return (SourceText(name: name, scalars: text.scalars), [replaced(text.errors, name)])
    }
    let (scalars, errors) = GB18030.decode(bytes)
    if errors == 0 { return (SourceText(name: name, scalars: scalars), []) }
    if errors * 50 < scalars.count { return (SourceText(name: name, scalars: scalars), [replaced(errors, name)]) }
    return (SourceText(name: name, scalars: text.scalars), [replaced(text.errors, name)])
  }

  private static func replaced(_ count: Int, _ name: String) -> Finding {
    Finding(
      .warning, source: name,
      "\(count) \(count == 1 ? "place is" : "places are") not valid in its encoding and \(count == 1 ? "was" : "were") "
        + "replaced by U+FFFD; save the file again as UTF-8")
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool, _ name: String
  ) throws(DecodingFailure) -> (SourceText, [Finding]) {
    guard !bytes.isEmpty else { throw DecodingFailure(source: name, message: FileSigns.empty) }
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2)
    var errors = 0
    var high: UInt32?
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let first = UInt32(bytes[at])
      let second = UInt32(bytes[at + 1])
      let unit = bigEndian ? first << 8 | second : second << 8 | first
      at += 2
      if let lead = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit) {
          scalars.append(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00))
          continue
        }
        scalars.append(0xFFFD)
        errors += 1
      }
      if (0xD800...0xDBFF).contains(unit) {
        high = unit
      } else if (0xDC00...0xDFFF).contains(unit) {
        scalars.append(0xFFFD)
        errors += 1
      } else {
        scalars.append(unit)
      }
    }
    if high != nil || at < bytes.endIndex {
      scalars.append(0xFFFD)
      errors += 1
    }
    if scalars.contains(0) { throw DecodingFailure(source: name, message: FileSigns.binary) }
    return (SourceText(name: name, scalars: scalars), errors == 0 ? [] : [replaced(errors, name)])
  }
}

/// UTF-8 with each invalid part replaced by one U+FFFD, as Unicode recommends.
private struct UTF8Reading {
  var scalars: [UInt32] = []
  var errors = 0
  /// Valid sequences of more than one byte.
  var sequences = 0
  /// NUL characters: text has none.
  var zeros = 0

  init(_ bytes: ArraySlice<UInt8>) {
    scalars.reserveCapacity(bytes.count / 2)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let sequence):
        let value = Unicode.UTF8.decode(sequence).value
        if value >= 0x80 { sequences += 1 }
        if value == 0 { zeros += 1 }
        scalars.append(value)
      case .error:
        errors += 1
        scalars.append(0xFFFD)
      case .emptyInput:
        return
      }
    }
  }
}

/// Tells UTF-16 without a byte order mark by the share of units that Chinese text is made of.
private enum UTF16Signs {
  static func bigEndian(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    let sample = min(bytes.count, 8192) & ~1
    var plausible = (little: 0, big: 0)
    for at in stride(from: 0, to: sample, by: 2) {
      if isCommon(UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])) { plausible.little += 1 }
      if isCommon(UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1])) { plausible.big += 1 }
    }
    let units = sample / 2
    guard max(plausible.little, plausible.big) * 10 >= units * 9, plausible.little != plausible.big else { return nil }
    return plausible.big > plausible.little
  }

  private static func isCommon(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2027, 0x25A0...0x25CF, 0x3000...0x303F, 0x4E00...0x9FFF,
      0xFF00...0xFFEF:
      true
    default: false
    }
  }
}

/// GB18030 through Foundation, after a check of its form.
private enum GB18030 {
  /// CFStringEncoding GB18030 as an NSStringEncoding.
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)
  /// Stands for an invalid byte on the way through Foundation; no text holds it.
  private static let mark: UInt8 = 0x1A

  /// The text and the number of bytes that are not GB18030.
  static func decode(_ bytes: [UInt8]) -> (scalars: [UInt32], errors: Int) {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var errors = 0
    var at = 0
    while at < bytes.count {
      let length = length(bytes, at)
      if length == 0 || bytes[at] == mark {
        errors += 1
        clean.append(mark)
        at += 1
      } else {
        clean += bytes[at..<(at + length)]
        at += length
      }
    }
    guard let text = String(data: Data(clean), encoding: encoding) else { return ([], bytes.count) }
    return (text.unicodeScalars.map { $0.value == UInt32(mark) ? 0xFFFD : $0.value }, errors)
  }

  /// The length of the character at `at` in bytes, 0 if it has not the form of one.
  private static func length(_ bytes: [UInt8], _ at: Int) -> Int {
    if bytes[at] < 0x80 { return 1 }
    guard (0x81...0xFE).contains(bytes[at]), at + 1 < bytes.count else { return 0 }
    let second = bytes[at + 1]
    if (0x40...0xFE).contains(second), second != 0x7F { return 2 }
    guard (0x30...0x39).contains(second), at + 3 < bytes.count, (0x81...0xFE).contains(bytes[at + 2]),
      (0x30...0x39).contains(bytes[at + 3])
    else { return 0 }
    return 4
  }
}
