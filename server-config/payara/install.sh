#!/usr/bin/env bash
# Installs ICTB on a running Payara Server 6 domain, or brings an installed one up to date. May be run again at any time.
#
# usage: install.sh [ADAPTER.rar [APPLICATION.ear [DRIVER.jar]]]
#        default: what this checkout has built (mvn package)
#
# environment of this script:
#   ASADMIN       the asadmin to call, with its options: "/opt/payara6/bin/asadmin --port 4848"; default: asadmin
#
# environment of the *domain* (systemd unit, setenv): the configuration keeps only their names, so that no secret stands in
# domain.xml. They are read when the domain starts.
#   ICTB_DB_URL ICTB_DB_USER ICTB_DB_PASSWORD     MariaDB 10.6 or newer, jdbc:mariadb://host:3306/ictb
#   ICTB_AMI_HOST (127.0.0.1) ICTB_AMI_PORT (5038) ICTB_AMI_USER (ictb) ICTB_AMI_SECRET     Asterisk's manager interface
#   ICTB_AMI_RELOAD_USER ICTB_AMI_RELOAD_SECRET     its user who does nothing but reload; absent: the administrator reloads
#   ICTB_AGI_HOST (127.0.0.1) ICTB_AGI_PORT (4573) ICTB_AGI_REACHED_BY     where Asterisk asks for scripts of calls; by which
#                         host it reaches that, where it is another than ICTB_AGI_HOST
#   ICTB_EVIDENCE_DIR     the folder of Asterisk's cel.csv, as this host sees it
#   ICTB_COUNTRY          country of users who have none of their own, such as US; set it before the first numbers are stored
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
adapter=${1:-$root/ictb-ra/rar/target/ictb-ra.rar}
application=${2:-$root/ictb-ear/target/ictb.ear}
driver=${3:-$root/server-config/payara-micro/target/assembly/mariadb-java-client.jar}
read -ra asadmin <<< "${ASADMIN:-asadmin}"

say() { echo "== $*"; }
run() { "${asadmin[@]}" --interactive=false "$@"; }
# Whether the first word of a line of that listing is this name.
listed() { run "$1" | awk -v name="$2" '$1 == name { found = 1 } END { exit !found }'; }
# Sets dotted names below one; asadmin sends ${ENV=...} on as it is.
set_all() { local prefix=$1; shift; run set "${@/#/$prefix.}" > /dev/null; }

# Sets how this listener of HTTP speaks. Each setting restarts a listener that is enabled, at once and in a thread of its own, and
# two such restarts may leave it deaf until the domain's next start: it is disabled meanwhile.
set_protocol() {
  local listener=$1; shift
  switch=$network.network-listeners.network-listener.$listener.enabled
  enabled=$(run get "$switch" | sed -n "s/^.*enabled=//p")
  trap 'run set "$switch=$enabled" > /dev/null' EXIT
  run set "$switch=false" > /dev/null
  set_all "$network.protocols.protocol.$listener.http" "$@"
  run set "$switch=$enabled" > /dev/null
  trap - EXIT
}

for file in "$adapter" "$application" "$driver"; do
  [ -f "$file" ] || { echo "$file is missing: build it with mvn package, or name another" >&2; exit 1; }
done

run uptime > /dev/null || { echo "No domain answers to ${asadmin[*]}: start it, or name it in ASADMIN" >&2; exit 1; }

config=configs.config.server-config
network=$config.network-config

say "Away with what ICTB does not need"
# It answers neither to CORBA, JMX and JMS of strangers nor for a data grid, says nobody what it is, and shows no certificate
# that nobody trusts. What is no listener of HTTP holds from the domain's next start on.
set_all $config jms-service.type=DISABLED admin-service.jmx-connector.system.enabled=false \
  iiop-service.iiop-listener.{orb-listener-1,SSL,SSL_MUTUALAUTH}.address=127.0.0.1 \
  hazelcast-config-specific-configuration.enabled=false
if run get $network.protocols.protocol.http-listener-2.ssl.cert-nickname 2> /dev/null | grep -q '=s1as$'; then
  set_all $network network-listeners.network-listener.http-listener-2.enabled=false
fi
# One connection carries one request at a time: by HTTP/2 it would be a hundred.
discreet=(xpowered-by=false server-header=false trace-enabled=false http2-enabled=false)
set_protocol http-listener-1 "${discreet[@]}"
set_protocol http-listener-2 "${discreet[@]}"
# The administrator's own listener is not restarted, and must not be disabled.
set_all $network.protocols.protocol.admin-listener.http "${discreet[@]}"
# The server describes the application at /openapi to everybody.
run set-openapi-configuration --enabled=false > /dev/null

