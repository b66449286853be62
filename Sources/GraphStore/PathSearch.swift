internal import FactModel

extension GraphStore {
  func path(_ query: NamedQuery, _ values: [String: Value]) throws(StoreError) -> Table {
    Table(columns: [])
  }
}
