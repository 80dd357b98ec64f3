/** What e-mail campaigns say: HTML, the same as text, attachments. */
package ictb.template;
