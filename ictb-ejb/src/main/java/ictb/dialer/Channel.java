package ictb.dialer;

import java.util.Set;

/** What is delivered to people: one bean for each channel, in the channel's own package. */
public interface Channel {

    /** As trunks, routes and rates name it: {@code voice}. */
    String word();

    /** Kinds of campaigns that it delivers, as the database keeps them. Each kind belongs to one channel. */
    Set<String> kinds();

    Sending sending();
}
