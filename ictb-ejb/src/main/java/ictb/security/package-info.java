/**
 * Who is calling and what they may: accounts, passwords, sessions, permissions, the audit log, and the one interceptor
 * that stands before every API method.
 */
package ictb.security;
