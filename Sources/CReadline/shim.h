#ifndef RIGHTCALL_CREADLINE_SHIM_H
#define RIGHTCALL_CREADLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>

/* Swift refuses GNU Readline's global function pointers; these set them from C. */

static inline void rightcall_set_completion(rl_completion_func_t *complete) {
  rl_attempted_completion_function = complete;
}

static inline void rightcall_set_event_hook(rl_hook_func_t *hook) { rl_event_hook = hook; }

static inline void rightcall_set_word_breaks(const char *characters) {
  rl_completer_word_break_characters = characters;
}

#endif
