# Reading Asterisk's configuration files.

# complain FILE WORDS: notes something that is not as it must be.
complain() {
  printf '%s: %s\n' "$1" "$2" >&2
  FOUND=1
}

# settings FILE: its settings, one a line as section|name|value; comments and spaces gone, names in lower case.
# Templates' marks are part of no section's name. The same name may come more than once.
settings() {
  sed 's/;.*//' "$DIR/$1" 2>/dev/null | awk '
    /^[[:space:]]*\[/ { section = $0; sub(/^[[:space:]]*\[/, "", section); sub(/\].*/, "", section); next }
    /=/ {
      name = $0; sub(/[[:space:]]*=.*/, "", name); sub(/^[[:space:]]+/, "", name)
      value = $0; sub(/^[^=]*=>?[[:space:]]*/, "", value); sub(/[[:space:]]+$/, "", value)
      print section "|" tolower(name) "|" value
    }'
}

# value FILE SECTION NAME: the last one given, as Asterisk reads it.
value() { settings "$1" | awk -F'|' -v section="$2" -v name="$3" '$1 == section && $2 == name { v = $3 } END { print v }'; }

# must_be FILE SECTION NAME VALUE WHY
must_be() {
  local is
  is=$(value "$1" "$2" "$3")
  [ "$is" = "$4" ] || complain "$1" "[$2] $3 must be $4, is “$is”: $5"
}

# dialplan_files: extensions.conf and what it includes.
dialplan_files() { (cd "$DIR" && ls extensions.conf profile.conf site/*.conf 2>/dev/null); }
