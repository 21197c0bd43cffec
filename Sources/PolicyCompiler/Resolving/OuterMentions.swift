import PolicySyntax

/// Whether a filter compares a member with the outer subject (该 …).
func mentionsOuter(_ condition: Condition) -> Bool {
  switch condition {
  case .all(let parts, _), .any(let parts, _): parts.contains(where: mentionsOuter)
  case .not(let part, _): mentionsOuter(part)
  case .isAmong(let value, _, let values, _, _):
    isOuter(value) || values.contains(where: isOuter)
  case .inRange(let value, _, _): isOuter(value)
  case .happened, .holds, .present, .state: false
  }
}

private func isOuter(_ expression: Expression) -> Bool {
  if case .path(let path) = expression { path.outer } else { false }
}
