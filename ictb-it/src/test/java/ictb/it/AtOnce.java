package ictb.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same call by many at the same time. */
final class AtOnce {

    private AtOnce() {}

    /** What each of so many calls that begin together answers. */
    static <T> List<T> of(int calls, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            CyclicBarrier start = new CyclicBarrier(calls);
            List<Future<T>> begun = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                begun.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : begun) {
                answers.add(one.get(3, TimeUnit.MINUTES));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
