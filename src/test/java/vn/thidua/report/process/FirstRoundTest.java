package vn.thidua.report.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.obligation.Obligations;
import vn.thidua.report.RoundProcess;
import vn.thidua.support.Desk;
import vn.thidua.support.ProcessTest;
import vn.thidua.support.Staff;

@ProcessTest
class FirstRoundTest {

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    RoundProcess rounds;

    @Autowired
    Obligations obligations;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void everyReportingOfficeGetsItsDraftTask() {
        desk.at("2024-11-01T08:00");
        staff.hireFor("dak-lak");
        rounds.start("dak-lak", "2024", false);
        desk.runReadySteps();
        assertThat(obligations.ofRound("dak-lak/report/2024")).hasSizeGreaterThan(30);
        assertThat(desk.open("userTask_draft", "dak-lak/report/2024/so-y-te")).hasSize(1);
        assertThat(desk.as("dak-lak.so-y-te.chuyen-vien").tasks())
                .extracting("name")
                .containsExactly("Soạn báo cáo năm 2024 – Sở Y tế");
    }
}
