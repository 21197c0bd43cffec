extension NameCategory {
  var zh: String {
    switch self {
    case .subject: "主体"
    case .event: "事件"
    case .question: "问题"
    case .status: "状态"
    case .measure: "措施"
    case .account: "账户"
    case .parameter: "参数"
    case .definition: "定义"
    case .duty: "期限"
    case .actor: "角色"
    case .field: "字段"
    case .value: "值"
    case .name: "名字"
    }
  }

  var en: String {
    switch self {
    case .subject: "kind of subject"
    case .event: "event"
    case .question: "question"
    case .status: "status"
    case .measure: "measure"
    case .account: "account"
    case .parameter: "parameter"
    case .definition: "definition"
    case .duty: "duty"
    case .actor: "actor"
    case .field: "field"
    case .value: "value"
    case .name: "name"
    }
  }
}
