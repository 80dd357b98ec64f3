/**
 * What a flow does in a call: {@link ictb.ivr.run.Interpreter} decides from where a call is and what was heard what is to be done
 * next, and keeps the way that it took. It knows no telephone; {@code ictb.voice} does what it says.
 */
package ictb.ivr.run;
