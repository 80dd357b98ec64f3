/**
 * The benchmark, run by {@code mvn -Pbench} and by nothing else: the real application beside the barest way to do the same, in
 * turns within one run, so that only ratios are read. It asserts nothing.
 */
package ictb.it.bench;
