/** A corpus of people and machines that answer telephones, made by a speech synthesiser, and what detectors say of it. */
package ictb.it.answering;
