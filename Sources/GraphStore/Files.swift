#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The few calls on files that a store needs.
enum Files {
  static func isDiskFull(_ code: Int32) -> Bool { code == ENOSPC || code == EDQUOT }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The file's size in bytes, nil if there is none or it is no plain file.
  static func size(_ path: String) -> Int? {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(info.st_size)
  }

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The error that the last failed call on `path` means.
  static func lastError(_ path: String) -> StoreError {
    let code = errno
    return isDiskFull(code) ? .diskFull(path: path) : .denied(path: path, reason: String(cString: strerror(code)))
  }

  /// The file that a symbolic link leads to, so that renaming replaces it and not the link.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Writes through to the disk.
  static func sync(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw lastError(path) }
  }

  static func move(_ from: String, to: String) throws(StoreError) {
    guard rename(from, to) == 0 else { throw lastError(to) }
  }

  /// The names of a folder's entries, sorted; nil if it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// A file's text, nil if it cannot be read.
  static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &part, part.count)
      guard count >= 0 else { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }

  /// Makes or opens `path`, locks it for this process alone and empties it.
  ///
  /// The lock dies with its process, so a dead one's leftover is taken over.
  /// - Returns: The descriptor that holds the lock.
  static func openLocked(_ path: String, store: String) throws(StoreError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw lastError(store) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(descriptor)
        if code == EWOULDBLOCK { throw .busy(path: store) }
        throw .denied(path: store, reason: String(cString: strerror(code)))
      }
      var mine = stat()
      var named = stat()
      // Whoever held the lock before may have renamed the file since it was opened here.
      if fstat(descriptor, &mine) == 0, stat(path, &named) == 0, mine.st_ino == named.st_ino {
        guard ftruncate(descriptor, 0) == 0 else {
          let error = lastError(store)
          close(descriptor)
          throw error
        }
        return descriptor
      }
      close(descriptor)
    }
  }

  /// Empties an open file.
  static func empty(_ descriptor: Int32, named path: String) throws(StoreError) {
    guard ftruncate(descriptor, 0) == 0 else { throw lastError(path) }
  }

  /// Copies a file's content into an open file, which is emptied first.
  static func copy(_ file: String, into descriptor: Int32, named path: String) throws(StoreError) {
    try empty(descriptor, named: path)
    let from = open(file, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw lastError(path) }
    defer { close(from) }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw lastError(path) }
    var part = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(from, &part, part.count)
      guard count >= 0 else { throw lastError(path) }
      if count == 0 { return }
      var done = 0
      while done < count {
        let written = part.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), count - done) }
        guard written > 0 else { throw lastError(path) }
        done += written
      }
    }
  }

  static func unlock(_ descriptor: Int32) {
    close(descriptor)
  }
}
