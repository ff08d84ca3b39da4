# The desks: the only extensions that dial out.

readonly DESK_NAME='[a-z][a-z0-9-]{0,39}'
readonly DESK_NUMBER='\+?[0-9]{3,15}'
readonly RING_SECONDS=45

# A caller is put through to the switchboard when ivr-core is away.
need_a_switchboard() {
  [[ ,${SETTING[DESKS]}, =~ ,switchboard[=,] ]] || refuse "DESKS needs a switchboard: it is rung when ivr-core is away"
}

# desk_address ENTRY: whom to dial for NAME or NAME=NUMBER.
desk_address() {
  if [[ $1 == *=* ]]; then
    printf 'PJSIP/%s@trunk' "${1#*=}"
  else # a telephone that picks up at once is quicker than the desk that only echoes
    printf 'PJSIP/caller/sip:%s@%s:%s&Local/%s@desk-phones' "$1" "${SETTING[SIP_HOST]}" "${SETTING[DESK_PORT]}" "$1"
  fi
}

write_desks() {
  local entry entries
  IFS=, read -ra entries <<<"${SETTING[DESKS]}"
  printf '; Who can be rung; written by render. g: when they ring off, the caller comes back to ivr-core. U: as they answer. h, F: see adviser-leg.\n'
  for entry in "${entries[@]}"; do
    printf 'exten => %s,1,Dial(%s,%s,ghF(adviser-leg^s^1)U(desk-answered^${UNIQUEID}^${IVR_AWAY}))\n same => n,Return(${DIALSTATUS})\n' \
      "${entry%%=*}" "$(desk_address "$entry")" "$RING_SECONDS"
  done
}
