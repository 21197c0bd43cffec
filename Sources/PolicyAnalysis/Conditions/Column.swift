import PolicyBase
import PolicyIR

/// One thing that conditions ask about, with its values in cells.
struct Column {
  enum Key: Hashable {
    /// A single value.
    case value(IR.Term)
    /// Whether one of several values is this one.
    case contains(IR.Term, IR.Value)
    /// How two values lie to each other: a span between two days is one column, not two.
    case order(IR.Term, IR.Term)
    /// Anything else that is true or false.
    case fact(IR.Test)
    /// The readings of an account of the subject that the term yields.
    case account(Int, of: IR.Term)
  }

  var key: Key
  /// A condition that asks about it, as written.
  var text: String
  var cells: [Cell]

  /// The cell of a column of days in which the day lies.
  func cell(of day: CivilDay) -> Int? {
    cells.indices.first { index in
      guard case .day(let sample) = cells[index].sample else { return false }
      if sample == day { return true }
      return cells[index].range.map { $0.contains(day) } ?? false
    }
  }
}

/// Values that no condition of the question tells apart, with the one nearest to a bound.
struct Cell {
  enum Sample: Hashable {
    case number(Number)
    case day(CivilDay)
    case option(enumeration: Int, index: Int)
    case truth(Bool)
    /// Not given.
    case absent
    case less, same, more
    case reading(AccountState)
  }

  var sample: Sample
  /// What it is called, when that is more than the sample.
  var text: String?
  /// How it begins and ends, where it is part of an ordered line: several in a row are called by
  /// the begin of the first and the end of the last.
  var ends: (from: String, upTo: String)?
  /// Of a stretch of days.
  var range: DaySpan?
  /// Of an account: all its states that are in the cell.
  var states: [AccountState] = []
  /// Of a number.
  var unit: String?

  var isNothing: Bool {
    if case .reading(let state) = sample { return state.single == .zero }
    return sample == .number(.zero)
  }
}

/// What the readings of an account can be at the end of a day.
struct AccountState: Hashable {
  var total: Number
  /// The counted value of one entry of the day (S5); nothing on a day without one.
  var single: Number

  func value(_ reading: IR.AccountReading) -> Number { reading == .single ? single : total }
}
