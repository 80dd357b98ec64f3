package ictb.it.bench;

import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;

/** The loop that somebody writes who has asterisk-java and a list of numbers, and nothing to lose. */
final class LibraryCalls implements Dialling {

    private final ManagerConnection connection;
    private final String media;
    private volatile Places places;
    private Thread writer;

    LibraryCalls(AmiLogin login, String media) throws Exception {
        this.media = media;
        places = new Places(0, media);
        connection = new DefaultManagerConnection("127.0.0.1", login.port(), login.user(), login.secret());
        connection.addEventListener(this::hear);
        connection.login();
    }

    @Override
    public String name() {
        return "asterisk-java";
    }

    private void hear(ManagerEvent event) {
        if (event instanceof HangupEvent hangup) {
            places.ended(hangup.getUniqueId());
        } else if (event instanceof OriginateResponseEvent response && !response.isSuccess()) {
            places.ended(String.valueOf(response.getActionId()));
        }
    }

    @Override
    public void begin(int inFlight) {
        places = new Places(inFlight, media);
        writer = new Thread(this::place, "library-writer");
        writer.start();
    }

    private void place() {
        try {
            while (true) {
                connection.sendAction(action(places.next()), answer -> {});
            }
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        } catch (Exception lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static OriginateAction action(OneCall call) {
        OriginateAction action = new OriginateAction();
        action.setActionId(call.id());
        action.setChannel(call.channel());
        action.setChannelId(call.id());
        action.setContext(OneCall.CONTEXT);
        action.setExten(OneCall.EXTENSION);
        action.setPriority(1);
        action.setTimeout((long) OneCall.RING_MILLIS);
        action.setAsync(true);
        action.setVariables(call.variables());
        return action;
    }

    @Override
    public void end() throws Exception {
        writer.interrupt();
        writer.join();
        places.awaitAllFree();
    }

    @Override
    public void close() {
        connection.logoff();
    }
}
