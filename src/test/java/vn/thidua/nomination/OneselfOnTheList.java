package vn.thidua.nomination;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.plan.NomineeKind;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;

/** Nominates an official for a moment, for tests about nobody handling a list on which one stands. */
@Component
class OneselfOnTheList {

    private final WaitingForCouncil rows;
    private final Nominations nominations;
    private final Nominees nominees;

    OneselfOnTheList(WaitingForCouncil rows, Nominations nominations, Nominees nominees) {
        this.rows = rows;
        this.nominations = nominations;
        this.nominees = nominees;
    }

    static String refused(String wants) {
        return "Bạn có tên trong danh sách đề nghị khen thưởng nên không được %s danh sách này; hãy chuyển việc cho người khác."
                .formatted(wants);
    }

    /** The nomination is about the person of the account until this has run. */
    void whileAbout(String nomination, String account, Runnable run) {
        Nomination before = nominations.get(nomination);
        UUID oneself = nominees.register(
                        before.plan(),
                        new Particulars(
                                NomineeKind.CA_NHAN,
                                "Người mang tên " + account,
                                null,
                                null,
                                null,
                                null,
                                null,
                                account),
                        account)
                .id();
        rows.isAbout(nomination, oneself, before.name());
        run.run();
        rows.isAbout(nomination, before.nominee(), before.name());
    }
}
