internal import Resources

/// The bodies that every jurisdiction has, as they are named behind its name: 农业农村局, 市场监督管理局, 委组织部.
public enum StandardBodies {
  /// Of the table `bodies`, those that need a jurisdiction in front, in its order.
  public static let names: [String] = Resource.named("lexicons/bodies.tsv").tableRows()
    .filter { $0.count >= 2 && $0[1] != "standalone" }.map { String($0[0]) }
}
