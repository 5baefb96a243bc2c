package vn.thidua.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.Group;
import vn.thidua.plan.MorePlans;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Role;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** More offices than one batch. */
@OfficeTest
class ManyOfficesTest {

    private static final String PLAN = "ban-hanh-dong";
    private static final int MORE = ObligationStarts.BATCH + 10;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    MorePlans plans;

    @Autowired
    Issuances issuances;

    @Autowired
    IssuanceEntries entries;

    @Autowired
    IssuanceProcess process;

    @Autowired
    Obligations obligations;

    @Test
    void workIsGivenOutInBatchesUntilEveryOfficeHasItsOwn() throws IOException {
        Plan plan = register();
        String enterer = staff.hire("nguoi-nhap-" + PLAN, new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        desk.at("2024-01-20T08:00");
        String round = issuances.openPlan(plan);
        process.startNext(round);
        UUID scan = entries.stage(
                        PLAN,
                        enterer,
                        "ke-hoach.pdf",
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
        desk.as(enterer).loggedIn(() -> {
            LocalDate day = LocalDate.parse("2024-01-20");
            entries.enter(round + "/ubnd", enterer, new IssuanceEntries.Paper("10/KH", day, day, null, scan));
            return null;
        });
        desk.runReadySteps();
        assertThat(obligations.ofRound(round))
                .hasSize(6 + MORE)
                .extracting(Obligation::processId)
                .doesNotContainNull();
        assertThat(desk.endsOf("plan-issuance", round + "/ubnd")).contains("endEvent_cascaded");
    }

    private Plan register() throws IOException {
        var offices = new StringBuilder();
        for (int n = 1; n <= MORE; n++) {
            offices.append(
                    "  - {id: so-%1$d, name: Sở thứ %1$d, short_name: Sở %1$d, kind: co-quan, sets: [cac-so], symbol: S%1$d, approval: tu-gui, mode: giao, assumed: Đơn vị của phép thử.}\n"
                            .formatted(n));
        }
        try (var file = ManyOfficesTest.class.getResourceAsStream("/plans/ban-hanh/plan.yaml")) {
            return plans.add(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^id: .*$", "id: " + PLAN)
                    .replaceFirst(
                            "(?m)^offices:$", "offices:\n" + offices.toString().stripTrailing()));
        }
    }
}
