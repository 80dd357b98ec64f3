package ictb.ra.adapter;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the server may show about a session. */
record SessionMetaData(String version, String user) implements ManagedConnectionMetaData {

    @Override
    public String getEISProductName() {
        return "Asterisk";
    }

    @Override
    public String getEISProductVersion() {
        return version;
    }

    /** Zero, the interface's word for "no limit known". */
    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public String getUserName() {
        return user;
    }
}
