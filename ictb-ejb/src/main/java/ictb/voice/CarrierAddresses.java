package ictb.voice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The addresses of carriers' hosts. A name is looked up at each question, within the few seconds that the JVM keeps an answer. Where it cannot
 * be looked up in time, what was last known of it counts.
 */
final class CarrierAddresses {

    private static final Logger LOG = Logger.getLogger(CarrierAddresses.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Makes the threads that wait for name servers. */
    private final Supplier<ThreadFactory> threads;

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** Of these it was told. */
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    CarrierAddresses(Supplier<ThreadFactory> threads) {
        this.threads = threads;
    }

    /** In an order of their own, IPv6 in brackets; empty where nothing is known yet. */
    List<String> of(String host) {
        CompletableFuture<List<String>> lookup = CompletableFuture.supplyAsync(
                () -> lookUp(host), work -> threads.get().newThread(work).start());
        try {
            return lookup.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            tellOnce(host, slow);
        } catch (ExecutionException fault) {
            tellOnce(host, fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return known.getOrDefault(host, List.of());
    }

    private List<String> lookUp(String host) {
        try {
            List<String> found = Stream.of(InetAddress.getAllByName(host))
                    .map(InetAddress::getHostAddress)
                    .map(address -> address.contains(":") ? "[" + address + "]" : address)
                    .distinct()
                    .sorted()
                    .toList();
            known.put(host, found);
            unknown.remove(host);
            return found;
        } catch (UnknownHostException nobody) {
            tellOnce(host, nobody);
            return known.getOrDefault(host, List.of());
        }
    }

    private void tellOnce(String host, Exception why) {
        if (unknown.add(host)) {
            LOG.log(
                    Level.WARNING,
                    "The trunk host {0} cannot be looked up ({1}): calls from addresses that are not known to be its are"
                            + " refused",
                    new Object[] {host, why.getClass().getSimpleName()});
        }
    }
}
