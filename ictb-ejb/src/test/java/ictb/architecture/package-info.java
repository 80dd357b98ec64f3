/** Rules of the house that a test can check: what may use what, and what nobody may do. */
package ictb.architecture;
