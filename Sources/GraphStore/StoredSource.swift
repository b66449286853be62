/// What tells whether a page file has changed since it was read.
public struct SourceStamp: Sendable, Hashable {
  /// The source's name in facts and exports.
  public var name: String
  /// The path as it was given to the build.
  public var path: String
  /// In bytes.
  public var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  public var modified: Int
  public var inode: UInt64
  /// Of its content, in the form the caller chooses.
  public var hash: String
  /// What read it (a fingerprint of rules and lexicons): facts of another extractor are out of date.
  public var extractor: String

  public init(
    name: String, path: String, size: Int = 0, modified: Int = 0, inode: UInt64 = 0, hash: String = "",
    extractor: String = ""
  ) {
    self.name = name
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
    self.hash = hash
    self.extractor = extractor
  }
}

/// A page file with the facts that were read from it.
public struct StoredSource: Sendable, Hashable {
  public var stamp: SourceStamp
  /// In a form of the caller's. The store keeps them as they are, so that resolution can be run over everything without
  /// reading the files again.
  public var facts: [UInt8]

  public init(stamp: SourceStamp, facts: [UInt8]) {
    self.stamp = stamp
    self.facts = facts
  }
}
