package vn.thidua.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.thidua.plan.MorePlans;
import vn.thidua.plan.Plan;

/** The real plan of a province with as many offices added as a round shall ask, so that outline and figures are real. */
final class BigPlan {

    static final LocalDate ROUND_OPENS = LocalDate.of(2024, 11, 1);

    private static final String MODEL = "dak-lak";

    private BigPlan() {}

    /** Registers a plan in which exactly so many offices report. */
    static Plan register(MorePlans plans, String id, int reporters) {
        int there = plans.plan(MODEL).reportersOn(ROUND_OPENS).size();
        var offices = new StringBuilder();
        for (int n = 1; n <= reporters - there; n++) {
            offices.append("""
                      - id: don-vi-%1$d
                        name: "Đơn vị thứ %1$d"
                        short_name: "Đơn vị %1$d"
                        kind: co-quan
                        sets: [so-ban-nganh]
                        symbol: DV%1$d
                        approval: ba-cap
                        mode: giao
                        assumed: "Đơn vị của phép đo."
                    """.formatted(n));
        }
        Plan plan = plans.add(text().replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst(
                        "(?m)^offices:$", "offices:\n" + offices.toString().stripTrailing()));
        if (plan.reportersOn(ROUND_OPENS).size() != reporters) {
            throw new IllegalStateException("The plan does not have %d reporting offices".formatted(reporters));
        }
        return plan;
    }

    private static String text() {
        try (InputStream in = BigPlan.class.getResourceAsStream("/plans/" + MODEL + "/plan.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
