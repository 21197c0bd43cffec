import PolicyBase

/// P2010–P2099: names, declared and used.
extension CompilerFault {
  static func unknownImport(_ name: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2010",
      zh: "引用的“\(name)”不在给出的文件中。",
      en: "The imported “\(name)” is not among the given files.",
      repair: meant(nearest))
  }

  static func builtInEvent(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2011",
      zh: "“\(name)”是每个政策都有的事件，不能另行声明。",
      en: "“\(name)” is an event that every policy has; it cannot be declared.",
      repairZh: "删去声明，或另取一个名字。",
      repairEn: "Remove the declaration or choose another name.")
  }

  static func nameTwice(_ name: String, _ first: NameCategory, _ second: NameCategory)
    -> CompilerFault
  {
    CompilerFault(
      "P2012",
      zh: "“\(name)”已经是\(first.zh)，又声明为\(second.zh)。",
      en: "“\(name)” is already a \(first.en) and is declared again as a \(second.en).",
      repairZh: "给其中之一另取名字。",
      repairEn: "Give one of them another name.")
  }

  static func accountTwice(_ account: String, _ cycles: [String]) -> CompilerFault {
    let (first, second) = (cycles.first ?? "", cycles.last ?? "")
    let rest = first == second ? "" : "，周期先是\(first)，后是\(second)"
    let restEn = first == second ? "" : ", with the cycle \(first) and then \(second)"
    return CompilerFault(
      "P2040",
      zh: "账户“\(account)”声明了两次\(rest)。",
      en: "The account “\(account)” is declared twice\(restEn).",
      repairZh: "原文自相矛盾的，写成一个“存疑”，两个声明各是一种“读法”；否则删去一个。",
      repairEn:
        "Where the text contradicts itself write a 存疑 with the declarations as its 读法; else remove one."
    )
  }

  static func looksAlike(_ name: String, _ other: String) -> CompilerFault {
    CompilerFault(
      "P2041", .warning,
      zh: "“\(name)”与“\(other)”看上去一样，却是两个名字。",
      en: "“\(name)” and “\(other)” look alike and are two names.",
      repairZh: "改成同一个写法；确实是两个的，换一个分得清的名字。",
      repairEn: "Spell both alike, or choose a name that can be told apart.")
  }

  static func aliasTwice(_ alias: String, _ first: String, _ second: String) -> CompilerFault {
    CompilerFault(
      "P2013",
      zh: "别名“\(alias)”同时给了“\(first)”和“\(second)”。",
      en: "The alias “\(alias)” belongs to both “\(first)” and “\(second)”.",
      repairZh: "换一个别名。",
      repairEn: "Choose another alias.")
  }

  static func fieldTwice(_ field: String, of owner: String) -> CompilerFault {
    CompilerFault(
      "P2014",
      zh: "“\(owner)”的字段“\(field)”写了两次。",
      en: "The field “\(field)” of “\(owner)” stands twice.",
      repairZh: "删去一处，或另取名字。",
      repairEn: "Remove one or rename it.")
  }

  static func linkSpanDeclared(_ field: String) -> CompilerFault {
    CompilerFault(
      "P2039",
      zh: "每个连接都已有“存续期（valid）”，不能再声明“\(field)”。",
      en: "Every link has 存续期 (valid) already; “\(field)” cannot be declared again.",
      repairZh: "删去这个字段，直接使用“存续期”。",
      repairEn: "Remove the field and use 存续期.")
  }

  static func valueTwice(_ value: String) -> CompilerFault {
    CompilerFault(
      "P2015",
      zh: "值“\(value)”在同一列举中写了两次。",
      en: "The value “\(value)” stands twice in one list.",
      repairZh: "删去一处。",
      repairEn: "Remove one.")
  }

  static func unknownName(_ name: String, _ category: NameCategory, _ nearest: [String])
    -> CompilerFault
  {
    CompilerFault(
      "P2016",
      zh: "没有叫“\(name)”的\(category.zh)。",
      en: "There is no \(category.en) called “\(name)”.",
      repair: meant(nearest))
  }

  static func unknownValue(_ value: String, _ known: [String], _ nearest: [String]) -> CompilerFault
  {
    CompilerFault(
      "P2017",
      zh: "“\(value)”不是这里可取的值。",
      en: "“\(value)” is none of the values possible here.",
      repair: meant(nearest, of: known))
  }

  static func unknownType(_ type: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2018",
      zh: "没有类型“\(type)”。",
      en: "There is no type “\(type)”.",
      repair: meant(nearest))
  }

  static func mixedType(_ words: [String]) -> CompilerFault {
    CompilerFault(
      "P2019",
      zh: "类型“\(words.joined(separator: "、"))”混合了主体、事件和值。",
      en: "The type “\(words.joined(separator: "、"))” mixes subjects, events and values.",
      repairZh: "一个字段只写主体、只写事件或只写值。",
      repairEn: "Let a field name only subjects, only events or only values.")
  }

  static func inverseOfValue(_ field: String) -> CompilerFault {
    CompilerFault(
      "P2020",
      zh: "字段“\(field)”不指向主体，不能有反称。",
      en: "The field “\(field)” refers to no subject and can have no inverse name.",
      repairZh: "删去反称。",
      repairEn: "Remove 反称.")
  }

  static func inverseOfEvent(_ field: String) -> CompilerFault {
    CompilerFault(
      "P2021",
      zh: "事件的字段“\(field)”不能有反称。",
      en: "The field “\(field)” of an event can have no inverse name.",
      repairZh: "删去反称，需要时写“事件 中 条件 的 次数”。",
      repairEn: "Remove 反称; count the events instead.")
  }

  static func missingMeansMisfit(_ value: String) -> CompilerFault {
    CompilerFault(
      "P2022",
      zh: "“\(value)”不能作这个字段缺省的含义。",
      en: "“\(value)” cannot be what this missing field means.",
      repairZh: "写一个该类型的值。",
      repairEn: "Write a value of the field's type.")
  }

  static func ambiguousName(_ name: String, _ spellings: [String]) -> CompilerFault {
    CompilerFault(
      "P2023",
      zh: "“\(name)”在这里可以指 \(zh(spellings))。",
      en: "“\(name)” can mean \(en(spellings)) here.",
      repairZh: "写出其中一个的全称。",
      repairEn: "Write one of them in full.")
  }

  static func notInReach(_ name: String, _ category: NameCategory) -> CompilerFault {
    CompilerFault(
      "P2024",
      zh: "\(category.zh)“\(name)”与本条的主体或事件没有关系。",
      en: "The \(category.en) “\(name)” is not related to the subject or event of this statement.",
      repairZh: "用“的”写出从本条的主体或事件到它的路径。",
      repairEn: "Write the way to it from the statement's subject or event with 的.")
  }

  static func noSuchPart(_ part: String, of owner: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2025",
      zh: "“\(owner)”没有“\(part)”。",
      en: "“\(owner)” has no “\(part)”.",
      repair: meant(nearest))
  }

  static func eventNotInReach(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2026",
      zh: "本条没有唯一的“\(name)”可指。",
      en: "There is no single “\(name)” that this statement could mean.",
      repairZh: "要问是否发生过，写“已 \(name)”；要计数，写“\(name) 次数”。",
      repairEn: "Write 已 \(name) to ask whether it happened, \(name) 次数 to count.")
  }

  static func fieldOfSomeKinds(_ field: String, of owner: String, _ lacking: [String])
    -> CompilerFault
  {
    CompilerFault(
      "P2027",
      zh: "“\(owner)”可以是\(zh(lacking))，那时没有“\(field)”。",
      en: "“\(owner)” may be \(en(lacking)), which has no “\(field)”.",
      repairZh: "改用确定是哪一种主体的字段。",
      repairEn: "Use a field whose kind of subject is certain.")
  }

  static func noSubjectOfKind(_ kind: String) -> CompilerFault {
    CompilerFault(
      "P2028",
      zh: "本条没有提到“\(kind)”，不知道指谁。",
      en: "No “\(kind)” is named in this statement: whom it means is unknown.",
      repairZh: "写出路径，或以“凡 各 \(kind) …”开头。",
      repairEn: "Write the path, or begin with 凡 各 \(kind).")
  }

  static func ambiguousSubject(_ kind: String, _ spellings: [String]) -> CompilerFault {
    CompilerFault(
      "P2029",
      zh: "本条的“\(kind)”可以是 \(zh(spellings))。",
      en: "“\(kind)” can be \(en(spellings)) in this statement.",
      repairZh: "写出是哪一个。",
      repairEn: "Say which one.")
  }

  static func unknownPolicy(_ code: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2030",
      zh: "没有给出“\(code)”这个文件。",
      en: "There is no file “\(code)” among those given.",
      repair: meant(nearest))
  }

  static func unknownAddress(_ address: String) -> CompilerFault {
    CompilerFault(
      "P2031",
      zh: "没有\(address)。",
      en: "There is no \(address).",
      repairZh: "核对条、款、项的编号。",
      repairEn: "Check the numbers of the article and item.")
  }

  static func referenceWithoutClause(_ address: String) -> CompilerFault {
    CompilerFault(
      "P2032",
      zh: "\(address)下没有可以认定的情形。",
      en: "No finding can name \(address).",
      repairZh: "引用列有情形的条款。",
      repairEn: "Refer to an article that lists items.")
  }

  static func referenceWithoutRule(_ address: String) -> CompilerFault {
    CompilerFault(
      "P2033",
      zh: "\(address)下没有规则。",
      en: "There is no rule under \(address).",
      repairZh: "引用有规则的条款。",
      repairEn: "Refer to an article that has rules.")
  }

  static func unknownAnswer(_ answer: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2034",
      zh: "没有问题有答复“\(answer)”。",
      en: "No question has the answer “\(answer)”.",
      repair: meant(nearest))
  }

  static func answersOfNoQuestion(_ answers: [String]) -> CompilerFault {
    CompilerFault(
      "P2035",
      zh: "没有一个问题同时有答复\(zh(answers))。",
      en: "No single question has all the answers \(en(answers)).",
      repairZh: "只列同一问题的答复。",
      repairEn: "List answers of one question.")
  }

  static func notAQuestion(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2036",
      zh: "“\(name)”不是问题。",
      en: "“\(name)” is no question.",
      repairZh: "用“问题 \(name)”声明，或改用别的名字。",
      repairEn: "Declare it with 问题, or use another name.")
  }

  static func questionAsTrigger(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2037",
      zh: "问题“\(name)”不引起后果。",
      en: "The question “\(name)” causes nothing.",
      repairZh: "写“裁定 \(name)：答复”。",
      repairEn: "Write 裁定 \(name) with an answer.")
  }

  static func unknownCaseItem(_ id: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2038",
      zh: "案例中没有编号“\(id)”。",
      en: "The case has no item “\(id)”.",
      repair: meant(nearest))
  }
}
