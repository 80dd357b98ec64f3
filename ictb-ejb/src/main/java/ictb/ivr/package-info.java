/**
 * What a call may say and ask besides playing one recording: IVRs, which are flows of nodes, and reminder messages, which are
 * lists of parts. They are checked when they are published, kept version by version, and run call by call by {@code ictb.ivr.run}.
 */
package ictb.ivr;
