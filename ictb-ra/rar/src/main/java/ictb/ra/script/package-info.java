/**
 * Scripts of calls: a small FastAGI server on the server's work manager, which lets in whoever brings the token of a call and hands
 * the call to a message-driven bean. Bounded in calls, in lines and in time.
 */
package ictb.ra.script;
