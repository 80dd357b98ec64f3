package ictb.ra.adapter;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs tasks one after the other on a thread of the server, which is held only while there are tasks. */
final class WorkExecutor implements Executor {

    private static final Logger LOG = Logger.getLogger(WorkExecutor.class.getName());

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final WorkManager workManager;

    WorkExecutor(WorkManager workManager) {
        this.workManager = workManager;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        try {
            workManager.scheduleWork(new Draining());
        } catch (WorkException e) {
            LOG.log(Level.WARNING, "The server lends no thread; using the caller's", e);
            drain();
        }
    }

    private void drain() {
        do {
            Runnable task = tasks.remove();
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A task of the adapter failed", e);
            }
        } while (waiting.addAndGet(-1) > 0);
    }

    private final class Draining implements Work {
        @Override
        public void run() {
            drain();
        }

        @Override
        public void release() {
            // Ends by itself as soon as the queue is empty.
        }
    }
}
