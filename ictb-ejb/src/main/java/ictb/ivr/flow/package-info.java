/** Flows: their nodes, how they are read from what a client sends, and what makes one fit to be run. Nothing is stored here. */
package ictb.ivr.flow;
