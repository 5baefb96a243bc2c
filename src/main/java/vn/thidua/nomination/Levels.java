package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.calendar.DueDates;
import vn.thidua.calendar.WorkingDays;
import vn.thidua.obligation.Obligation;
import vn.thidua.obligation.ObligationStarts;
import vn.thidua.obligation.Obligations;
import vn.thidua.plan.DutyMode;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.time.VietnamTime;

/** The dossiers of the levels: opened for a list, split when rows need their own time, passed on to the body, closed. */
@Service
@Transactional
public class Levels {

    private static final Set<NominationStatus> APPRAISED = EnumSet.of(NominationStatus.DANG_THAM_DINH);

    private final LevelStore store;
    private final MarkStore marks;
    private final OpinionStore opinions;
    private final Nominations nominations;
    private final NominationMoves moves;
    private final AwardNumbers numbers;
    private final Obligations obligations;
    private final ObligationStarts starts;
    private final DueDates dueDates;
    private final WorkingDays workingDays;
    private final ObjectProvider<NominationProcesses> processes;
    private final Clock clock;

    Levels(
            LevelStore store,
            MarkStore marks,
            OpinionStore opinions,
            Nominations nominations,
            NominationMoves moves,
            AwardNumbers numbers,
            Obligations obligations,
            ObligationStarts starts,
            DueDates dueDates,
            WorkingDays workingDays,
            ObjectProvider<NominationProcesses> processes,
            Clock clock) {
        this.store = store;
        this.marks = marks;
        this.opinions = opinions;
        this.nominations = nominations;
        this.moves = moves;
        this.numbers = numbers;
        this.obligations = obligations;
        this.starts = starts;
        this.dueDates = dueDates;
        this.workingDays = workingDays;
        this.processes = processes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LevelDossier get(String id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** The dossier behind an obligation to examine or to supplement. */
    @Transactional(readOnly = true)
    public LevelDossier owedBy(Obligation obligation) {
        return obligation.kind().equals(LevelDossier.KIND)
                ? get(obligation.id())
                : store.ofPeriod(obligation.plan(), obligation.period()).orElseThrow(NotFound::new);
    }

    public void started(String id, String process) {
        store.started(id, process);
    }

    /** A list arrives at the first or the next level of its route. */
    void open(Batch batch, UUID path, PathLevel level, Collection<String> rows) {
        LocalDate today = LocalDate.now(clock);
        LevelDossier opened = new LevelDossier(
                numbers.nextId(batch.plan(), LevelDossier.KIND, today.getYear(), level.receiver()),
                batch.plan(),
                batch.id(),
                path,
                level.no(),
                batch.office(),
                level.receiver(),
                level.appraiser(),
                level.body(),
                level.council(),
                level.decides(),
                level.workingDays(),
                level.agencies(),
                level.hiepYDays(),
                level.postingDays(),
                level.partyOpinion(),
                level.basis(),
                level.verified(),
                LevelDossier.Begin.CHECK,
                null,
                workingDays.plus(today, level.workingDays()),
                null,
                null,
                null,
                false,
                null);
        store.insert(opened, clock.instant());
        moves.move(
                rows,
                EnumSet.of(NominationStatus.TRONG_DOT_TRINH),
                NominationStep.to(NominationStatus.CHO_KIEM_TRA, null)
                        .at(level.receiver())
                        .level(level.no())
                        .inBatch(batch.id())
                        .inDossier(opened.id()));
        owe(opened, opened.dueOn());
        starts.startNext(Obligation.roundId(opened.plan(), LevelDossier.KIND, opened.period()));
    }

    private void owe(LevelDossier level, LocalDate due) {
        obligations.open(
                level.plan(),
                LevelDossier.KIND,
                level.period(),
                List.of(new Obligations.Demand(level.receiver(), DutyMode.GIAO)),
                VietnamTime.endOf(due),
                dueDates.followUpAt(due));
    }

    /** Rows that the sending office has to supplement leave the dossier; meanwhile the clock of the new one stands. */
    LevelDossier splitForSupplement(LevelDossier from, Collection<RowMark> rows, LocalDate supplementDue, String user) {
        LocalDate today = LocalDate.now(clock);
        int left = from.dueOn() == null ? from.daysLeft() : Math.max(1, workingDays.between(today, from.dueOn()));
        LevelDossier split = split(from, LevelDossier.Begin.SUPPLEMENT, null, today, left, supplementDue);
        moves.move(
                rows.stream().map(RowMark::row).toList(),
                EnumSet.of(NominationStatus.CHO_KIEM_TRA, NominationStatus.DANG_THAM_DINH),
                NominationStep.to(NominationStatus.BO_SUNG, user)
                        .at(from.sender())
                        .inDossier(split.id())
                        .because("Yêu cầu bổ sung trước hết ngày " + VietnamTime.format(supplementDue)));
        obligations.open(
                split.plan(),
                LevelDossier.SUPPLEMENT,
                split.period(),
                List.of(new Obligations.Demand(split.sender(), DutyMode.GIAO)),
                VietnamTime.endOf(supplementDue),
                clock.instant());
        starts.startNext(Obligation.roundId(split.plan(), LevelDossier.SUPPLEMENT, split.period()));
        return split;
    }

    /** Rows that were held go on in a dossier of their own, where they stood, with the time that was left to them. */
    LevelDossier splitToResume(
            LevelDossier from,
            Collection<String> rows,
            LevelDossier.Begin begin,
            int daysLeft,
            String user,
            String why) {
        LocalDate due = workingDays.plus(LocalDate.now(clock), Math.max(1, daysLeft));
        LevelDossier split = split(from, begin, due, null, null, null);
        NominationStep step = begin == LevelDossier.Begin.CHECK
                ? NominationStep.to(NominationStatus.CHO_KIEM_TRA, user).at(split.receiver())
                : NominationStep.to(NominationStatus.DANG_THAM_DINH, user).at(split.appraiser());
        moves.move(
                rows,
                EnumSet.of(NominationStatus.TAM_DUNG),
                step.inDossier(split.id()).because(why));
        owe(split, due);
        starts.startNext(Obligation.roundId(split.plan(), LevelDossier.KIND, split.period()));
        return split;
    }

    private LevelDossier split(
            LevelDossier from,
            LevelDossier.Begin begin,
            LocalDate due,
            LocalDate stopped,
            Integer left,
            LocalDate supplementDue) {
        LevelDossier split = new LevelDossier(
                numbers.nextId(
                        from.plan(), LevelDossier.KIND, LocalDate.now(clock).getYear(), from.receiver()),
                from.plan(),
                from.batch(),
                from.path(),
                from.levelNo(),
                from.sender(),
                from.receiver(),
                from.appraiser(),
                from.body(),
                from.council(),
                from.decides(),
                from.workingDays(),
                from.agencies(),
                from.opinionDays(),
                from.postingDays(),
                from.partyOpinion(),
                from.basis(),
                from.verified(),
                begin,
                from.id(),
                due,
                stopped,
                left,
                supplementDue,
                false,
                null);
        store.insert(split, clock.instant());
        return split;
    }

    /** The sending office has supplemented: the clock runs again with the days that were left. */
    Obligation restartClock(LevelDossier level, String user) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = workingDays.plus(today, level.daysLeft());
        store.resumed(level.id(), today, due);
        obligations
                .find(level.supplementObligation())
                .filter(each -> !each.status().settled() && each.sentAt() == null)
                .ifPresent(each -> {
                    obligations.sent(each.id(), user, null);
                    obligations.done(each.id());
                });
        owe(level, due);
        obligations.started(Map.of(level.id(), level.process()));
        obligations.noted(
                level.id(),
                user,
                "Tiếp tục tính thời hạn",
                "dừng từ %s đến %s để bổ sung hồ sơ"
                        .formatted(VietnamTime.format(level.stoppedOn()), VietnamTime.format(today)));
        processes.getObject().moveOverdue(level.process(), due);
        return obligations.get(level.id());
    }

    /** What the last rows of a level wait for. */
    public record Passed(boolean bodyAsked) {}

    /** What was let through waits for the body, or straight for the decision or the next submission. */
    public Passed sendToBody(String id) {
        LevelDossier level = store.lock(id).orElseThrow(NotFound::new);
        List<String> rows = moves
                .lock(nominations.ofDossier(id).stream().map(Nomination::id).toList())
                .stream()
                .filter(row -> APPRAISED.contains(row.status()))
                .map(Nomination::id)
                .toList();
        Set<String> passed = level.hasBody() ? marks.passedBody(rows, level.path(), level.levelNo()) : Set.copyOf(rows);
        Map<Boolean, List<String>> byWay = rows.stream().collect(Collectors.partitioningBy(passed::contains));
        moves.move(byWay.get(true), APPRAISED, LevelDossier.afterBody(level, null));
        moves.move(
                byWay.get(false),
                APPRAISED,
                NominationStep.to(NominationStatus.CHO_HOP, null).at(level.council()));
        return new Passed(!byWay.get(false).isEmpty());
    }

    /** No row is left: who was asked need not answer, and the obligation of the level is done. */
    public void close(String id) {
        LevelDossier level = store.lock(id).orElseThrow(NotFound::new);
        if (!store.close(id, clock.instant())) {
            return;
        }
        processes.getObject().dropOpinions(opinions.dropOpen(id));
        for (String owed : List.of(id, level.supplementObligation())) {
            obligations.find(owed).filter(each -> !each.status().settled()).ifPresent(each -> {
                if (each.sentAt() == null) {
                    obligations.sent(owed, null, null); // this moment says whether the level was in time
                }
                obligations.done(owed);
            });
        }
    }
}
