#!/usr/bin/env bash
# Puts a private Asterisk 22 into a folder: nothing is installed, root is not needed, several instances may share it.
#
#   get-asterisk.sh [DEST]      DEST defaults to a folder of the cache, which is $ICTB_CACHE or ~/.cache/ictb
#
# The packages come from Debian's unstable suite, by the mirror that this machine's apt already uses, checked against
# Debian's keys. What is kept of them is packed into the cache, so that the network is needed once. Prints DEST.
# Run it as DEST/bin/asterisk -C CONF/asterisk.conf -f
set -euo pipefail

say() { echo "get-asterisk: $*" >&2; }
fail() { say "$*"; exit 1; }

for tool in apt-get dpkg dpkg-deb flock tar gzip sha256sum; do
  command -v "$tool" > /dev/null || fail "this needs Debian (or a relative of it): $tool is missing"
done

cache=${ICTB_CACHE:-${HOME:?neither ICTB_CACHE nor HOME is set}/.cache/ictb}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
# Another recipe makes another archive, and another folder of the cache: somebody may be running the former one.
recipe=$(sha256sum < "${BASH_SOURCE[0]}" | cut -c1-12)
dest=${1:-$cache/asterisk-$recipe}
mkdir -p "$(dirname "$dest")"
dest=$(cd "$(dirname "$dest")" && pwd)/$(basename "$dest")
archive=$cache/asterisk-$recipe.tar.gz
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

work=
clean() { if [ -n "$work" ]; then rm -rf "$work"; fi; }
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Where apt gets Debian from, asked in a way that needs no package lists and no root.
mirrors() {
  apt-get update --print-uris 2> /dev/null \
    | sed -n "s|^'\(.*\)/dists/[^/]*/InRelease'.*|\1|p" | awk '!/-security$/ && !seen[$0]++'
}

# An apt of its own, that knows of no package installed: so it fetches the whole closure, C library and all.
private_apt() {
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  : > "$work/status"
  cat > "$work/apt.conf" << CONF
Dir::Etc::SourceList "$work/sources.list"; Dir::Etc::SourceParts "/dev/null";
Dir::Etc::Preferences "/dev/null"; Dir::Etc::PreferencesParts "/dev/null";
Dir::State::Lists "$work/lists"; Dir::State::status "$work/status"; Dir::State::extended_states "$work/extended";
Dir::Cache "$work"; Dir::Cache::archives "$work/archives";
Acquire::Check-Valid-Until "false"; Acquire::Languages "none"; Acquire::Retries "2"; Acquire::http::Timeout "20";
APT::Install-Recommends "false"; APT::Sandbox::User "root"; Debug::NoLocking "true";
APT::Update::Post-Invoke ""; APT::Update::Post-Invoke-Success ""; DPkg::Post-Invoke "";
CONF
  export APT_CONFIG=$work/apt.conf
}

# The first mirror that serves the unstable suite, signed by Debian.
choose_mirror() {
  local mirror
  while read -r mirror; do
    echo "deb [signed-by=$keyring] $mirror sid main" > "$work/sources.list"
    if apt-get -qq -o APT::Update::Error-Mode=any update 2> "$work/update.err"; then
      return 0
    fi
  done < "$work/mirrors"
  cat "$work/update.err" >&2
  fail "none of apt's mirrors serves Debian's unstable suite, where Asterisk 22 is; is there a network?"
}

