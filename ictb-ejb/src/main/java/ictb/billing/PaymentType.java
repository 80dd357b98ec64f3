package ictb.billing;

/** How a payment was made, in the guide's words. */
public enum PaymentType {
    CASH,
    CHEQUE,
    ONLINE,
    OTHER
}
