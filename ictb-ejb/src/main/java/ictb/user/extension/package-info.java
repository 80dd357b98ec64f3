/** SIP extensions of users: User_Extension_*. Whoever runs a registrar reads here who may register, and hears of changes. */
package ictb.user.extension;
