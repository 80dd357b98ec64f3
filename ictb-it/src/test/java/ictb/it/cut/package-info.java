/**
 * Halts the application at named points of the dial protocol, and a reconciliation that does it wrong. Put into a copy of the
 * application that tests run; never shipped.
 */
package ictb.it.cut;
