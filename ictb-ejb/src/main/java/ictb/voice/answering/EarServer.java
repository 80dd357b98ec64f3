package ictb.voice.answering;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where Asterisk sends the sound of calls and asks what was heard ({@code ictb-answering} in {@code extensions_ictb.conf}). One
 * thread serves them all: a call takes some microseconds of it every 20 ms.
 */
public final class EarServer implements Runnable, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EarServer.class.getName());
    private static final int BACKLOG = 1_000;
    private static final int MOST_CALLS = 4_000;
    private static final long TICK_MILLIS = 50;

    private final ServerSocketChannel door;
    private final Selector selector;
    private final Listenings listenings = new Listenings();
    private long nextTick = System.nanoTime();

    /**
     * @param address port 0: any free one
     * @throws IOException when the port is taken
     */
    public EarServer(InetSocketAddress address) throws IOException {
        selector = Selector.open();
        door = ServerSocketChannel.open();
        door.bind(address, BACKLOG);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    public int port() {
        return door.socket().getLocalPort();
    }

    /** Serves until it is closed. */
    @Override
    public void run() {
        while (door.isOpen()) {
            try {
                selector.select(TICK_MILLIS);
                serve();
            } catch (IOException | RuntimeException fault) {
                LOG.log(Level.WARNING, fault, () -> "Listening to calls goes on after a fault");
            }
        }
        closeAll();
    }

    private void serve() throws IOException {
        long now = System.nanoTime();
        if (!door.isOpen()) {
            return;
        }
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid() && key.isAcceptable()) {
                accept();
            } else if (key.isValid() && key.isReadable()) {
                ((Conversation) key.attachment()).read(now);
            }
        }
        selector.selectedKeys().clear();
        if (now - nextTick >= 0) {
            nextTick = now + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
            tick(now);
        }
    }

    private void tick(long now) {
        for (SelectionKey key : selector.keys()) {
            if (key.isValid() && key.attachment() instanceof Conversation conversation) {
                conversation.tick(now);
            }
        }
        listenings.forget(now);
    }

    private void accept() throws IOException {
        SocketChannel channel = door.accept();
        if (channel != null && selector.keys().size() > MOST_CALLS) {
            channel.close();
        } else if (channel != null) {
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            channel.register(selector, SelectionKey.OP_READ, new Conversation(channel, listenings));
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException closed) {
            LOG.log(Level.FINE, "The port was given back already", closed);
        }
        selector.wakeup();
    }

    private void closeAll() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException closed) {
            LOG.log(Level.FINE, "A connection was closed already", closed);
        }
    }
}
