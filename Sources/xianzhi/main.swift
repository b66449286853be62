import Extraction
import FactModel
import Foundation
import PageLayout
import Pipeline
import TextModel

let extractor = PageExtractor()
for path in CommandLine.arguments.dropFirst() {
  var isDirectory: ObjCBool = false
  _ = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
  let files = isDirectory.boolValue
    ? (try FileManager.default.contentsOfDirectory(atPath: path)).filter { $0.hasSuffix(".txt") }.sorted().map { path + "/" + $0 }
    : [path]
  for file in files {
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let (text, _) = try TextDecoding.decode(data, name: (file as NSString).lastPathComponent)
    for facts in extractor.facts(PageReader.read(text)) { print(FactsJSON.line(facts)) }
  }
}
