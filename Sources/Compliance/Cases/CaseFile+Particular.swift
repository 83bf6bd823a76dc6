extension CaseFile {
  /// The debt that counts for `id`: all student loans serviced under one account number when they
  /// were obtained are one particular debt (12 CFR 1006.14(b)(4)).
  package func particularDebts() -> [Debt.ID: Debt.ID] {
    var byAccount: [String: Debt.ID] = [:]
    var particular: [Debt.ID: Debt.ID] = [:]
    for debt in debts {
      guard debt.isStudentLoan, let account = debt.account else { continue }
      let first = byAccount[account] ?? debt.id
      byAccount[account] = first
      particular[debt.id] = first
    }
    return particular
  }
}
