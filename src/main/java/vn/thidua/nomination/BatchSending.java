package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.document.Document;
import vn.thidua.document.DocumentStep;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/** What the dispatch of a tờ trình means: the list is sent, its law is fixed, and it arrives at the next level. */
@Service
@Transactional
public class BatchSending {

    private final BatchStore store;
    private final Levels levels;
    private final AwardPaths paths;
    private final NominationMoves moves;
    private final NominationNews news;
    private final Hands hands;
    private final ObjectProvider<BatchChecks> checks;
    private final ObjectProvider<QuotaPort> quotas;
    private final Clock clock;

    BatchSending(
            BatchStore store,
            Levels levels,
            AwardPaths paths,
            NominationMoves moves,
            NominationNews news,
            Hands hands,
            ObjectProvider<BatchChecks> checks,
            ObjectProvider<QuotaPort> quotas,
            Clock clock) {
        this.store = store;
        this.levels = levels;
        this.paths = paths;
        this.moves = moves;
        this.news = news;
        this.hands = hands;
        this.checks = checks;
        this.quotas = quotas;
        this.clock = clock;
    }

    @EventListener
    void follow(DocumentStep step) {
        Document document = step.document();
        if (step.kind() == DocumentStep.Kind.ISSUED && Batch.isBatch(document.subject())) {
            sent(document);
        } else if (step.kind() == DocumentStep.Kind.RETURNED && Batch.isBatch(document.subject())) {
            shorten(document.subject());
        }
    }

    /** What ends without an award uses no quota up. */
    @EventListener
    void follow(NominationsMoved moved) {
        NominationStatus to = moved.step().to();
        if (to == NominationStatus.KHONG_KHEN || to == NominationStatus.DA_RUT) {
            List<String> sent = moved.before().stream()
                    .filter(row -> row.path() != null)
                    .map(Nomination::id)
                    .toList();
            if (!sent.isEmpty()) {
                quotas.orderedStream().forEach(quota -> quota.giveBack(sent));
            }
        }
    }

    private void sent(Document document) {
        Batch batch = store.lock(document.subject()).orElseThrow();
        List<Nomination> rows = moves.lock(store.rows(batch.id()));
        List<Nomination> first = rows.stream().filter(row -> row.path() == null).toList();
        if (!first.isEmpty()) {
            List<String> ids = first.stream().map(Nomination::id).toList();
            checks.orderedStream()
                    .flatMap(check -> check.refusals(ids).stream())
                    .findFirst()
                    .ifPresent(sentence -> {
                        throw new Refusal(sentence);
                    });
            quotas.orderedStream().forEach(quota -> quota.take(ids));
            fixRoutes(batch, first);
        }
        if (document.signature() != null) {
            hands.note(
                    rows.stream().map(Nomination::id).toList(),
                    document.signature().signer(),
                    Deed.KY);
        }
        store.sent(batch.id(), document.reference().full(), document.reference().dated(), clock.instant());
    }

    /** Questions of the law that the list asks: one path each. */
    private record Question(NomineeKind kind, String proposer) {}

    private void fixRoutes(Batch batch, List<Nomination> rows) {
        LocalDate today = LocalDate.now(clock);
        Map<Question, List<String>> questions = new LinkedHashMap<>();
        rows.forEach(row -> questions
                .computeIfAbsent(
                        new Question(row.kind(), paths.standsFor(row.plan(), row.proposer(), row.onBehalfOf())),
                        each -> new ArrayList<>())
                .add(row.id()));
        questions.forEach((question, ids) -> {
            AwardPath path = paths.pathFor(batch.plan(), batch.form(), question.kind(), question.proposer(), today);
            store.fixRoute(ids, path.id(), today);
        });
    }

    /** What was withdrawn or held after the signature is not in the list that is drafted again. */
    private void shorten(String id) {
        List<String> gone = moves.lock(store.rows(id)).stream()
                .filter(row -> row.status() != NominationStatus.TRONG_DOT_TRINH)
                .map(Nomination::id)
                .toList();
        store.takenOut(id, gone, null, clock.instant());
    }

    /** @param outside whether rows of it wait for an authority outside the system */
    public record Arrived(boolean outside, int workingDays) {}

    /** The list arrives: one dossier for every route of its rows, or it leaves to an authority outside. */
    public Arrived arrive(String id) {
        Batch batch = store.lock(id).orElseThrow(NotFound::new);
        var routes = moves.lock(store.rows(id)).stream()
                .filter(row -> row.status() == NominationStatus.TRONG_DOT_TRINH)
                .collect(Collectors.groupingBy(
                        row -> new Next(row.path(), row.levelNo() + 1), TreeMap::new, Collectors.toList()));
        boolean outside = false;
        int days = 0;
        for (var each : routes.entrySet()) {
            PathLevel level =
                    paths.get(each.getKey().path()).level(each.getKey().levelNo());
            List<String> rows = each.getValue().stream().map(Nomination::id).toList();
            if (level.outside()) {
                outside = true;
                days = Math.max(days, level.workingDays());
                leave(batch, level, rows);
            } else {
                levels.open(batch, each.getKey().path(), level, rows);
            }
        }
        news.aboutBatch(batch);
        return new Arrived(outside, days);
    }

    private void leave(Batch batch, PathLevel level, Collection<String> rows) {
        moves.move(
                rows,
                EnumSet.of(NominationStatus.TRONG_DOT_TRINH),
                NominationStep.to(NominationStatus.CHO_CAP_TREN, null)
                        .at(level.receiver())
                        .level(level.no())
                        .inBatch(batch.id())
                        .outOfDossier());
    }

    private record Next(UUID path, int levelNo) implements Comparable<Next> {
        @Override
        public int compareTo(Next other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : Integer.compare(levelNo, other.levelNo);
        }
    }
}
