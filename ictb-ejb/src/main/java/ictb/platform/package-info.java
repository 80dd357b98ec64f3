/**
 * What every feature stands on and what knows no feature: the refusal that is a sentence, configuration, the clock, time
 * and SQL on MariaDB, migrations at the start. Depends on nothing of ours.
 */
package ictb.platform;
