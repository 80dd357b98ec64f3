/**
 * What every door of the API does alike: how much of a request it reads, where files stand while their call lasts, who calls,
 * and how an answer is sent.
 */
package ictb.door;
