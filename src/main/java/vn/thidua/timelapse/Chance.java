package vn.thidua.timelapse;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Chance that depends on the seed and on what it is about, never on the order of events: so the same seed plays the same life. */
class Chance {

    private final SplittableRandom random;

    Chance(long seed, String about) {
        var sum = new CRC32();
        sum.update(about.getBytes(StandardCharsets.UTF_8));
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + sum.getValue());
    }

    /** True in so many of a hundred cases. */
    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    int percentile() {
        return random.nextInt(100);
    }
}
