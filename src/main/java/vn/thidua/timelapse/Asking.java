package vn.thidua.timelapse;

import java.time.LocalDate;
import vn.thidua.obligation.Extensions;
import vn.thidua.obligation.Obligations;
import vn.thidua.obligation.RequestKind;
import vn.thidua.obligation.Requests;
import vn.thidua.platform.error.Refusal;

/** An office asks for more time. */
final class Asking {

    private final Stage stage;
    private final Obligations obligations;
    private final Requests requests;
    private final Extensions extensions;

    Asking(Stage stage, Obligations obligations, Requests requests, Extensions extensions) {
        this.stage = stage;
        this.obligations = obligations;
        this.requests = requests;
        this.extensions = extensions;
    }

    /** @return false when the rules leave no room for it */
    boolean forTime(Part part, String person, LocalDate until) {
        var obligation = obligations.get(part.dossier());
        try {
            stage.as(
                    person,
                    part.plan(),
                    () -> requests.ask(
                            Extensions.CODE,
                            obligation.id(),
                            new RequestKind.Asking(
                                    person,
                                    obligation.office(),
                                    "Cần thêm thời gian tổng hợp số liệu.",
                                    extensions.wanted(until))));
            return true;
        } catch (Refusal no) {
            return false;
        }
    }
}
