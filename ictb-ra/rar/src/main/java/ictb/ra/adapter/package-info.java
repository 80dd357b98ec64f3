/**
 * The adapter as the application server sees it: the resource adapter bean, the connection factory with its pooled
 * connections, and the threads it lends. {@code META-INF/ra.xml} names these classes.
 */
package ictb.ra.adapter;
