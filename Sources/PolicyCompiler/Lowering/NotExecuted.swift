import PolicyBase
import PolicyIR
import PolicySyntax

/// Forms that are read and checked, and refused by a run (R15).
extension Translator {
  mutating func check(_ division: DivisionStatement, _ place: Place) {
    notYet(.division, place)
    for reference in division.articles { _ = headings(reference) }
  }
}
