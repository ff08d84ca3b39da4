# Makes the folder that holds a Debian with Asterisk in it. It appears under its name only when it is complete.

readonly DEBOOTSTRAP_LINES=880 # what it prints for these packages; progress only, so near enough is enough
readonly ROOM_NEEDED_KB=1200000

# remove_partials ROOT: what an interrupted run left. Its mounts went with its namespace; one file system only, to be sure.
remove_partials() {
  local left
  for left in "$1".partial.*; do
    if [ -e "$left" ]; then rm -rf --one-file-system "$left"; fi
  done
}

# show_progress LOG: until the installer ends; a signal is heard within a second.
show_progress() {
  local percent shown=-1
  while kill -0 "$BOOTSTRAP" 2>/dev/null; do
    percent=$(($(wc -l <"$1") * 100 / DEBOOTSTRAP_LINES))
    if [ "$percent" -gt 99 ]; then percent=99; fi
    if [ $((percent / 5)) -gt "$shown" ]; then
      shown=$((percent / 5))
      say "Fetching Asterisk (about a minute, once a machine) … $percent %"
    fi
    sleep 1 9>&-
  done
}

# bootstrap MIRROR FOLDER LOG: in a process and mount namespace of its own, which ends with us however we end,
# so that neither a mount nor a half-done installer outlives an interrupted run.
bootstrap() {
  local code
  setpriv --pdeathsig KILL \
    unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
    env DEBIAN_FRONTEND=noninteractive LC_ALL=C \
    debootstrap --variant=minbase --include=asterisk,asterisk-modules,asterisk-core-sounds-en-wav \
    sid "$2" "$1" >"$3" 2>&1 </dev/null 9>&- &
  BOOTSTRAP=$!
  show_progress "$3"
  wait "$BOOTSTRAP"
  code=$?
  BOOTSTRAP=''
  return "$code"
}

# undo FOLDER: ends an installer that is still at work, and takes away what it did.
undo() {
  if [ -n "$BOOTSTRAP" ]; then
    kill -KILL "$BOOTSTRAP" 2>/dev/null
    wait "$BOOTSTRAP" 2>/dev/null
  fi
  rm -rf --one-file-system "$1"
}

# finish FOLDER: what we want different from a fresh Debian.
finish() {
  printf '#!/bin/sh\n# No service may start in here.\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod 755 "$1/usr/sbin/policy-rc.d"
  # Asterisk looks its own name up on each call; without an answer calls queue behind failing look-ups.
  printf '127.0.0.1 localhost %s\n::1 localhost ip6-localhost\n' "$(hostname)" >"$1/etc/hosts"
  rm -rf "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/* "$1"/var/cache/apt/*.bin
}

# make_root MIRROR ROOT
make_root() {
  local partial="$2.partial.$$" log="$2.log"
  BOOTSTRAP=''
  # shellcheck disable=SC2064 # the folder as it is named now
  trap "undo '$partial'" EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  : >"$log"
  mkdir -p "$partial"
  bootstrap "$1" "$partial" "$log" || fail "$EXIT_FETCH" \
    "Fetching Asterisk stopped ($(tail -1 "$log")); see $log, then run the same command again."
  finish "$partial"
  probe "$partial" chroot "$partial" asterisk || fail "$EXIT_FETCH" \
    "The Asterisk that Debian unstable has today won't do: $WHY; install an Asterisk 22 yourself and put it on the PATH."
  printf '%s\n' "$ASTERISK_VERSION" >"$partial/redrose-version"
  mv -T "$partial" "$2"
  trap - EXIT INT TERM HUP
  say "Fetching Asterisk (about a minute, once a machine) … 100 %"
}
