extension Key {
  /// Several keys of the same mapping that make one value, such as the source, date and status of a fact.
  ///
  /// Also the way to declare an object of many keys: the compiler checks each group by itself.
  public static func group<each Part: Sendable>(
    _ keys: repeat Key<each Part>, make: @escaping @Sendable (repeat each Part) -> Value
  ) -> Key {
    checkedGroup(repeat each keys) { (_, parts: repeat each Part) in
      return make(repeat each parts)
    }
  }

  /// Several keys that make one value or are faulty together; `make` reports why before it returns nil.
  public static func checkedGroup<each Part: Sendable>(
    _ keys: repeat Key<each Part>, make: @escaping @Sendable (DecodedObject, repeat each Part) -> Value?
  ) -> Key {
    var properties: [Property] = []
    repeat properties.append(contentsOf: (each keys).properties)
    return Key(properties) { object in
      // All keys are read before the first absent value ends the matter.
      let parts = (repeat (each keys).read(object))
      let before = object.faults.count
      do throws(Absent) {
        return object.reported(make(object, repeat try present(each parts)), since: before)
      } catch {
        return nil
      }
    }
  }
}

/// A key's value could not be read; its fault is reported already.
private struct Absent: Error {}

private func present<Value>(_ value: Value?) throws(Absent) -> Value {
  guard let value else { throw Absent() }
  return value
}
