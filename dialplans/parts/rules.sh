# What must hold in a configuration folder. Why, line by line, is in the files' own comments and in README.md's table.

logs_no_keys() {
  local section name levels level
  while IFS='|' read -r section name levels; do
    [ "$section" = logfiles ] || continue
    for level in ${levels//,/ }; do
      case $level in
        notice | warning | error | security) ;;
        *) complain logger.conf "$name may not have the level “$level”: it would hold callers' keys" ;;
      esac
    done
  done < <(set -f; settings logger.conf)
}

interfaces_are_off() {
  local file name
  for file in manager http ari; do must_be "$file.conf" general enabled no "it tells callers' keys to whoever is logged in"; done
  for file in cel cdr; do must_be "$file.conf" general enable no "its records would hold callers' keys"; done
  must_be manager.conf general webenabled no "AMI stays off, by HTTP as well"
  must_be cli_permissions.conf general default_perm deny "a console could turn debugging on"
  for name in 'agi set' 'core set' 'rtp set' 'pjsip set' 'logger add' 'logger set' 'channel originate' 'module load' all; do
    settings cli_permissions.conf | grep -qiE "\|permit\|${name%% *}$|\|permit\|$name" &&
      complain cli_permissions.conf "“$name” may not be permitted: it shows callers' keys, or dials"
  done
}

messages_are_declined() {
  local message
  for message in ast_channel_dtmf_begin_type ast_channel_dtmf_end_type ast_channel_varset_type \
    agi_exec_start_type agi_exec_end_type; do
    settings stasis.conf | grep -qxF "declined_message_types|decline|$message" ||
      complain stasis.conf "$message must be declined: it holds callers' keys"
  done
}

# A module is named once by what it may not be; why each is unwelcome is told in modules.conf.
readonly FORBIDDEN_MODULES='app_(adsiprog|bridgeaddchan|chanspy|confbridge|controlplayback|dictate|disa|dtmfstore|dumpchan|exec|externalivr|jack|minivm|mixmonitor|originate|page|read|readexten|sms|stasis.*|system|verbose|voicemail.*)|func_(curl|db|env|frame_trace|odbc|shell)|pbx_(ael|dundi|lua|realtime|spool)|res_(ari.*|calendar.*|clioriginate|hep.*|manager.*|phoneprov|prometheus|snmp|stasis.*)|res_pjsip_(dtmf_info|endpoint_identifier_anonymous|endpoint_identifier_user|history|logger|messaging|one_touch_record_info|refer|registrar|transport_websocket)|(cdr|cel)_.*|chan_(audiosocket|iax2|unistim|console|websocket)'

modules_are_named() {
  local section how module
  must_be modules.conf modules autoload no "what is not named may not be loaded"
  while IFS='|' read -r section how module; do
    case $how in load | require | preload | preload-require) ;; *) continue ;; esac
    [[ ${module%.so} =~ ^($FORBIDDEN_MODULES)$ ]] &&
      complain modules.conf "$module may not be loaded: its own comment says why"
  done < <(settings modules.conf)
}

digits_stay_out_of_dumps() {
  must_be asterisk.conf options verbose 0 "each step would be logged with what was keyed in it"
  must_be asterisk.conf options debug 0 "each key would be logged"
  must_be asterisk.conf options dumpcore no "a core holds callers' keys"
  must_be asterisk.conf options live_dangerously no "an AGI script could run commands"
  must_be asterisk.conf options disable_remote_console_shell yes "a console could run commands"
  must_be asterisk.conf files astctlpermissions 0600 "others on the machine could use the console"
}

callers_are_known_by_address() {
  local endpoints profile encryption=sdes
  profile=$(cat "$DIR/.hardened" 2>/dev/null)
  must_be pjsip.conf global endpoint_identifier_order ip "a caller is who its address says"
  endpoints=$(settings pjsip.conf | awk -F'|' '$2 == "type" && $3 == "endpoint" { print $1 }')
  [ -n "$endpoints" ] || complain pjsip.conf "there is no endpoint"
  if [ "$profile" = sandbox ]; then
    encryption=no
    settings pjsip.conf | grep '|bind|' | grep -qv '|bind|127\.' && complain pjsip.conf "the sandbox listens on loopback only"
  fi
  for endpoint in $endpoints; do
    must_be pjsip.conf "$endpoint" dtmf_mode rfc4733 "keys in SIP or in the sound would be logged or recorded"
    must_be pjsip.conf "$endpoint" media_encryption "$encryption" "a card number is keyed on this line"
    must_be pjsip.conf "$endpoint" allow_transfer no "a caller could send themselves elsewhere"
    must_be pjsip.conf "$endpoint" direct_media no "keys would go by another way"
  done
}

# Applications that keep, show or overhear keys, run programs, or dial.
readonly FORBIDDEN_APPLICATIONS='Authenticate|Bridge|BridgeAdd|ChanSpy|ConfBridge|DISA|DTMFStore|DumpChan|Exec|ExecIf|ExtenSpy|ExternalIVR|FollowMe|Log|MixMonitor|Monitor|NoOp|Originate|Page|Queue|Read|ReadExten|Record|RetryDial|SendText|Stasis|System|Transfer|TryExec|TrySystem|UserEvent|Verbose|VMAuthenticate'

dialplan_only_dials_desks() {
  local file
  for file in $(dialplan_files); do
    sed 's/;.*//' "$DIR/$file" | grep -qE "^[^=]*=>?([^,]*,){1,2}[[:space:]]*($FORBIDDEN_APPLICATIONS)\(" &&
      complain "$file" "has an application that keeps keys, runs programs or dials"
    sed 's/;.*//' "$DIR/$file" | grep -qE 'SHELL\(|CURL\(|DB\(|EVAL\(|FILE\(|STAT\(|SYSINFO\(' &&
      complain "$file" "has a function that reaches outside the call"
    if [ "$file" != site/desks.conf ]; then
      sed 's/;.*//' "$DIR/$file" | grep -qE '[,[:space:]]Dial\(' && complain "$file" "dials: only the desks in site/desks.conf may"
    fi
  done
  settings features.conf | grep -q '^featuremap|' && complain features.conf "a key may do nothing to a connected call"
}

nothing_is_executed() {
  local file
  for file in $(cd "$DIR" && find . -name '*.conf' | sort); do
    grep -qE '^[[:space:]]*#exec' "$DIR/$file" && complain "$file" "#exec runs a program"
  done
}
