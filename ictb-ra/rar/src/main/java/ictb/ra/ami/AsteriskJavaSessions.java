package ictb.ra.ami;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.SecurityException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;

/** Sessions over a socket, by asterisk-java. */
public final class AsteriskJavaSessions implements AmiSessions {

    private final LongSupplier nanos;
    private final Executor executor;

    /**
     * @param nanos a monotonic clock, {@link System#nanoTime}
     * @param executor runs what applications attached to originates
     */
    public AsteriskJavaSessions(LongSupplier nanos, Executor executor) {
        this.nanos = nanos;
        this.executor = executor;
        AmiConnection.loadEventClasses();
    }

    @Override
    public AmiSession open(AmiAddress address, EventMask mask, SessionListener listener) throws ResourceException {
        AsteriskJavaSession session = new AsteriskJavaSession(address, nanos, executor, listener);
        try {
            session.login(mask);
            return session;
        } catch (AuthenticationFailedException e) {
            throw new SecurityException("Asterisk refuses the login of " + address + ": " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new CommException("Asterisk does not answer at " + address, e);
        } catch (ConnectException | UnknownHostException | SocketTimeoutException e) {
            throw new CommException("Asterisk cannot be reached at " + address + ": " + e.getMessage(), e);
        } catch (IOException e) {
            // The library closes a socket on which nobody speaks, and then complains that it is closed.
            throw new CommException("Asterisk does not answer at " + address + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new ResourceException("Asterisk cannot be asked at " + address + ": " + e.getMessage(), e);
        } finally {
            session.closeUnlessAlive();
        }
    }
}
