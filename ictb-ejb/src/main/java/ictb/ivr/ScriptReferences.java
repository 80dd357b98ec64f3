package ictb.ivr;

import ictb.ivr.flow.Flow;
import ictb.ivr.flow.Node;
import ictb.ivr.reminder.Part;
import ictb.ivr.reminder.Reminder;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** What a script names must be there, and be its owner's. What is another's is as what is not there. */
final class ScriptReferences {

    private final Owner owner;

    ScriptReferences(Owner owner) {
        this.owner = owner;
    }

    /**
     * @return the flow with the numbers to which it transfers as they are dialled: what is kept is what was checked
     * @throws DomainException with a sentence that says which node names what is not there
     */
    Flow checked(Flow flow) {
        flow.nodes().forEach((name, node) -> {
            recording(node).ifPresent(id -> demandRecording(id, "node " + name));
            if (node instanceof Node.Transfer transfer) {
                transfer.extensionId().ifPresent(id -> demandExtension(id, name));
                transfer.number().map(this::dialled).ifPresent(number -> demandNumber(number, name));
            }
        });
        return flow.withNumbers(number -> dialled(number).digits());
    }

    private static Optional<Long> recording(Node node) {
        if (node instanceof Node.Play play) {
            return Optional.of(play.recordingId());
        }
        if (node instanceof Node.Menu menu) {
            return Optional.of(menu.recordingId());
        }
        if (node instanceof Node.Input input) {
            return Optional.of(input.recordingId());
        }
        return node instanceof Node.Listen listen ? listen.recordingId() : Optional.empty();
    }

    private void demandRecording(long recordingId, String where) {
        if (!owner.hasRecording(recordingId)) {
            throw new DomainException("No recording with id " + recordingId + ": let " + where + " name another");
        }
    }

    private void demandExtension(long extensionId, String node) {
        if (!owner.hasExtension(extensionId)) {
            throw new DomainException("No extension with id " + extensionId + ": let node " + node + " name another");
        }
    }

    private PhoneNumber dialled(String number) {
        return PhoneNumber.parse(number, owner.country());
    }

    private void demandNumber(PhoneNumber number, String node) {
        if (!owner.mayReach(number)) {
            throw new DomainException("Node " + node + " may not transfer to " + number.digits()
                    + ": it is outside the prefixes that are set for the IVR's owner, and none of the owner's DIDs");
        }
    }

    /** @throws DomainException with a sentence that says which part names what is not there */
    void demand(Reminder reminder) {
        List<Part> parts = reminder.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Recorded recorded) {
                demandRecording(recorded.recordingId(), "parts[" + i + "]");
            }
        }
    }
}
