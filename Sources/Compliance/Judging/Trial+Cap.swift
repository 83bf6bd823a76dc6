import CallModel

extension Trial {
  func cap(_ cap: Provision.Cap) -> ContactCap? {
    guard let most = parameter(cap.most), let days = parameter(cap.days) else { return nil }
    return ContactCap(cap, most: most, days: days)
  }

  func capVerdict(_ cap: Provision.Cap) -> Judgement? {
    guard let limit = self.cap(cap), file.contacts.contains(where: cap.counts) else { return nil }
    let last = question.isAtLastEvent ? file.contacts.map(\.day).max() : nil
    if let excess = limit.excess(in: file, on: question.day ?? last) {
      return judgement(
        .violation,
        "The \(limit.days) days that end on \(excess.until) hold \(excess.count) contacts; "
          + "\(limit.most) is the limit.")
    }
    return judgement(
      .noViolation, "No \(limit.days) days hold more than \(limit.most) such contacts.")
  }
}
