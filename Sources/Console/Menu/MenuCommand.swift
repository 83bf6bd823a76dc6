/// One thing that can be done at the prompt.
package struct MenuCommand {
  package let name: String

  /// What may stand behind the name, as the list of commands shows it, such as `[SCENARIO]`.
  package let argument: String

  /// What it does, in a few words.
  package let summary: String

  /// What the argument may complete to.
  package let completes: () -> Completion

  /// Does it, with what was typed behind the name; `false` ends the program.
  package let run: (_ argument: String) -> Bool

  package init(
    _ name: String, argument: String = "", summary: String,
    completes: @escaping () -> Completion = { .words([]) },
    run: @escaping (_ argument: String) -> Bool
  ) {
    self.name = name
    self.argument = argument
    self.summary = summary
    self.completes = completes
    self.run = run
  }
}
