#ifndef RIGHTCALL_CREADLINE_SHIM_H
#define RIGHTCALL_CREADLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>

/* Swift refuses GNU Readline's global variables and function pointers; these set them from C. */

static inline void rightcall_set_completion(rl_completion_func_t *complete) {
  rl_attempted_completion_function = complete;
}

static inline void rightcall_set_signal_hook(rl_hook_func_t *hook) {
  rl_signal_event_hook = hook;
}

static inline void rightcall_set_word_breaks(const char *characters) {
  rl_completer_word_break_characters = characters;
}

static inline void rightcall_leave_signals_alone(void) { rl_catch_signals = 0; }

/* Ends the line being edited, as if it had been cleared and entered. */
static inline void rightcall_abandon_line(void) {
  rl_replace_line("", 0);
  rl_done = 1;
}

#endif
