package vn.thidua.assignment;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Hand-overs of a later day begin with that day, on whichever node looks first. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "thidua.hand-over.scheduled", matchIfMissing = true)
class AssignmentConfiguration {

    private final HandOvers handOvers;

    AssignmentConfiguration(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Scheduled(
            fixedDelayString = "${thidua.hand-over.interval:1m}",
            initialDelayString = "${thidua.hand-over.interval:1m}")
    void carryOut() {
        handOvers.carryOutDue();
    }
}
