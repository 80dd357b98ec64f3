/**
 * The benchmark, run by {@code mvn -Pbench} and by nothing else: campaigns of the real application beside bare loops that
 * place the same calls at the same Asterisk, in turns within one run, so that only ratios are read. It asserts nothing.
 */
package ictb.it.bench;
