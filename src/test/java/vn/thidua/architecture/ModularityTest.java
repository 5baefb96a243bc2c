package vn.thidua.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.thidua.ThiduaApplication;

/** Features use each other only through their public side, in the allowed direction, without cycles. */
class ModularityTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(ThiduaApplication.class).verify();
    }
}
