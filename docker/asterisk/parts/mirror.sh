# Which Debian mirror to fetch from: the one this machine already uses, with the proxy it already uses.

# apt_addresses: every archive address in apt's own sources, both formats, the main Debian archive first.
apt_addresses() {
  local folder=${REDROSE_APT_FOLDER:-/etc/apt}
  {
    cat "$folder"/sources.list.d/*.sources 2>/dev/null | awk '
      tolower($1) == "uris:" { for (i = 2; i <= NF; i++) print $i }'
    cat "$folder"/sources.list "$folder"/sources.list.d/*.list 2>/dev/null | awk '
      $1 == "deb" { i = 2; if ($i ~ /^\[/) { while ($i !~ /\]$/ && i < NF) i++; i++ } print $i }'
  } | while read -r address; do
    case $address in
      mirror+file:*) sed -n 's/^\([a-z]*:[^[:space:]]*\).*/\1/p' "${address#mirror+file:}" 2>/dev/null ;;
      http:* | https:* | file:*) printf '%s\n' "$address" ;;
    esac
  done | sed 's#/*$##' | awk '!seen[$0]++ { if ($0 ~ /\/debian$/) print; else later[++n] = $0 }
      END { for (i = 1; i <= n; i++) print later[i] }'
}

# use_apts_proxy: debootstrap fetches with wget, which reads the environment, not apt's settings.
use_apts_proxy() {
  local scheme proxy
  command -v apt-config >/dev/null || return 0
  for scheme in http https; do
    proxy=$(apt-config dump "Acquire::$scheme::Proxy" 2>/dev/null | sed -n 's/^Acquire::[a-z]*::Proxy "\(.*\)";$/\1/p')
    case $proxy in
      '' | DIRECT | false) ;;
      *) eval "export ${scheme}_proxy=\${${scheme}_proxy:-\$proxy}" ;;
    esac
  done
}

# fetch ADDRESS FILE: with apt's own downloader where there is one, for it knows the machine's proxies and certificates.
fetch() {
  if [ -x /usr/lib/apt/apt-helper ]; then
    /usr/lib/apt/apt-helper -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
      download-file "$1" "$2" >/dev/null 2>&1
  else
    wget -q -T 20 -t 2 -O "$2" "$1" 2>/dev/null
  fi
}

# has_sid ADDRESS: Debian unstable is there and can be fetched now (and is Debian: only its release names itself so).
has_sid() {
  local folder found=1
  folder=$(mktemp -d) || return 1
  chmod 755 "$folder" # apt's downloader drops its rights
  if fetch "$1/dists/sid/InRelease" "$folder/InRelease" && grep -q '^Origin: Debian$' "$folder/InRelease"; then found=0; fi
  rm -rf "$folder"
  return "$found"
}

# find_mirror: prints the first address that serves sid.
find_mirror() {
  local address
  for address in ${REDROSE_DEBIAN_MIRROR:-$(apt_addresses)}; do
    if has_sid "$address"; then
      printf '%s\n' "$address"
      return
    fi
  done
  return 1
}