# Keeps the modules that a dialer can use and the libraries that they need. Left out for good: what starts processes or
# reads call files (app_system, func_shell, pbx_spool, res_clioriginate, ...), and back ends with heavy libraries.
keep_what_is_needed() {
  local from=$1 to=$2 libs modules loader
  loader=$(cd "$from" && ls usr/lib*/ld-linux*.so.* | head -1)
  modules=$(cd "$from" && echo usr/lib/*/asterisk/modules)
  libs=$(dirname "$(dirname "$modules")")
  mkdir -p "$to/bin" "$to/lib/modules" "$to/share"
  cp "$from/usr/sbin/asterisk" "$to/lib/asterisk"
  cp -L "$from/$loader" "$to/lib/loader"
  cp "$from/$modules"/*.so "$to/lib/modules/"
  (cd "$to/lib/modules" && rm -f app_adsi* app_alarm* app_dictate* app_externalivr* app_festival* app_getcpeid* \
    app_jack* app_minivm* app_mp3* app_mf* app_originate* app_reload* app_sf* app_sla* app_sms* app_system* app_test* \
    app_voicemail* app_zapateller* ./*_odbc* ./*_pgsql* ./*_radius* ./*_sqlite3* ./*_tds* cdr_manager* cel_manager* \
    chan_console* chan_iax2* chan_motif* chan_unistim* codec_amr* codec_codec2* codec_lpc10* codec_opus* \
    format_g719* format_g723* format_h26* format_ogg* format_siren* format_vox* format_vp8* func_config* func_curl* \
    func_enum* func_env* func_shell* func_srv* func_sysinfo* pbx_ael* pbx_dundi* pbx_lua* pbx_realtime* pbx_spool* \
    res_adsi* res_ael* res_ari* res_calendar* res_clialiases* res_clioriginate* res_config_* res_curl* res_hep* \
    res_http_media* res_http_post* res_phoneprov* res_pjsip_phoneprov* res_pjsip_stir* res_prometheus* \
    res_resolver_unbound* res_smdi* res_snmp* res_statsd* res_stir* res_xmpp* ./*speex*)
  # ld.so itself says which libraries are loaded; those are the ones that are kept.
  (cd "$from" && for object in usr/sbin/asterisk "$to"/lib/modules/*.so; do
    "./$loader" --library-path "$libs" --list "$object" | awk '$2 == "=>" && $3 == "not" { print "missing " $1 > "/dev/stderr" }
      $2 == "=>" && $3 ~ /^usr\// { print $3 }'
  done | sort -u) | grep -v "/ld-linux" | while read -r library; do cp -L "$from/$library" "$to/lib/"; done
  cp -a "$from/usr/share/asterisk/documentation" "$to/share/"
  mkdir -p "$to/share/sounds"
  cp -a "$from"/usr/share/asterisk/sounds/en_* "$to/share/sounds/en"
  cp "$from/usr/share/doc/asterisk/copyright" "$to/copyright"
  cat > "$to/bin/asterisk" << 'RUN'
#!/bin/sh
# Runs this folder's Asterisk with this folder's loader and libraries; exec keeps the process id.
lib=$(dirname "$(dirname "$(readlink -f "$0")")")/lib
exec "$lib/loader" --library-path "$lib" "$lib/asterisk" "$@"
RUN
  chmod 755 "$to/bin/asterisk" "$to/lib/loader" "$to/lib/asterisk"
  "$to/bin/asterisk" -V > "$to/version"
  echo "$recipe" > "$to/recipe"
}

build_archive() {
  work=$(mktemp -d "$cache/asterisk-build.XXXXXX")
  mirrors > "$work/mirrors"
  [ -s "$work/mirrors" ] || fail "apt on this machine names no Debian mirror (see /etc/apt/sources.list), so Asterisk cannot be fetched"
  [ -r "$keyring" ] || fail "Debian's keys are missing: install debian-archive-keyring"
  private_apt
  choose_mirror
  say "fetching Asterisk, once"
  apt-get -qq -y -d install asterisk asterisk-core-sounds-en > /dev/null || fail "the mirror did not deliver Asterisk's packages"
  local deb
  for deb in "$work"/archives/*.deb; do dpkg-deb -x "$deb" "$work/all"; done
  keep_what_is_needed "$work/all" "$work/kept"
  tar -C "$work/kept" --owner=0 --group=0 -czf "$work/packed" .
  mv -f "$work/packed" "$archive"
  clean
  work=
}

is_ready() { [ "$(cat "$dest/recipe" 2> /dev/null)" = "$recipe" ]; }

unpack() {
  if [ -e "$dest" ] && [ ! -e "$dest/recipe" ] && [ -n "$(ls -A "$dest")" ]; then
    fail "$dest exists and holds something else; it is left alone"
  fi
  work=$(mktemp -d "$dest.new.XXXXXX")
  mkdir "$work/new"
  tar -C "$work/new" -xzf "$archive"
  # Instances that run from an older folder keep their open files.
  if [ -e "$dest" ]; then mv -T "$dest" "$work/old"; fi
  mv -T "$work/new" "$dest"
}

if ! is_ready; then
  exec 9> "$cache/asterisk.lock"
  flock 9
  if ! is_ready; then
    [ -s "$archive" ] || build_archive
    unpack
  fi
fi
echo "$dest"
