/**
 * The API for SOAP clients, at {@code /soap}: reads envelopes of SOAP 1.1 and 1.2 into the arguments that REST would have
 * brought, hands them to the same dispatcher, and writes its answer as an envelope or a fault. The WSDL is made from the
 * catalogue. Knows no method by name.
 */
package ictb.soap;
