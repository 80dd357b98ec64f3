/**
 * The API over HTTP, {@code /rest/<Method>}: reads the wire, finds out who calls, hands over to the dispatcher and writes its
 * answer. Knows no method by name. Whatever happens, the client gets a JSON array of two.
 */
package ictb.rest;
