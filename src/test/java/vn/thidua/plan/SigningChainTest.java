package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningChainTest {

    private final Plan plan = PlanFiles.builtIn("dak-lak");
    private final SigningChain report = plan.signing("bao-cao-don-vi");

    @Test
    void three_hands_draft_approve_and_sign() {
        SigningChain chain = report.forOffice(plan.office("so-y-te"));

        assertThat(report.dependsOnOffice()).isTrue();
        assertThat(chain.dependsOnOffice()).isFalse();
        assertThat(chain.body()).isEqualTo("so-y-te");
        assertThat(chain.symbol()).isEqualTo("BC-SYT");
        assertThat(chain.steps())
                .extracting(SigningStep::step, SigningStep::office, SigningStep::role)
                .containsExactly(
                        tuple(Step.SOAN, "so-y-te", Role.CHUYEN_VIEN),
                        tuple(Step.DUYET, "so-y-te", Role.TRUONG_PHONG),
                        tuple(Step.KY, "so-y-te", Role.LANH_DAO),
                        tuple(Step.CAP_SO, "so-y-te", Role.VAN_THU));
        assertThat(chain.recipients())
                .extracting(Recipient::offices, Recipient::purpose)
                .containsExactly(tuple(List.of("ban-tdkt"), Purpose.BAO_CAO), tuple(List.of("so-y-te"), Purpose.LUU));
    }

    @Test
    void two_hands_draft_and_sign() {
        assertThat(steps(Approval.HAI_CAP)).containsExactly(Step.SOAN, Step.KY, Step.CAP_SO);
    }

    @Test
    void one_hand_drafts_and_sends() {
        assertThat(steps(Approval.TU_GUI)).containsExactly(Step.SOAN, Step.CAP_SO);
    }

    @Test
    void a_return_to_a_step_that_the_office_leaves_out_goes_to_the_draft() {
        SigningChain chain = PlanLoader.load("thu", PlanFiles.minimal().getBytes(StandardCharsets.UTF_8))
                .signing("bao-cao");

        assertThat(chain.forOffice(office(Approval.BA_CAP))
                        .step(Step.KY)
                        .orElseThrow()
                        .returnTo())
                .isEqualTo(Step.DUYET);
        assertThat(chain.forOffice(office(Approval.HAI_CAP))
                        .step(Step.KY)
                        .orElseThrow()
                        .returnTo())
                .isEqualTo(Step.SOAN);
    }

    @Test
    void a_chain_of_fixed_offices_stays_as_it_is() {
        SigningChain chain = plan.signing("bao-cao-tong-hop-ubnd");

        assertThat(chain.dependsOnOffice()).isFalse();
        assertThat(chain.forOffice(plan.office("ban-tdkt"))).isEqualTo(chain);
    }

    @Test
    void what_the_peoples_committee_sends_back_goes_to_the_head_of_the_submitting_office() {
        assertThat(List.of(Step.THAM_TRA, Step.KY_NHAY, Step.KY))
                .allSatisfy(step -> assertThat(plan.signing("ke-hoach")
                                .step(step)
                                .orElseThrow()
                                .returnTo())
                        .isEqualTo(Step.TO_TRINH));
    }

    private List<Step> steps(Approval approval) {
        return report.forOffice(office(approval)).steps().stream()
                .map(SigningStep::step)
                .toList();
    }

    private static Office office(Approval approval) {
        return new Office(
                "don-vi",
                "Đơn vị",
                "ĐV",
                null,
                OfficeKind.CO_QUAN,
                null,
                List.of(),
                "ĐV",
                approval,
                DutyMode.GIAO,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Source.assumed("Đơn vị để thử."));
    }
}
