# Is there an Asterisk here that can do all that we need? Nothing is started; only its version and files are looked at.

readonly OLDEST_ASTERISK=20

# needed_modules: their names, one a line.
needed_modules() { sed 's/#.*//; /^[[:space:]]*$/d' "$HERE/modules.needed"; }

# version_of COMMAND…: what "Asterisk 22.10.1+dfsg…" calls itself, as 22.10.1; nothing if it does not answer.
version_of() { "$@" -V 2>/dev/null | sed -n 's/^Asterisk[^0-9]*\([0-9][0-9.]*\).*/\1/p' | sed 's/\.$//'; }

new_enough() { [ "${1%%.*}" -ge "$OLDEST_ASTERISK" ] 2>/dev/null; }

# modules_folder [ROOT]: where modules are, as seen from inside ROOT.
modules_folder() {
  local root=${1:-} configured folder
  configured=$(sed -n 's/^[[:space:]]*astmoddir[[:space:]]*=>*[[:space:]]*\([^;[:space:]]*\).*/\1/p' \
    "$root/etc/asterisk/asterisk.conf" 2>/dev/null | tail -1)
  for folder in "$root$configured" "$root"/usr/lib/*/asterisk/modules "$root"/usr/lib/asterisk/modules \
    "$root"/usr/lib64/asterisk/modules "$root"/usr/local/lib/asterisk/modules; do
    if [ -e "$folder/res_agi.so" ]; then
      printf '%s\n' "${folder#"$root"}"
      return
    fi
  done
  return 1
}

# data_folder [ROOT]: where Asterisk's own documentation (it refuses options without it) and sounds are.
data_folder() {
  local root=${1:-} folder
  for folder in /usr/share/asterisk /var/lib/asterisk /usr/local/share/asterisk; do
    if [ -d "$root$folder/documentation" ]; then
      printf '%s\n' "$folder"
      return
    fi
  done
  return 1
}

# missing_modules ROOT FOLDER: needed modules that FOLDER does not hold, on one line.
missing_modules() {
  local name
  needed_modules | while read -r name; do
    [ -e "$1$2/$name.so" ] || printf '%s ' "$name"
  done
}

# probe ROOT COMMAND…: sets ASTERISK_VERSION, ASTERISK_MODULES and ASTERISK_DATA; otherwise WHY says why it won't do.
probe() {
  local root=$1 missing
  shift
  ASTERISK_VERSION=$(version_of "$@")
  if [ -z "$ASTERISK_VERSION" ]; then WHY="it does not say its version"; return 1; fi
  if ! new_enough "$ASTERISK_VERSION"; then WHY="it is $ASTERISK_VERSION, older than $OLDEST_ASTERISK"; return 1; fi
  if ! ASTERISK_MODULES=$(modules_folder "$root"); then WHY="its modules were not found"; return 1; fi
  if ! ASTERISK_DATA=$(data_folder "$root"); then WHY="its documentation was not found"; return 1; fi
  missing=$(missing_modules "$root" "$ASTERISK_MODULES")
  if [ -n "$missing" ]; then WHY="it lacks ${missing% }"; return 1; fi
}
