package ictb.dialer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the contacts at the head of a queue are for a trunk. Others stay where they are, and how far the queue was seen to be
 * theirs is remembered, so that the next claim for this trunk does not look at them again.
 *
 * @param taken for the trunk, and those that no route reaches; in their order
 * @param mark the place behind which the next claim for this trunk goes on; empty = at the head
 * @param isAtEnd whether nothing behind that is due
 */
record Selection(List<ReadyContact> taken, Optional<QueueMark> mark, boolean isAtEnd) {

    /** Contacts of other trunks that are passed over in one claim. */
    static final int PASSED_AT_ONCE = 500;

    /** How many to look at: where all go by one trunk, no more than are wanted. */
    static int window(ClaimOrder order, int most) {
        return order.after().isPresent() ? Math.max(most, PASSED_AT_ONCE) : most;
    }

    /** @param most contacts for the trunk at the most */
    static Selection of(List<ReadyContact> picked, ClaimOrder order, int most) {
        List<ReadyContact> taken = new ArrayList<>();
        Optional<QueueMark> mark = order.after();
        boolean isMixed = mark.isPresent();
        int calls = 0;
        for (ReadyContact contact : picked) {
            boolean isOurs = order.isFor(contact);
            if (isOurs && calls == most) {
                return new Selection(taken, isMixed ? mark : Optional.empty(), false);
            }
            if (isOurs || !order.routing().reaches(contact.phone())) {
                calls += isOurs ? 1 : 0;
                taken.add(contact);
            } else {
                isMixed = true;
            }
            mark = Optional.of(contact.mark());
        }
        return new Selection(taken, isMixed ? mark : Optional.empty(), picked.size() < window(order, most));
    }
}
