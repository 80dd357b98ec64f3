package ictb.platform.operations;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one registry of figures. They count from the start of this process and are of this node, except where they say else. */
@ApplicationScoped
public class Figures {

    private PrometheusMeterRegistry registry;

    @PostConstruct
    void open() {
        registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @PreDestroy
    void close() {
        registry.close();
    }

    @Produces
    public MeterRegistry registry() {
        return registry;
    }

    /** All of them, in version 0.0.4 of the text that Prometheus reads. */
    public String prometheusText() {
        return registry.scrape();
    }

    /** The same without the buckets: {@code ictb.calls{outcome=answered}}, of a time its {@code .count}, {@code .total} and {@code .max} in seconds. */
    public Map<String, Double> byName() {
        Map<String, Double> byName = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            for (Measurement measurement : meter.measure()) {
                byName.put(name(meter.getId(), measurement.getStatistic()), measurement.getValue());
            }
        }
        return byName;
    }

    private static String name(Meter.Id id, Statistic statistic) {
        String labels = id.getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String suffix = id.getType() == Meter.Type.TIMER ? "." + statistic.getTagValueRepresentation() : "";
        return id.getName() + (labels.equals("{}") ? "" : labels) + suffix;
    }
}
