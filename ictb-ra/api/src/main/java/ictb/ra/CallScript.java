package ictb.ra;

/**
 * Says what happens in a call that asks for its script; implemented by a message-driven bean, of which as many run at once as there are
 * calls. Runs outside any transaction, for as long as the call may last; when it returns, the dialplan goes on.
 */
public interface CallScript {

    void onCall(Call call);
}
