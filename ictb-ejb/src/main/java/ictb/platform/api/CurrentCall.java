package ictb.platform.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What interceptors are to know of the call besides its bound arguments. */
@RequestScoped
public class CurrentCall {

    private final List<String> subject = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private RepeatKey repeatKey;

    void begin(Optional<RepeatKey> key) {
        subject.clear();
        notes.clear();
        repeatKey = key.orElse(null);
    }

    /** Says what the call is about that neither its arguments nor its answer tell: for the audit log, without an end. */
    public void about(String what, long id) {
        subject.add(what + "=" + id);
    }

    /** @param word of a fixed vocabulary; never a text as a client sent it */
    public void about(String what, String word) {
        subject.add(what + "=" + word);
    }

    /**
     * Tells the client what was done otherwise than it asked, besides the answer.
     *
     * @param sentence in ASCII, without anything that the client sent
     */
    public void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** {@code usr_id=5}, {@code permission=did_read}; in the order in which it was said. */
    public List<String> subject() {
        return List.copyOf(subject);
    }

    public Optional<RepeatKey> repeatKey() {
        return Optional.ofNullable(repeatKey);
    }
}
