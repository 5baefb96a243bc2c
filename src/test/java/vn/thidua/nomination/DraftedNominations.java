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
import vn.thidua.register.Nominee;

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
        int first = numbers.take(plan, Nomination.KIND, 2024, howMany);
        List<Nomination> drafts = IntStream.range(first, first + howMany)
                .mapToObj(n -> draft(
                        plan,
                        office,
                        window,
                        form,
                        n,
                        UUID.randomUUID(),
                        "Hộ ông Nguyễn Văn " + n,
                        NomineeKind.HO_GIA_DINH,
                        author))
                .toList();
        store.insert(drafts);
        return drafts.stream().map(Nomination::id).toList();
    }

    /** One for a nominee of the register. */
    public String of(Nominee nominee, String office, String window, String form, String author) {
        int number = numbers.take(nominee.plan(), Nomination.KIND, 2024, 1);
        Nomination draft = draft(
                nominee.plan(), office, window, form, number, nominee.id(), nominee.name(), nominee.kind(), author);
        store.insert(List.of(draft));
        return draft.id();
    }

    private Nomination draft(
            String plan,
            String office,
            String window,
            String form,
            int number,
            UUID nominee,
            String name,
            NomineeKind kind,
            String author) {
        Instant now = clock.instant();
        return new Nomination(
                AwardNumbers.id(plan, Nomination.KIND, 2024, number, office),
                plan,
                nominee,
                name,
                kind,
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
                null);
    }
}
