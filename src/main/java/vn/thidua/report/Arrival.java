package vn.thidua.report;

import java.time.LocalDate;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.time.VietnamTime;

/** The days of a paper that somebody enters for an office: when it was written and when it came. */
public final class Arrival {

    private Arrival() {}

    /** @throws Refusal when a day is missing, in the future, or the paper came before it was written */
    public static void require(LocalDate dated, LocalDate arrivedOn, LocalDate today) {
        if (dated != null && dated.isAfter(today)) {
            throw Refusal.of(
                    "Ngày văn bản %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(dated), VietnamTime.format(today));
        }
        if (dated == null) {
            throw new Refusal("Chưa nhập ngày văn bản; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (arrivedOn == null) {
            throw new Refusal("Chưa nhập ngày đến; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        if (arrivedOn.isAfter(today)) {
            throw Refusal.of(
                    "Ngày đến %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    VietnamTime.format(arrivedOn), VietnamTime.format(today));
        }
        if (arrivedOn.isBefore(dated)) {
            throw Refusal.of(
                    "Ngày đến %s trước ngày văn bản %s; hãy kiểm tra lại hai ngày.",
                    VietnamTime.format(arrivedOn), VietnamTime.format(dated));
        }
    }
}
