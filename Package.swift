// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library module of one layer; `dependencies` may name modules of lower layers only.
func layer(_ name: String, _ dependencies: [String]) -> Target {
  .target(
    name: name,
    dependencies: dependencies.map { .byName(name: $0) },
    swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies.map { .byName(name: $0) },
    exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "xianzhi",
  products: [
    .executable(name: "xianzhi", targets: ["xianzhi"]),
    .library(name: "PageLayout", targets: ["PageLayout"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Resolution", targets: ["Resolution"]),
    .library(name: "GraphStore", targets: ["GraphStore"]),
    .library(name: "Rendering", targets: ["Rendering"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "Questions", targets: ["Questions"]),
  ],
  targets: [
    // Layer 0: the system's SQLite, and the repository's data files compiled in.
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"])]
    ),
    .target(name: "CResources", exclude: ["lexicons", "rules", "scripts"]),
    // Layer 1
    layer("TextModel", []),
    layer("Resources", ["CResources"]),
    // Layer 2
    layer("FactModel", ["TextModel"]),
    layer("Lexicons", ["Resources", "TextModel"]),
    // Layer 3
    layer("PageLayout", ["TextModel", "FactModel", "Lexicons"]),
    layer("Extraction", ["TextModel", "Resources", "FactModel", "Lexicons"]),
    layer("Resolution", ["TextModel", "FactModel", "Lexicons"]),
    layer("GraphStore", ["CSQLite", "Resources", "TextModel", "FactModel"]),
    layer("Rendering", ["TextModel", "FactModel"]),
    layer("Evaluation", ["TextModel", "FactModel"]),
    // Layer 4
    layer(
      "Pipeline",
      ["TextModel", "FactModel", "Lexicons", "PageLayout", "Extraction", "Resolution", "GraphStore"]),
    layer("Questions", ["Resources", "TextModel", "FactModel", "GraphStore"]),
    layer("Corpus", ["TextModel", "FactModel", "PageLayout", "Extraction", "Evaluation"]),
    // Layer 5
    .executableTarget(
      name: "xianzhi",
      dependencies: [
        "TextModel", "Resources", "FactModel", "Lexicons", "PageLayout", "Extraction", "Resolution",
        "GraphStore", "Rendering", "Evaluation", "Pipeline", "Questions", "Corpus",
      ],
      swiftSettings: settings),
    tests("TextModelTests", ["TextModel"]),
    tests("FactModelTests", ["FactModel", "TextModel"]),
    tests("ResourcesTests", ["Resources"]),
    tests("LexiconsTests", ["Lexicons", "TextModel"]),
    tests("PageLayoutTests", ["PageLayout", "TextModel", "FactModel"]),
    tests(
      "ExtractionTests",
      ["Extraction", "PageLayout", "FactModel", "TextModel", "Resources", "Lexicons", "Evaluation", "Pipeline"]),
    tests("ResolutionTests", ["Resolution", "FactModel", "TextModel"]),
    tests("GraphStoreTests", ["GraphStore", "FactModel", "Resources", "TextModel"], exclude: ["Fixtures"]),
    tests("RenderingTests", ["Rendering", "FactModel"]),
    tests("EvaluationTests", ["Evaluation", "FactModel", "Pipeline", "TextModel"], exclude: ["Fixtures"]),
    tests("PipelineTests", ["Pipeline", "Corpus", "FactModel", "GraphStore", "TextModel"]),
    tests("CorpusTests", ["Corpus", "Pipeline", "PageLayout", "Evaluation", "FactModel", "TextModel"]),
    tests(
      "QuestionsTests", ["Questions", "Pipeline", "GraphStore", "FactModel"], exclude: ["phrasings.tsv"]),
    tests(
      "CommandTests", ["xianzhi", "Pipeline", "Questions", "GraphStore", "FactModel"], exclude: ["answers.tsv"]),
    tests("EndToEndTests", []),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
