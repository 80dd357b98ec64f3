package ictb.security;

import jakarta.ejb.ApplicationException;

/** A twin of this call was faster: what this one has done is rolled back, and it answers as the twin did. */
@ApplicationException(rollback = true)
public class AnsweredBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String answer;

    AnsweredBefore(String answer) {
        super("The same call was answered at the same time", null, false, false);
        this.answer = answer;
    }

    String answer() {
        return answer;
    }
}
