internal import Lexicons
internal import TextModel

/// Cuts text into words: the cheapest path through all words of the lexicon, a Viterbi search over
/// unigram costs, with names that are known already as fixed points.
struct Tokenizer {
  let lexicon: Lexicon

  private static let unknownCost: Int32 = 165
  private static let nameCost: Int32 = 40

  /// The tokens of a span of the text.
  ///
  /// - Parameter names: Spans inside `span`, sorted and apart, that are one token each whatever the lexicon says.
  func tokens(_ bytes: UnsafeBufferPointer<UInt8>, in span: Span, names: ArraySlice<Span>) -> [Token] {
    var out: [Token] = []
    out.reserveCapacity(span.count / 5 + 4)
    var at = span.start
    var name = names.startIndex
    while at < span.end {
      if name < names.endIndex, names[name].start == at {
        let (scalar, _) = UTF8Reader.scalar(bytes, at)
        out.append(Token(kind: .name, span: names[name], classes: [], entry: -1, scalar: scalar))
        at = names[name].end
        name += 1
        continue
      }
      let (scalar, length) = UTF8Reader.scalar(bytes, at)
      if Scalars.isHan(scalar) {
        let limit = name < names.endIndex ? names[name].start : span.end
        var end = at + length
        while end < limit {
          let (next, nextLength) = UTF8Reader.scalar(bytes, end)
          if !Scalars.isHan(next) && next != 0xB7 { break }
          end += nextLength
        }
        cut(bytes, at, end, into: &out)
        at = end
      } else {
        at = other(bytes, at, scalar, length, name < names.endIndex ? names[name].start : span.end, into: &out)
      }
    }
    return out
  }

  /// A number, a Latin run or a mark.
  private func other(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ scalar: UInt32, _ length: Int, _ limit: Int,
    into out: inout [Token]
  ) -> Int {
    var end = at + length
    var kind = Token.Kind.mark
    if Scalars.isDigit(scalar) {
      kind = .number
      while end < limit {
        let c = UInt32(bytes[end])
        let digitFollows = end + 1 < limit && Scalars.isDigit(UInt32(bytes[end + 1]))
        guard Scalars.isDigit(c) || (c == 0x2E && digitFollows) || c == 0x25 else { break }
        end += 1
      }
    } else if Scalars.isLatin(scalar) {
      kind = .latin
      while end < limit, Scalars.isLatin(UInt32(bytes[end])) || Scalars.isDigit(UInt32(bytes[end])) { end += 1 }
    } else if scalar == 0x0A {
      kind = .lineBreak
    }
    out.append(Token(kind: kind, span: Span(at, end), classes: [], entry: -1, scalar: scalar))
    return end
  }

  /// Cuts a run of Han characters (and middle dots).
  private func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into out: inout [Token]) {
    let count = end - start
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: (count + 1) * 3) { room in
      let cost = UnsafeMutableBufferPointer(rebasing: room[0...count])
      let from = UnsafeMutableBufferPointer(rebasing: room[(count + 1)...(2 * count + 1)])
      let entry = UnsafeMutableBufferPointer(rebasing: room[(2 * count + 2)...(3 * count + 2)])
      cost.update(repeating: Int32.max / 2)
      cost[0] = 0
      var at = 0
      while at < count {
        let base = cost[at]
        let (_, length) = UTF8Reader.scalar(bytes, start + at)
        if base < Int32.max / 2 {
          let single = base + Tokenizer.unknownCost
          if single < cost[at + length] {
            cost[at + length] = single
            from[at + length] = Int32(at)
            entry[at + length] = -1
          }
          lexicon.trie.words(in: bytes, from: start + at, to: end) { wordEnd, word in
            let total = base + lexicon.entries[Int(word)].cost
            let to = wordEnd - start
            if total < cost[to] || (total == cost[to] && at < Int(from[to])) {
              cost[to] = total
              from[to] = Int32(at)
              entry[to] = word
            }
          }
        }
        at += length
      }
      let first = out.count
      var back = count
      while back > 0 {
        let begin = Int(from[back])
        let word = entry[back]
        let span = Span(start + begin, start + back)
        let (scalar, _) = UTF8Reader.scalar(bytes, span.start)
        if scalar == 0xB7 {
          out.append(Token(kind: .mark, span: span, classes: [], entry: -1, scalar: scalar))
        } else if word < 0 {
          out.append(Token(kind: .unknown, span: span, classes: [], entry: -1, scalar: scalar))
        } else {
          out.append(
            Token(
              kind: .word, span: span, classes: lexicon.entries[Int(word)].classes, entry: word, scalar: scalar))
        }
        back = begin
      }
      out[first...].reverse()
    }
  }
}
