package vn.thidua.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.Award;
import vn.thidua.register.AwardRegister;

/** What follows an issued decision: certificates are written and handed over, those not rewarded are told. */
@Service
@Transactional
public class AfterIssue {

    /** NĐ 91/2017, Điều 48, in words of a ministry's circular (domain.md 3.4): old; whether it still holds is not verified. */
    public static final int TELL_DAYS = 10;

    /** Until when certificates are handed over in working days (assumed: ceremonies go with conferences, no rule names a date). */
    private static final int CONFER_DAYS = 60;

    /** Until when certificate and bonus are taken back in working days (assumed: no rule read names a date). */
    private static final int RECOVER_DAYS = 30;

    private static final int WORDS = 300;
    private static final int CERTIFICATE = 100;

    private final DecisionStore store;
    private final CeremonyStore ceremonies;
    private final DecisionLists lists;
    private final AwardRegister register;
    private final WorkingDays workingDays;
    private final Clock clock;

    AfterIssue(
            DecisionStore store,
            CeremonyStore ceremonies,
            DecisionLists lists,
            AwardRegister register,
            WorkingDays workingDays,
            Clock clock) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.lists = lists;
        this.register = register;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What is still to do with an issued decision, and by when. */
    public record Work(boolean revoking, boolean refusals, LocalDate conferBy, LocalDate tellBy, LocalDate recoverBy) {}

    /** @param certificate số hiệu of the certificate, may be null */
    public record Handed(String id, boolean conferred, String certificate) {}

    /**
     * One ceremony.
     *
     * @param all whether everybody who is left gets it there; otherwise those that are ticked
     */
    public record Ceremony(boolean all, LocalDate writtenOn, LocalDate conferredOn, String event, List<Handed> rows) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional(readOnly = true)
    public Work work(String id) {
        Decision decision = lists.get(id);
        LocalDate from = LocalDate.now(clock);
        return new Work(
                decision.revokes(),
                !decision.revokes() && lists.list(id).stream().anyMatch(row -> !row.rewarded()),
                workingDays.plus(from, CONFER_DAYS),
                workingDays.plus(decision.dated(), TELL_DAYS),
                workingDays.plus(from, RECOVER_DAYS));
    }

    /**
     * Notes one ceremony.
     *
     * @return whether nobody is left
     */
    public boolean confer(String id, String user, Ceremony typed) {
        Decision decision = store.lock(id).orElseThrow(NotFound::new);
        List<ListedRow> waiting = waiting(decision);
        Map<String, Handed> given = typed.rows() == null
                ? Map.of()
                : typed.rows().stream()
                        .collect(Collectors.toMap(Handed::id, Function.identity(), (first, second) -> second));
        List<String> handed = waiting.stream()
                .map(ListedRow::id)
                .filter(row ->
                        typed.all() || given.containsKey(row) && given.get(row).conferred())
                .toList();
        if (handed.isEmpty()) {
            throw new Refusal("Chưa chọn đối tượng nào được trao lần này; hãy đánh dấu ít nhất một đối tượng.");
        }
        if (typed.conferredOn() == null) {
            throw new Refusal("Chưa nhập ngày trao thưởng; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        String event = Texts.required(typed.event(), "Nơi trao, sự kiện", WORDS);
        Map<String, UUID> entries = entries(decision, handed);
        register.confer(
                decision.plan(),
                entries.values(),
                new Award.Conferring(null, typed.writtenOn(), typed.conferredOn(), typed.conferredOn(), event));
        register.number(
                decision.plan(),
                handed.stream()
                        .filter(row -> given.containsKey(row) && certificate(given.get(row)) != null)
                        .collect(Collectors.toMap(entries::get, row -> certificate(given.get(row)))));
        int no = ceremonies.add(id, typed.conferredOn(), event, user, clock.instant());
        ceremonies.conferred(id, handed, no);
        boolean all = handed.size() == waiting.size();
        if (all) {
            carriedOut(decision, null);
        }
        return all;
    }

    /** What is left will not be handed over, such as when the nominee has died or moved away. */
    public void handNoMore(String id, String reason) {
        Decision decision = store.lock(id).orElseThrow(NotFound::new);
        carriedOut(decision, Texts.required(reason, "Lý do không trao tiếp", Texts.COMMENT));
    }

    /** Those not rewarded were told through the proposing offices, with the reason. */
    public void told(String id, String user, LocalDate on, String letter) {
        Decision decision = store.lock(id).orElseThrow(NotFound::new);
        if (on == null) {
            throw new Refusal("Chưa nhập ngày thông báo; hãy nhập ngày theo dạng dd/MM/yyyy.");
        }
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today) || on.isBefore(decision.dated())) {
            throw Refusal.of(
                    "Ngày thông báo %s không nằm trong khoảng từ ngày quyết định %s đến hôm nay; hãy nhập lại ngày.",
                    VietnamTime.format(on), VietnamTime.format(decision.dated()));
        }
        store.told(id, on, user, Texts.optional(letter, "Văn bản thông báo", WORDS));
    }

    /** Who has not got the certificate yet and still holds the award. */
    @Transactional(readOnly = true)
    public List<ListedRow> waiting(Decision decision) {
        Set<String> standing =
                register
                        .ofNominations(
                                decision.plan(),
                                lists.list(decision.id()).stream()
                                        .map(ListedRow::id)
                                        .toList())
                        .stream()
                        .filter(award -> award.revocation() == null)
                        .map(Award::nomination)
                        .collect(Collectors.toSet());
        return lists.list(decision.id()).stream()
                .filter(row -> row.rewarded() && row.ceremony() == null && standing.contains(row.id()))
                .toList();
    }

    private Map<String, UUID> entries(Decision decision, List<String> nominations) {
        return register.ofNominations(decision.plan(), nominations).stream()
                .collect(Collectors.toMap(Award::nomination, Award::id));
    }

    private static String certificate(Handed row) {
        return Texts.optional(row.certificate(), "Số bằng", CERTIFICATE);
    }

    private void carriedOut(Decision decision, String note) {
        store.ended(decision.id(), DecisionStatus.DA_XONG, note, clock.instant());
    }
}
