package ictb.launcher.probe;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;

/** A non-persistent timer, the only kind that ICTB uses. */
@Singleton
@Startup
public class ProbeTimer {
    @Resource
    private TimerService timers;

    private boolean fired;

    @PostConstruct
    void arm() {
        timers.createSingleActionTimer(1, new TimerConfig(null, false));
    }

    @Timeout
    void fire() {
        fired = true;
    }

    public boolean hasFired() {
        return fired;
    }
}
