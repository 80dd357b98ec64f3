/** What the benchmark puts beside the application on the same server; never in what ships. */
package ictb.it.bench.bare;
