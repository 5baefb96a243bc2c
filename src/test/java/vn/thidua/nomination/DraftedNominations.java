package vn.thidua.nomination;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.NomineeKind;

/** Puts drafts of invented households straight into the table, for tests that are about what comes after. */
@Component
public class DraftedNominations {

    private final NominationStore store;
    private final AwardNumbers numbers;
    private final Clock clock;

    DraftedNominations(NominationStore store, AwardNumbers numbers, Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @return the ids */
    public List<String> of(String plan, String office, String window, String form, int howMany, String author) {
        Instant now = clock.instant();
        int first = numbers.take(plan, Nomination.KIND, 2024, howMany);
        List<Nomination> drafts = IntStream.range(first, first + howMany)
                .mapToObj(n -> new Nomination(
                        AwardNumbers.id(plan, Nomination.KIND, 2024, n, office),
                        plan,
                        UUID.randomUUID(),
                        "Hộ ông Nguyễn Văn " + n,
                        NomineeKind.HO_GIA_DINH,
                        null,
                        window,
                        1,
                        form,
                        null,
                        null,
                        office,
                        null,
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        JsonNodeFactory.instance.objectNode(),
                        NominationStatus.DU_THAO,
                        null,
                        null,
                        0,
                        office,
                        null,
                        null,
                        now,
                        null,
                        null,
                        null,
                        now,
                        author,
                        null))
                .toList();
        store.insert(drafts);
        return drafts.stream().map(Nomination::id).toList();
    }
}
