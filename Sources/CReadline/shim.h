#ifndef RIGHTCALL_CREADLINE_SHIM_H
#define RIGHTCALL_CREADLINE_SHIM_H

#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>
#include <readline/history.h>

/* Swift refuses GNU Readline's global variables and function pointers; these set them from C. */

/* Signals and the size of the window are watched by the program itself. */
static inline void rightcall_prepare(rl_completion_func_t *complete) {
  rl_readline_name = "rightcall";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_completer_word_break_characters = " \t\n";
  rl_completer_quote_characters = "";
  rl_attempted_completion_function = complete;
}

/* What has been typed up to the cursor. */
static inline const char *rightcall_typed(void) { return rl_line_buffer; }
static inline int rightcall_cursor(void) { return rl_point; }

/* Whether file names are tried when nothing else completes. */
static inline void rightcall_complete_file_names(int wanted) {
  rl_attempted_completion_over = !wanted;
}

/* Moves below the line being edited and forgets it. */
static inline void rightcall_abandon_line(void) {
  rl_echo_signal_char(2);
  rl_point = rl_end;
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_replace_line("", 0);
  rl_crlf();
  fflush(stdout);
}

#endif
