package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.notification.Notices;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;

/** Tells the proposing office, which tells the nominee, and those who examine; one notice about many rows, naming no person. */
@Component
class RowNotices {

    private static final Set<Role> TOLD = EnumSet.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final Notices notices;
    private final Clock clock;

    RowNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** What has ended is told at once, whoever ended it; an award decided here is told by its decision, with the number. */
    @EventListener
    void follow(NominationsMoved moved) {
        switch (moved.step().to()) {
            case DA_KHEN ->
                tell(
                        moved.before().stream()
                                .filter(row -> row.status() == NominationStatus.CHO_CAP_TREN)
                                .toList(),
                        "conferred",
                        "%d hồ sơ đề nghị khen thưởng của đơn vị đã có quyết định khen thưởng.");
            case KHONG_KHEN ->
                tell(
                        moved.before(),
                        "refused",
                        "%d hồ sơ đề nghị khen thưởng của đơn vị không được khen thưởng; lý do ghi tại từng hồ sơ ở trang Khen thưởng.");
            case BO_SUNG ->
                tell(
                        moved.before(),
                        "supplement",
                        "%d hồ sơ đề nghị khen thưởng của đơn vị phải bổ sung; nội dung, thời hạn ghi tại từng hồ sơ ở trang Khen thưởng.");
            default -> {}
        }
    }

    void held(Collection<Nomination> rows, LocalDate lookAgainOn) {
        tell(
                rows,
                "held",
                "%d hồ sơ đề nghị khen thưởng của đơn vị tạm dừng xét, ngày xem xét lại "
                        + VietnamTime.format(lookAgainOn) + ".");
    }

    void resumed(Collection<Nomination> rows) {
        tell(rows, "resumed", "%d hồ sơ đề nghị khen thưởng của đơn vị được tiếp tục xét.");
    }

    /** Those who examine it need not look at it any more. */
    void withdrawn(Collection<Nomination> rows, String reason) {
        rows.stream()
                .filter(row -> !row.office().equals(row.proposer()))
                .collect(Collectors.groupingBy(Nomination::office, TreeMap::new, Collectors.toList()))
                .forEach((office, some) ->
                        raise(some, office, "withdrawn", "%d hồ sơ đề nghị khen thưởng đã được cơ quan đề nghị rút."));
    }

    private void tell(Collection<Nomination> rows, String kind, String sentence) {
        rows.stream()
                .collect(Collectors.groupingBy(Nomination::proposer, TreeMap::new, Collectors.toList()))
                .forEach((proposer, some) -> raise(some, proposer, kind, sentence));
    }

    /** About the first of them: a second list of the same day is told by its own first row. */
    private void raise(List<Nomination> rows, String office, String kind, String sentence) {
        Nomination first = rows.get(0);
        notices.raise(
                first.plan(),
                List.of(office),
                TOLD,
                first.id(),
                "nomination-" + kind,
                LocalDate.now(clock),
                sentence.formatted(rows.size()));
    }

    /** The day has come on which held rows are to be looked at again. */
    void lookAgain(Nomination row, String by) {
        notices.raise(
                by,
                row.id(),
                "nomination-look-again",
                LocalDate.now(clock),
                "Đến ngày xem xét lại một hồ sơ đề nghị khen thưởng đang tạm dừng xét; hãy tiếp tục xét hoặc không khen thưởng.");
    }
}
