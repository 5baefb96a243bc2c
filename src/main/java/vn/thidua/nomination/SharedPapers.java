package vn.thidua.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.guidance.AwardWindows;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.Refusal;

/** Giấy tờ chung của cả danh sách: what the guidance asks for once with a list, and whether its route asks for minutes. */
@Service
public class SharedPapers {

    /** How names of papers begin that the list brings with it: its tờ trình, the list itself, and its minutes. */
    private static final List<String> BROUGHT_ALONG = List.of("tờ trình", "danh sách đề nghị", "biên bản họp");

    private final BatchStore batches;
    private final Nominations nominations;
    private final AwardWindows windows;
    private final AwardPaths paths;
    private final Clock clock;

    SharedPapers(BatchStore batches, Nominations nominations, AwardWindows windows, AwardPaths paths, Clock clock) {
        this.batches = batches;
        this.nominations = nominations;
        this.windows = windows;
        this.paths = paths;
        this.clock = clock;
    }

    /** An item of the checklist that the whole list shares. */
    public record Item(String name, boolean obligatory) {}

    /** All that the guidance names. */
    @Transactional(readOnly = true)
    public List<Item> items(String batch) {
        return nominations.all(batches.rows(batch)).stream()
                .collect(Collectors.groupingBy(row -> row.window() + "/" + row.windowVersion() + "/" + row.kind()))
                .values()
                .stream()
                .map(some -> some.get(0))
                .flatMap(row -> windows.find(row.window(), row.windowVersion()).stream()
                        .flatMap(window -> window.fields().checklistFor(row.form(), row.kind()).stream()))
                .filter(item -> item.shared())
                .map(item -> new Item(item.name(), item.obligatory()))
                .distinct()
                .toList();
    }

    /** Those that somebody has to attach. */
    @Transactional(readOnly = true)
    public List<Item> toAttach(String batch) {
        return items(batch).stream()
                .filter(item ->
                        BROUGHT_ALONG.stream().noneMatch(item.name().strip().toLowerCase(Locale.ROOT)::startsWith))
                .toList();
    }

    /** @param attached names of the items of which a file is there */
    void requireAll(String batch, Set<String> attached) {
        toAttach(batch).stream()
                .filter(item -> item.obligatory() && !attached.contains(item.name()))
                .findFirst()
                .ifPresent(item -> {
                    throw Refusal.of(
                            "Chưa đính kèm “%s” mà hướng dẫn khen thưởng yêu cầu cho cả danh sách; hãy đính kèm rồi gửi lại.",
                            item.name());
                });
    }

    /** A question of the law that asks for a route. */
    private record Question(NomineeKind kind, String proposer) {}

    /** Whether the level to which one of the rows goes next asks for the minutes of whoever submits. */
    @Transactional // the route of rows that were never sent may be worked out by the first question
    public boolean minutesAsked(Batch batch) {
        Collection<Nomination> rows = nominations.all(batches.rows(batch.id()));
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                        .filter(row -> row.path() != null)
                        .map(row -> new Next(row.path(), row.levelNo() + 1))
                        .distinct()
                        .anyMatch(next ->
                                paths.get(next.path()).level(next.levelNo()).minutesOfProposer())
                || rows.stream()
                        .filter(row -> row.path() == null)
                        .map(row ->
                                new Question(row.kind(), paths.standsFor(row.plan(), row.proposer(), row.onBehalfOf())))
                        .distinct()
                        .anyMatch(question -> paths.pathFor(
                                        batch.plan(), batch.form(), question.kind(), question.proposer(), today)
                                .level(1)
                                .minutesOfProposer());
    }

    private record Next(UUID path, int levelNo) {}
}
