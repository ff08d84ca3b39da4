# Asterisk's own asterisk.conf: the folders of one run, then the options that the configuration folder wants.

# control_folder ROOT VAR: where the pid and the control socket are. In a root it is a private tmpfs, so that no other
# process on the machine finds a console to this Asterisk; its path is short, too, as a socket's must be.
control_folder() {
  if [ -n "$1" ]; then
    printf '/run/asterisk\n'
  elif [ ${#2} -gt $((LONGEST_SOCKET_PATH - 4)) ]; then
    usage "--var $2 is too long for a control socket ($LONGEST_SOCKET_PATH characters)"
  else
    printf '%s/run\n' "$2"
  fi
}

# options_of FILE: everything but its [directories].
options_of() {
  [ -e "$1" ] || return 0
  awk '/^[[:space:]]*\[/ { skip = ($0 ~ /^[[:space:]]*\[directories\]/) } !skip' "$1"
}

# write_settings CONFIG VAR CONTROL_FOLDER: uses ASTERISK_MODULES and ASTERISK_DATA.
write_settings() {
  (umask 027 && mkdir -p "$2"/{lib/keys,log,run,spool/outgoing,spool/tmp,cache}) || exit
  {
    printf '[directories]\n'
    printf '%s => %s\n' \
      astetcdir "$1" astmoddir "$ASTERISK_MODULES" astdatadir "$ASTERISK_DATA" astagidir "$2/lib" \
      astvarlibdir "$2/lib" astdbdir "$2/lib" astkeydir "$2/lib" astcachedir "$2/cache" \
      astspooldir "$2/spool" astlogdir "$2/log" astrundir "$3"
    options_of "$1/asterisk.conf"
  } >"$2/asterisk.conf"
}
