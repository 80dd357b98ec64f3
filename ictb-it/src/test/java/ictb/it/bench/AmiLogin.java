package ictb.it.bench;

/** What a bare loop needs to log in at the manager interface of 127.0.0.1. */
record AmiLogin(int port, String user, String secret) {}