# The server's own /health says UP where ICTB is not deployed. Readiness is the application's to tell.
run set-microprofile-healthcheck-configuration --enabled=false > /dev/null

say "JDBC driver"
run list-libraries | grep -q mariadb-java-client || run add-library "$driver"

say "Pool IctbPool, the server's default data source"
listed list-jdbc-connection-pools IctbPool || first=yes
[ -z "${first:-}" ] || run create-jdbc-connection-pool \
  --datasourceclassname org.mariadb.jdbc.MariaDbDataSource --restype javax.sql.DataSource \
  --steadypoolsize 2 --maxpoolsize 32 --isolationlevel read-committed --isisolationguaranteed=false --isconnectvalidatereq=true --validateatmostonceperiod=1 --validationmethod custom-validation \
  --validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation IctbPool
set_all resources.jdbc-connection-pool.IctbPool \
  'property.url=${ENV=ICTB_DB_URL}' 'property.user=${ENV=ICTB_DB_USER}' 'property.password=${ENV=ICTB_DB_PASSWORD}'
run set resources.jdbc-resource.jdbc/__default.pool-name=IctbPool > /dev/null
# Room for 300 calls at a time beside people and programs; the server's own 5 threads would be held by as many slow clients. Each
# call that follows a script holds a thread and a bean: 350 of them, and the adapter's own work.
# Afterwards sizes are the operator's.
[ -z "${first:-}" ] || run set $config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=200 \
  resources.managed-executor-service.concurrent/__defaultManagedExecutorService.core-pool-size=8 \
  resources.managed-scheduled-executor-service.concurrent/__defaultManagedScheduledExecutorService.core-pool-size=4 \
  $config.thread-pools.thread-pool.thread-pool-1.max-thread-pool-size=400 $config.mdb-container.max-pool-size=400 > /dev/null

say "Resource adapter ictb-ra"
listed list-resource-adapter-configs ictb-ra || run create-resource-adapter-config ictb-ra
set_all resources.resource-adapter-config.ictb-ra \
  'property.host=${ENV=ICTB_AMI_HOST:127.0.0.1}' 'property.port=${ENV=ICTB_AMI_PORT:5038}' \
  'property.user=${ENV=ICTB_AMI_USER:ictb}' 'property.secret=${ENV=ICTB_AMI_SECRET}' \
  'property.reloadUser=${ENV=ICTB_AMI_RELOAD_USER:}' 'property.reloadSecret=${ENV=ICTB_AMI_RELOAD_SECRET:}' \
  'property.scriptHost=${ENV=ICTB_AGI_HOST:127.0.0.1}' 'property.scriptPort=${ENV=ICTB_AGI_PORT:4573}' \
  'property.scriptReachedBy=${ENV=ICTB_AGI_REACHED_BY:}' 'property.evidenceDirectory=${ENV=ICTB_EVIDENCE_DIR}'
say "Adapter and application"
# The application holds classes of the adapter: it leaves before the adapter is replaced, and comes back after it.
! listed list-applications ictb || run undeploy ictb
run deploy --force=true --name ictb-ra "$adapter"
listed list-connector-connection-pools IctbAsterisk || run create-connector-connection-pool \
  --raname ictb-ra --connectiondefinition ictb.ra.AsteriskConnectionFactory \
  --steadypoolsize 1 --maxpoolsize 8 --poolresize 1 --isconnectvalidatereq=true --validateatmostonceperiod=1 IctbAsterisk
listed list-connector-resources eis/asterisk || run create-connector-resource --poolname IctbAsterisk eis/asterisk
# The library tells of every session it opens and closes; what matters the adapter says itself.
run set-log-levels org.asteriskjava=SEVERE:org.reflections=WARNING > /dev/null
run deploy --name ictb "$application"

for pool in IctbPool IctbAsterisk; do
  say "Ping of $pool"
  run ping-connection-pool "$pool" || failed=yes
done
say "Administration on this host alone"
set_all $network network-listeners.network-listener.admin-listener.address=127.0.0.1
say "Set ICTB_COUNTRY (such as US) in the domain's environment before you store the first numbers"
[ -z "${failed:-}" ] || echo "A pool cannot be reached (yet). After a change of the domain's environment, driver or adapter's configuration: restart the domain." >&2
