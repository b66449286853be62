public import FactModel

extension NamedQuery {
  /// The values that are bound, one for each declared parameter in the header's order, defaults filled in.
  ///
  /// - Parameter values: By parameter name; texts are read as the parameter's type asks. Null is no value.
  /// - Throws: `unknownParameter`, `missingParameter` or `badValue`.
  public func bindings(_ values: [String: Value]) throws(StoreError) -> [(name: String, value: Value)] {
    for name in values.keys.sorted() where parameter(name) == nil {
      throw .unknownParameter(query: self.name, name: name, known: parameters.map(\.name))
    }
    let given = values.filter { $0.value != .null }
    if !needs.isEmpty, !needs.contains(where: { given[$0] != nil }) {
      throw .missingParameter(query: name, names: needs)
    }
    var out: [(name: String, value: Value)] = []
    for parameter in parameters {
      guard let value = given[parameter.name] else {
        if parameter.isRequired { throw .missingParameter(query: name, names: [parameter.name]) }
        out.append((parameter.name, parameter.defaultValue))
        continue
      }
      guard let read = parameter.read(value) else {
        throw .badValue(
          query: name, parameter: parameter.name, value: shortened(value.text), expected: parameter.kind.expected)
      }
      out.append((parameter.name, read))
    }
    return out
  }

  /// A value as it is shown in a message.
  private func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}

extension QueryParameter {
  /// The value in the parameter's type, nil if it does not fit.
  func read(_ value: Value) -> Value? {
    switch kind {
    case .integer:
      if case .integer = value { return value }
      return Int64(value.text).map(Value.integer)
    case .choice(let words): return words.contains(value.text) ? .text(value.text) : nil
    case .choices(let words):
      let parts = value.text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts.allSatisfy(words.contains) else { return nil }
      // In one order and once each, so that equal choices are equal values.
      return .text(words.filter(parts.contains).joined(separator: ","))
    case .date:
      let bounds = EDTF.bounds(value.text)
      return (name == "until" ? bounds.to : bounds.from).map(Value.text)
    case .entity, .text:
      if value.text.isEmpty || value.text.utf8.contains(0) { return nil }
      return .text(value.text)
    }
  }
}
