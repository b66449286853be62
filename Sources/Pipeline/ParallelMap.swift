internal import Foundation
internal import Synchronization

/// Work on many items by several threads.
public enum Parallel {
  /// As many threads as the machine has cores for.
  public static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The results of `body` for 0 ..< `count`, in that order, whatever thread was done first.
  ///
  /// - Parameters:
  ///   - jobs: how many threads work at most; 1 works on the caller's.
  ///   - body: a pure function of its index; it is called once for each.
  public static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard jobs > 1, count > 1 else { return (0..<count).map(body) }
    let next = Atomic<Int>(0)
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each index is written by the one thread that drew it.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          results.initializeElement(at: index, to: body(index))
        }
      }
      initialized = count
    }
  }
}
