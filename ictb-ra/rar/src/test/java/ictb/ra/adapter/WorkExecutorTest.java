package ictb.ra.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.ra.testing.Threads;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkExecutorTest {

    private final Threads server = new Threads();
    private final WorkExecutor executor = new WorkExecutor(server);
    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void tasksRunInTheirOrder() {
        IntStream.range(0, 1_000).forEach(i -> executor.execute(() -> done.add(i)));
        await().until(() -> done.size() == 1_000);
        assertThat(done).isSorted();
    }

    @Test
    void aFailingTaskDoesNotStopTheOthers() {
        executor.execute(() -> {
            throw new IllegalStateException("expected");
        });
        executor.execute(() -> done.add(1));
        await().until(() -> done.size() == 1);
        assertThat(done).containsExactly(1);
    }

    @Test
    void aServerThatLendsNoThreadLeavesNoTaskUndone() {
        server.lendNone();
        executor.execute(() -> done.add(1));
        assertThat(done).containsExactly(1);
    }
}
