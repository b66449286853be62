internal import Extraction
public import FactModel
internal import Foundation
internal import PageLayout
public import TextModel

/// From a page's text to its facts: decoding, layout, extraction.
///
/// A page knows nothing of other pages, so this runs on any thread and in any order.
public struct PageFacts: Sendable {
  /// What a page gave.
  public struct Result: Sendable {
    public var facts: [ArticleFacts]
    public var findings: [Finding]

    public init(facts: [ArticleFacts] = [], findings: [Finding] = []) {
      self.facts = facts
      self.findings = findings
    }
  }

  /// Made when the first page is read: loading the lexicons is most of what a build with nothing new would cost.
  private static let extractor = PageExtractor()

  public init() {}

  /// The facts of a page given as text.
  public func read(_ input: PageInput) -> Result {
    read(SourceText(name: input.source, text: input.text), input.context, [])
  }

  /// The facts of a page given as a file's bytes; bytes that are no text are a finding.
  public func read(_ bytes: [UInt8], source: String, context: PageContext = PageContext()) -> Result {
    do throws(DecodingFailure) {
      let (text, findings) = try TextDecoding.decode(bytes, name: source)
      return read(text, context, findings)
    } catch {
      return Result(findings: [Finding(.error, source: error.source, error.message)])
    }
  }

  private func read(_ text: SourceText, _ context: PageContext, _ findings: [Finding]) -> Result {
    let page = PageReader.read(text, context: context)
    return Result(facts: PageFacts.extractor.facts(page), findings: findings + page.findings)
  }

  /// A fingerprint of what makes facts out of pages: rules, lexicons and code, all of which the executable holds.
  public static let fingerprint: String = {
    guard let path = Bundle.main.executablePath, let data = try? FileReader.read(path) else { return "unknown" }
    return ContentHash.of(data.bytes)
  }()
}
