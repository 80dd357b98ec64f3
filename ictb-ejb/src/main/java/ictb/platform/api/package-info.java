/**
 * The one API mechanism: beans say what they offer with {@link ictb.platform.api.ApiService}, {@link
 * ictb.platform.api.ApiMethod} and {@link ictb.platform.api.ApiParam}; the catalogue finds them at the start, the binder
 * reads a client's arguments into their typed parameters, the dispatcher calls them. Every door (REST, SOAP, later the
 * console) and every generated page reads the same catalogue.
 */
package ictb.platform.api;
