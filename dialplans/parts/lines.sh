# Reading Asterisk's configuration files: once, all of them.

declare -A LAST=() # the value that Asterisk goes by, which is the last: [file|section|name]
SETTINGS=()        # every setting, as file|section|name|value

# read_configuration: comments and spaces gone, names in lower case; a template's mark is no part of its section's name.
read_configuration() {
  local file section name value
  while IFS='|' read -r file section name value; do
    SETTINGS+=("$file|$section|$name|$value")
    LAST["$file|$section|$name"]=$value
  done < <(cd "$DIR" && awk '
    FNR == 1 { section = "" }
    { sub(/;.*/, "") }
    /^[[:space:]]*\[/ { section = $0; sub(/^[[:space:]]*\[/, "", section); sub(/\].*/, "", section); next }
    /=/ {
      name = $0; sub(/[[:space:]]*=.*/, "", name); sub(/^[[:space:]]+/, "", name)
      value = $0; sub(/^[^=]*=>?[[:space:]]*/, "", value); sub(/[[:space:]]+$/, "", value)
      print FILENAME "|" section "|" tolower(name) "|" value
    }' ./*.conf site/globals.conf | sed 's#^\./##')
}

# complain FILE WORDS: notes something that is not as it must be.
complain() {
  printf '%s: %s\n' "$1" "$2" >&2
  FOUND=1
}

# must_be FILE SECTION NAME VALUE WHY
must_be() {
  local is=${LAST["$1|$2|$3"]:-}
  [[ $is == "$4" ]] || complain "$1" "[$2] $3 must be $4, is “$is”: $5"
}

# has SETTING: whether this file|section|name|value is there.
has() {
  local setting
  for setting in "${SETTINGS[@]}"; do [[ $setting == "$1" ]] && return; done
  return 1
}
