/**
 * What one request may cost before and while it is read: how many are answered at a time, how much memory their bodies take, and how
 * slowly a body may come. What is beyond is refused at once and counted.
 */
package ictb.door.guard;
