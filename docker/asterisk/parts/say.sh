# Words to a person, always on stderr: stdout is for facts that a script reads.

say() { printf '%s\n' "$*" >&2; }

# fail CODE SENTENCE: one sentence that says what is wrong and what mends it.
fail() {
  local code=$1
  shift
  say "$*"
  exit "$code"
}
