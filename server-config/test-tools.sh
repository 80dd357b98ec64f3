#!/usr/bin/env bash
# Installs what the tests need besides a JDK and Maven: Debian packages, once. Where all is there it does nothing and
# needs neither root nor network. Without root it says what is missing and fails: a tool that is missing fails the
# tests, it does not skip them.
set -euo pipefail

missing=()
need() { # PACKAGE COMMAND...: the package is missing when the command fails
  local package=$1
  shift
  "$@" > /dev/null 2>&1 || missing+=("$package")
}
php_speaks_curl() { php -r 'exit(extension_loaded("curl") ? 0 : 1);'; }
php_speaks_soap() { php -r 'exit(extension_loaded("soap") ? 0 : 1);'; }

need php-cli type -P php            # runs the guide's own program
need php-curl php_speaks_curl
need php-soap php_speaks_soap       # a client of the SOAP door
need sip-tester type -P sipp        # a carrier for many calls
need espeak-ng type -P espeak-ng   # speaks the corpus of people and answering machines
need procps type -P kill            # freezes processes

[ ${#missing[@]} -gt 0 ] || exit 0
install="apt-get install -y --no-install-recommends ${missing[*]}"

if ! command -v apt-get > /dev/null; then
  echo "test-tools: the tests need ${missing[*]} (names of Debian packages); this is no Debian." >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "test-tools: the tests need ${missing[*]}. As root: $install" >&2
  exit 1
fi

echo "test-tools: installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
wait_for_others=(-o DPkg::Lock::Timeout=300)
apt-get "${wait_for_others[@]}" update -q
apt-get "${wait_for_others[@]}" install -q -y --no-install-recommends "${missing[@]}"
