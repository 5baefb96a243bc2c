package vn.thidua.awardrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.support.ProcessTest;

/** Which levels a nomination climbs in the made-up province. */
@ProcessTest
class AwardPathsTest {

    private static final String PLAN = "de-nghi";
    private static final LocalDate IN_2024 = LocalDate.of(2024, 11, 1);
    private static final LocalDate AFTER_THE_DISTRICTS = LocalDate.of(2025, 7, 1);

    @Autowired
    private AwardPaths paths;

    @Test
    void a_department_proposes_to_the_province_which_decides() {
        AwardPath path = paths.pathFor(PLAN, "bang-khen", NomineeKind.TAP_THE, "so-a", IN_2024);

        assertThat(path.legalBasis()).isEqualTo("nd-98-2023");
        assertThat(path.regulation()).isEqualTo("qd-17-2024");
        assertThat(path.levels()).singleElement().satisfies(level -> {
            assertThat(level.level()).isEqualTo("tinh");
            assertThat(level.authority()).isEqualTo("ubnd-tinh");
            assertThat(level.receiver()).isEqualTo("ban-tdkt");
            assertThat(level.body()).isEqualTo(Body.HOI_DONG);
            assertThat(level.council()).isEqualTo("hdtdkt-tinh");
            assertThat(level.decision()).isEqualTo("quyet-dinh-khen-thuong");
            assertThat(level.submission()).isNull();
            assertThat(level.workingDays()).isEqualTo(25);
            assertThat(level.postingDays()).isNull();
            assertThat(level.verified()).isFalse();
        });
        assertThat(paths.get(path.id())).isEqualTo(path);
        assertThat(paths.pathFor(PLAN, "bang-khen", NomineeKind.TAP_THE, "so-a", IN_2024))
                .isEqualTo(path);
    }

    @Test
    void from_a_hamlet_a_nomination_climbs_every_level_and_the_district_no_longer_after_its_end() {
        assertThat(authorities("huan-chuong", "to-dan-pho-1", IN_2024))
                .isEqualTo("xa-1 huyen-x ubnd-tinh thu-tuong chu-tich-nuoc");
        assertThat(authorities("huan-chuong", "to-dan-pho-1", AFTER_THE_DISTRICTS))
                .isEqualTo("xa-1 ubnd-tinh thu-tuong chu-tich-nuoc");
        assertThat(authorities("bang-khen", "xa-1", IN_2024)).isEqualTo("huyen-x ubnd-tinh");
    }

    private String authorities(String form, String proposer, LocalDate date) {
        return String.join(
                " ",
                paths.pathFor(PLAN, form, NomineeKind.CA_NHAN, proposer, date).levels().stream()
                        .map(PathLevel::authority)
                        .toList());
    }
}
