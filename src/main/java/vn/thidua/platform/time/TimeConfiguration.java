package vn.thidua.platform.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        requireVietnamZone(ZoneId.systemDefault());
        return new EngineClock(VietnamTime.ZONE);
    }

    /** The engine writes local times without zone; a server in another zone would move every deadline by hours. */
    private static void requireVietnamZone(ZoneId jvmZone) {
        if (!jvmZone.equals(VietnamTime.ZONE)) {
            throw new IllegalStateException("The JVM runs in zone %s; start it with -Duser.timezone=%s"
                    .formatted(jvmZone, VietnamTime.ZONE.getId()));
        }
    }
}
