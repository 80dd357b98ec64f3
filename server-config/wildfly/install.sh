#!/usr/bin/env bash
# Installs ICTB on a stock WildFly (standalone-full.xml) that serves nothing else, or brings an installed one up to date. May
# be run again at any time. What it does is install.cli; this hands it the files and the server.
#
# usage: install.sh [ADAPTER.rar [APPLICATION.ear [DRIVER.jar]]]
#        default: what this checkout has built (mvn package)
#
# environment of this script:
#   JBOSS_CLI       the command line of the server: "/opt/wildfly/bin/jboss-cli.sh"; default: jboss-cli.sh
#   CONTROLLER      host:port of the management of a running server, 127.0.0.1:9990; absent: the server does not run, and
#                   its files are changed
#   SERVER_CONFIG   the file that is changed, where the server does not run; default: standalone-full.xml
#
# environment of the *server* (systemd unit, standalone.conf): the configuration keeps only their names, so that no secret
# stands in it. They are read when the server starts.
#   ICTB_DB_URL ICTB_DB_USER ICTB_DB_PASSWORD     MariaDB 10.6 or newer, jdbc:mariadb://host:3306/ictb
#   ICTB_AMI_HOST (127.0.0.1) ICTB_AMI_PORT (5038) ICTB_AMI_USER (ictb) ICTB_AMI_SECRET     Asterisk's manager interface
#   ICTB_AMI_RELOAD_USER ICTB_AMI_RELOAD_SECRET     its user who does nothing but reload; absent: the administrator reloads
#   ICTB_AGI_HOST (127.0.0.1) ICTB_AGI_PORT (4573) ICTB_AGI_REACHED_BY     where Asterisk asks for scripts of calls; by which
#                         host it reaches that, where it is another than ICTB_AGI_HOST
#   ICTB_EVIDENCE_DIR     the folder of Asterisk's cel.csv, as this host sees it
#   ICTB_COUNTRY          country of users who have none of their own, such as US; set it before the first numbers are stored
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
adapter=${1:-$root/ictb-ra/rar/target/ictb-ra.rar}
application=${2:-$root/ictb-ear/target/ictb.ear}
driver=${3:-$root/server-config/payara-micro/target/assembly/mariadb-java-client.jar}
read -ra cli <<< "${JBOSS_CLI:-jboss-cli.sh}"

for file in "$adapter" "$application" "$driver"; do
  [ -f "$file" ] || { echo "$file is missing: build it with mvn package, or name another" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
{
  if [ -n "${CONTROLLER:-}" ]; then
    echo "connect $CONTROLLER"
    echo 'set apply=reload'
  else
    echo "embed-server --server-config=${SERVER_CONFIG:-standalone-full.xml} --std-out=discard"
    echo 'set apply=:whoami' # nothing: it holds when the server starts
  fi
  printf 'set %s="%s"\n' adapter "$adapter" application "$application" driver "$driver"
  cat "$here/install.cli"
} > "$work/install.cli"
# Of what the command line says, the steps are for people; everything is when one fails.
if ! "${cli[@]}" --error-on-interact --timeout=120000 --file="$work/install.cli" > "$work/said" 2>&1; then
  cat "$work/said" >&2
  exit 1
fi
grep '^==' "$work/said"
echo "== Set ICTB_COUNTRY (such as US) in the server's environment before you store the first numbers"
