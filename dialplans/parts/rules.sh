# What must hold in a configuration folder. Why, line by line, is in the files' own comments and in README.md's table.

# rule_for_each_setting: those that hold for a setting wherever it stands, in one pass.
rule_for_each_setting() {
  local setting file section name value
  for setting in "${SETTINGS[@]}"; do
    IFS='|' read -r file section name value <<<"$setting"
    case $file:$section:$name in
      logger.conf:logfiles:*) logs_no_keys "$name" "$value" ;;
      modules.conf:*:load | modules.conf:*:require | modules.conf:*:preload | modules.conf:*:preload-require)
        module_is_welcome "${value%.so}" ;;
      cli_permissions.conf:*:permit) console_only_looks "$value" ;;
      features.conf:featuremap:disconnect) ;; # for whom it is, is looked at in keys_are_for_desks
      features.conf:featuremap:* | features.conf:applicationmap:*)
        complain features.conf "“$name” may not be there: a key may do nothing to a connected call" ;;
      pjsip.conf:*:type) if [[ $value == endpoint ]]; then caller_is_kept_in "$section"; fi ;;
      pjsip.conf:*:bind) listens_where_it_may "$value" ;;
    esac
  done
}

logs_no_keys() {
  local level levels
  IFS=', ' read -ra levels <<<"$2"
  for level in "${levels[@]}"; do
    case $level in
      notice | warning | error | security) ;;
      *) complain logger.conf "$1 may not have the level “$level”: it would hold callers' keys" ;;
    esac
  done
}

# A module is named once by what it may not be; why each is unwelcome is told in modules.conf.
readonly FORBIDDEN_MODULES='app_(adsiprog|bridgeaddchan|chanspy|confbridge|controlplayback|dictate|disa|dtmfstore|dumpchan|exec|externalivr|jack|minivm|mixmonitor|originate|page|read|readexten|sms|stasis.*|system|verbose|voicemail.*)|func_(curl|db|env|frame_trace|odbc|shell)|pbx_(ael|dundi|lua|realtime)|res_(ari.*|calendar.*|clioriginate|hep.*|manager.*|phoneprov|prometheus|snmp|stasis.*)|res_pjsip_(dtmf_info|endpoint_identifier_anonymous|endpoint_identifier_user|history|logger|messaging|one_touch_record_info|refer|registrar|transport_websocket)|(cdr|cel)_.*|res_cdrel_custom|chan_(audiosocket|iax2|unistim|console|websocket)'

module_is_welcome() {
  if [[ $1 =~ ^($FORBIDDEN_MODULES)$ ]]; then
    complain modules.conf "$1 may not be loaded: the comment at the top says why"
  fi
}

# Commands that print keys, dial, or load what does: none may begin with what is permitted, nor the other way round.
readonly TOUCHING_COMMANDS=('agi ' 'core set ' 'rtp set ' 'pjsip set ' 'logger add ' 'logger set ' 'channel originate '
  'module load ' 'dialplan add ' 'dialplan set ' 'all ')

console_only_looks() {
  local command
  for command in "${TOUCHING_COMMANDS[@]}"; do
    if [[ "$1 " == "$command"* || $command == "$1 "* ]]; then
      complain cli_permissions.conf "“$1” may not be permitted: it shows callers' keys, or dials"
    fi
  done
}

caller_is_kept_in() {
  local encryption=sdes
  if [[ $PROFILE == sandbox ]]; then encryption=no; fi
  must_be pjsip.conf "$1" dtmf_mode rfc4733 "keys in SIP or in the sound would be logged or recorded"
  must_be pjsip.conf "$1" media_encryption "$encryption" "a card number is keyed on this line"
  must_be pjsip.conf "$1" allow_transfer no "a caller could send themselves elsewhere"
  must_be pjsip.conf "$1" direct_media no "keys would go by another way"
}

listens_where_it_may() {
  if [[ $PROFILE == sandbox && $1 != 127.* ]]; then complain pjsip.conf "the sandbox listens on loopback only"; fi
}

# FastAGI is not encrypted, and card digits go by it: a name is what this machine takes it for.
agi_stays_private() {
  local name host address
  for name in ivr_agi card_agi; do
    host=${LAST["site/globals.conf||$name"]:-}
    host=${host%:*}
    for address in $(getent ahosts "$host" | cut -d' ' -f1 | sort -u); do
      [[ $address =~ ^(127\.|10\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|169\.254\.|::1$|f[cd]|fe80:) ]] ||
        complain site/globals.conf "${name^^} may not be $host, which is public: FastAGI is not encrypted; take a private link"
    done
  done
}

