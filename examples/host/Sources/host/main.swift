import PolicyEngine

// Loaded once; every name below was generated from the .policy files of this target.
let policy = try Policies.load()
var ledger = Ledger(policy)

let day = { (text: String) in CivilDay(parsing: text)! }

try ledger.append(
  Institution(
    id: "H1", kind: .always(.hospital), level: .always(.secondary), beds: .always(true),
    agreement: .always([Period(from: day("2019-07-01"), to: day("2021-06-30"))])
  ).line
    + Person(id: "D1", role: .always(.doctor), sites: .always(["H1"])).line)

let change = try ledger.append(
  Penalty(id: "P1", date: day("2020-03-05"), party: "D1", site: "H1").line
    + Finding(id: "F1", date: day("2020-03-05"), penalty: "P1", item: "nanan-2020/13.2.2").line)
for entry in change.entries {
  print(entry.subject, entry.name, entry.before ?? "–", "→", entry.after ?? "–")
}

let record = ledger.record()
let points = record.total(AccountName.doctorPoints.rawValue, of: "D1")
let isSuspended = record.measures(of: "D1").contains {
  $0.name == MeasureName.suspendPrescribing.rawValue
}
print("points \(points?.low ?? "–"), prescribing suspended: \(isSuspended)")

// Prepared once, asked of every claim.
let question = try ledger.prepare(question: Claim.key)
let claim = Claim(
  id: "C1", date: day("2020-04-01"), provider: "D1", institution: "H1",
  serviceDate: day("2020-03-30"), emergency: false)
let answer = question.answer(claim.line)
switch Claim.Answer(rawValue: answer.answer) {
case .payable: print("pay", claim.id)
case .refused: print("refuse", claim.id, answer.reasons().map(\.citation))
default: print("decide by hand", claim.id, answer.answer)
}
