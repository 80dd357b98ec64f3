package ictb.billing;

import ictb.platform.Money;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.security.Users;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** User_Payment_*, for administrators, and User_Credit_Get. */
@ApiService
@Stateless
public class PaymentApi {

    @Inject
    private Payments payments;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<Paid> paid;

    @Inject
    private Users users;

    @Inject
    private Caller caller;

    @Inject
    private CurrentCall call;

    @Inject
    private Clock clock;

    /**
     * Tells what a user has left to spend.
     *
     * @param usrId whose; default one's own. Another user's needs the permission user_read
     */
    @ApiMethod(value = "User_Credit_Get", permission = "account_read", reads = true)
    public BigDecimal credit(@ApiParam("usr_id") Optional<Long> usrId) {
        long asked = users.holds(caller.user(), "user_read") ? usrId.orElse(caller.usrId()) : caller.scope(usrId);
        return Money.told(ledger.credit(users.get(asked).usrId()));
    }

    /** Today, where none was sent, is the caller's. */
    @ApiMethod(value = "User_Payment_Create", permission = "user_payment")
    public String pay(
            @ApiParam("usr_id") long usrId,
            @ApiParam("value") BigDecimal value,
            @ApiParam("type") PaymentType type,
            @ApiParam("description") Optional<String> description,
            @ApiParam("paid_date") Optional<LocalDate> paidDate) {
        Instant now = clock.instant();
        LocalDate day = paidDate.orElse(now.atZone(caller.zone()).toLocalDate());
        NewPayment payment = new NewPayment(users.get(usrId).usrId(), value, type, description, day);
        ledger.pay(usrId, value, now);
        call.about("payment_id", payments.add(payment, caller.usrId(), now));
        paid.fire(new Paid(usrId));
        return "Payment of " + Money.told(value).toPlainString() + " added";
    }

    /** Lists the payments of a user. */
    @ApiMethod(value = "User_Payment_List", permission = "user_payment", reads = true)
    public List<PaymentRow> list(
            @ApiParam("usr_id") Optional<Long> usrId,
            @ApiParam("limit") Optional<Integer> limit,
            @ApiParam("after") Optional<Long> after) {
        return payments.list(caller.scope(usrId), Page.of(limit, after));
    }
}
