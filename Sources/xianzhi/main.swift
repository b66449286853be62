import Glibc
import Lexicons

let n = Lexicon.shared.entries.count
print(n)
print("xianzhi")
