import PolicySyntax

extension AccountDeclaration.Cycle {
  /// As it is written after 周期.
  var text: String {
    switch self {
    case .calendarYear: "自然年"
    case .halfYear: "半年"
    case .quarter: "季度"
    case .anchored(let length, let path): "\(length.number) \(unit(length))自 \(path.text)"
    case .period(let path): path.text
    case .rolling(let length): "滚动 \(length.number) \(unit(length))"
    case .lifetime: "终身"
    }
  }

  private func unit(_ length: Quantity) -> String {
    length.unit.map { $0.rawValue + " " } ?? ""
  }
}
