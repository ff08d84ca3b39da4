# The settings of a site: names, defaults, and what a value may look like. A value ends up in Asterisk's own files,
# so each has a shape that leaves no room for a second line, a comma or an expression.

readonly HOST='[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?'
readonly ADDRESS='[0-9]{1,3}(\.[0-9]{1,3}){3}'
readonly LOOPBACK='127(\.[0-9]{1,3}){3}'

# setting NAME SHAPE [DEFAULT]: takes what was given or the default; without either it is needed.
setting() {
  local name=$1 shape=$2
  if [[ -n ${GIVEN[$name]+given} ]]; then
    SETTING[$name]=${GIVEN[$name]}
    unset "GIVEN[$name]"
  elif [[ $# -ge 3 ]]; then
    SETTING[$name]=$3
  else
    refuse "--set $name=… is needed; render's first lines say what it is"
  fi
  # In the C locale a letter is one of A to Z: no look-alikes.
  LC_ALL=C
  [[ ${SETTING[$name]} =~ ^${shape}$ ]] || refuse "$name cannot be “${SETTING[$name]}”; render's first lines say what it is"
}

# whole_number NAME LOWEST HIGHEST DEFAULT
whole_number() {
  setting "$1" '[1-9][0-9]{0,6}' "$4"
  ((SETTING[$1] >= $2 && SETTING[$1] <= $3)) || refuse "$1 is ${SETTING[$1]}, but goes from $2 to $3"
}

# host_and_port NAME DEFAULT
host_and_port() {
  setting "$1" "$HOST:[1-9][0-9]{0,4}" "$2"
  ((${SETTING[$1]##*:} <= 65535)) || refuse "$1's port goes up to 65535"
}

read_settings() {
  setting AUDIO_DIR '/[A-Za-z0-9_./@+=~ -]*[A-Za-z0-9_./@+=~-]'
  host_and_port IVR_AGI 127.0.0.1:4573
  host_and_port CARD_AGI 127.0.0.1:4574
  whole_number SIP_PORT 1 65535 5060
  whole_number RTP_START 1024 65534 10000
  whole_number RTP_END 1025 65535 10999
  ((SETTING[RTP_START] < SETTING[RTP_END])) || refuse "RTP_END must come after RTP_START"
  whole_number MAX_CALLS 1 100000 500
  whole_number MAX_CALL_SECONDS 5 14400 3600
  whole_number IVR_SILENCE_SECONDS 2 60 10
  if [[ $PROFILE == sandbox ]]; then
    setting SIP_HOST "$LOOPBACK" 127.0.0.1
    setting DESKS "$DESK_NAME(,$DESK_NAME)*" advisers,switchboard
    whole_number DESK_PORT 1 65535 5081
  else
    setting SIP_HOST "$ADDRESS" 0.0.0.0
    setting DESKS "$DESK_NAME=$DESK_NUMBER(,$DESK_NAME=$DESK_NUMBER)*"
    setting TRUNK_HOST "$HOST(:[0-9]{1,5})?"
    setting TRUNK_MATCH "$ADDRESS(/[0-9]{1,2})?(,$ADDRESS(/[0-9]{1,2})?)*"
  fi
  need_a_switchboard
  local unknown=("${!GIVEN[@]}")
  ((${#unknown[@]} == 0)) || refuse "the $PROFILE profile has no setting ${unknown[0]}"
}

write_globals() {
  printf '; What the dialplan needs to know of this site; written by render.\n'
  local name
  for name in IVR_AGI CARD_AGI AUDIO_DIR MAX_CALL_SECONDS IVR_SILENCE_SECONDS; do
    printf '%s = %s\n' "$name" "${SETTING[$name]}"
  done
}
