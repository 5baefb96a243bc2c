package vn.thidua.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.obligation.ExtensionLimit;
import vn.thidua.obligation.Obligation;
import vn.thidua.platform.time.VietnamTime;

/** No report is extended past the day on which its round closes: consolidation begins then. */
@Component
class RoundClosing implements ExtensionLimit {

    private final ReportStore store;

    RoundClosing(ReportStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return ReportRound.KIND;
    }

    @Override
    public Optional<Latest> latest(Obligation obligation) {
        return store.round(obligation.roundId())
                .map(round -> new Latest(VietnamTime.dateOf(round.closesAt()), "ngày chốt đợt báo cáo"));
    }
}