interfaces_are_off() {
  local file
  for file in manager http ari; do must_be "$file.conf" general enabled no "it tells callers' keys to whoever is logged in"; done
  for file in cel cdr; do must_be "$file.conf" general enable no "its records would hold callers' keys"; done
  must_be manager.conf general webenabled no "AMI stays off, by HTTP as well"
  must_be cli_permissions.conf general default_perm deny "a console could turn debugging on"
  must_be modules.conf modules autoload no "what is not named may not be loaded"
  must_be pjsip.conf global endpoint_identifier_order ip "a caller is who its address says"
}

messages_are_declined() {
  local message
  for message in ast_channel_dtmf_begin_type ast_channel_dtmf_end_type ast_channel_varset_type \
    agi_exec_start_type agi_exec_end_type; do
    has "stasis.conf|declined_message_types|decline|$message" ||
      complain stasis.conf "$message must be declined: it holds callers' keys"
  done
}

digits_stay_out_of_dumps() {
  must_be asterisk.conf options verbose 0 "each step would be logged with what was keyed in it"
  must_be asterisk.conf options debug 0 "each key would be logged"
  must_be asterisk.conf options dumpcore no "a core holds callers' keys"
  must_be asterisk.conf options live_dangerously no "an AGI script could run commands"
  must_be asterisk.conf options disable_remote_console_shell yes "a console could run commands"
  must_be asterisk.conf files astctlpermissions 0600 "others on the machine could use the console"
}

# Applications that keep, show or overhear keys, run programs, or dial.
readonly FORBIDDEN_APPLICATIONS='(AudioSocket|Authenticate|BridgeAdd|ChanSpy|ConfBridge|DISA|DTMFStore|DumpChan|Exec|ExecIf|ExtenSpy|ExternalIVR|FollowMe|Log|MixMonitor|Monitor|NoOp|Originate|Page|Queue|Read|ReadExten|Record|RetryDial|SendText|Stasis|System|Transfer|TryExec|TrySystem|UserEvent|Verbose|VMAuthenticate)\('
readonly FORBIDDEN_FUNCTIONS='(SHELL|CURL|DB|EVAL|FILE|STAT|SYSINFO|ENV)\('

# What stands before an application in a dialplan: `exten => NAME,PRIORITY,` or `same => PRIORITY,`.
readonly BEFORE_AN_APPLICATION='^[^=]*=>?([^,]*,){1,2}[[:space:]]*'

# What a desk's leg may do, and a caller's may not: the h of `disconnect`, never its H; no transfer, parking or recording.
readonly DESK_OPTIONS='ghF(adviser-leg^s^1)U(desk-answered^${UNIQUEID}^${IVR_AWAY})'
readonly REJOIN_OPTIONS='hF(adviser-leg^s^1)'

keys_are_for_desks() {
  local line
  while read -r line; do
    [[ $line == *",45,$DESK_OPTIONS)" ]] || complain site/desks.conf "a desk is dialled with options that are not the usual ones: $line"
  done < <(sed 's/;.*//' "$DIR/site/desks.conf" | grep -E "${BEFORE_AN_APPLICATION}Dial\(")
  while read -r line; do
    [[ $line == *"\x3b,\${ARG1})},$REJOIN_OPTIONS)" ]] || complain extensions.conf "two are connected in a way that is not the usual one: $line"
  done < <(sed 's/;.*//' "$DIR/extensions.conf" | grep -E "${BEFORE_AN_APPLICATION}Bridge\(")
}

dialplan_only_dials_desks() {
  local file text
  for file in extensions.conf profile.conf site/globals.conf site/desks.conf; do
    text=$(sed 's/;.*//' "$DIR/$file")
    if grep -qE "$BEFORE_AN_APPLICATION$FORBIDDEN_APPLICATIONS" <<<"$text"; then
      complain "$file" "has an application that keeps keys, runs programs or dials"
    fi
    if [[ $file != extensions.conf ]] && grep -qE "${BEFORE_AN_APPLICATION}Bridge\\(" <<<"$text"; then
      complain "$file" "connects two: only extensions.conf brings a caller back to an adviser"
    fi
    if grep -qE "$FORBIDDEN_FUNCTIONS" <<<"$text"; then complain "$file" "has a function that reaches outside the call"; fi
    if [[ $file != site/desks.conf ]] && grep -qE '[,[:space:]]Dial\(' <<<"$text"; then
      complain "$file" "dials: only the desks in site/desks.conf may"
    fi
  done
}

nothing_is_brought_in() {
  local file line
  while IFS=: read -r file line; do
    case $line in
      '#include site/globals.conf' | '#include site/desks.conf' | '#include profile.conf') ;;
      *) complain "${file#"$DIR/"}" "“$line” brings in what is not looked at here, or runs a program" ;;
    esac
  done < <(grep -rE '^[[:space:]]*#(exec|include|tryinclude)' "$DIR")
}
