package vn.thidua.award;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.AwardPath;
import vn.thidua.awardrule.AwardPaths;
import vn.thidua.awardrule.PathLevel;
import vn.thidua.nomination.Deed;
import vn.thidua.nomination.DraftedNominations;
import vn.thidua.nomination.Hands;
import vn.thidua.nomination.NominationMoves;
import vn.thidua.nomination.NominationStatus;
import vn.thidua.nomination.NominationStep;
import vn.thidua.plan.NomineeKind;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;
import vn.thidua.register.Particulars;

/** Nominations of the plan {@code de-nghi} that wait for a decision, for tests that are about what comes then. */
@Component
public class AwaitingRows {

    public static final String PLAN = "de-nghi";

    private static final String FIELDS = """
            {"forms": ["giay-khen", "bang-khen"], "nominees": ["tap-the", "ho-gia-dinh", "ca-nhan"], "proposers": ["so-ban-nganh"],
             "priorityGroups": [], "publishList": false, "standard": "Tiêu biểu.", "closesOn": "2024-11-30",
             "receiver": "ban-tdkt", "address": null, "mergedForms": [], "quotas": [], "checklist": []}
            """;

    private final DraftedNominations drafts;
    private final NominationMoves moves;
    private final Nominees nominees;
    private final AwardPaths paths;
    private final Hands hands;
    private final JdbcClient jdbc;
    private final Clock clock;

    AwaitingRows(
            DraftedNominations drafts,
            NominationMoves moves,
            Nominees nominees,
            AwardPaths paths,
            Hands hands,
            JdbcClient jdbc,
            Clock clock) {
        this.drafts = drafts;
        this.moves = moves;
        this.nominees = nominees;
        this.paths = paths;
        this.hands = hands;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Households that an office proposed for the province's Bằng khen; they lie with Ban TĐKT. */
    public List<String> households(String proposer, String... names) {
        return all(
                proposer,
                "bang-khen",
                List.of(names).stream()
                        .map(name -> Particulars.of(NomineeKind.HO_GIA_DINH, name, "Xã 1"))
                        .toList());
    }

    public List<String> households(String proposer, int howMany) {
        return households(
                proposer,
                IntStream.rangeClosed(1, howMany)
                        .mapToObj(n -> "Hộ ông Trần Văn " + n)
                        .toArray(String[]::new));
    }

    List<String> all(String proposer, String form, List<Particulars> said) {
        List<Nominee> known = nominees.registerAll(PLAN, said, proposer(proposer));
        List<String> ids = drafts.of(PLAN, proposer, window(), form, known.size(), proposer(proposer));
        jdbc.sql("""
                        update thidua.nomination n set nominee = k.nominee, name = k.name, kind = k.kind
                        from unnest(?::text[], ?::uuid[], ?::text[], ?::text[]) k (id, nominee, name, kind) where n.id = k.id
                        """)
                .params(
                        ids.toArray(String[]::new),
                        known.stream().map(Nominee::id).toArray(UUID[]::new),
                        known.stream().map(Nominee::name).toArray(String[]::new),
                        known.stream().map(each -> each.kind().code()).toArray(String[]::new))
                .update();
        LocalDate today = LocalDate.now(clock);
        AwardPath path = paths.pathFor(PLAN, form, said.get(0).kind(), proposer, today);
        PathLevel level = path.last();
        jdbc.sql("update thidua.nomination set path = ?, received_on = ? where id = any(?)")
                .params(path.id(), Date.valueOf(today), ids.toArray(String[]::new))
                .update();
        hands.note(ids, proposer(proposer), Deed.SOAN);
        hands.note(ids, PLAN + "." + proposer + ".lanh-dao", Deed.DE_NGHI);
        hands.note(ids, PLAN + "." + level.appraiser() + ".chuyen-vien", Deed.THAM_DINH);
        moves.move(
                ids,
                Set.of(NominationStatus.DU_THAO),
                NominationStep.to(NominationStatus.CHO_QUYET_DINH, null)
                        .at(level.appraiser())
                        .level(level.no()));
        return ids;
    }

    private static String proposer(String office) {
        return PLAN + "." + office + ".chuyen-vien";
    }

    private String window() {
        String id = PLAN + "/award-window/huong-dan-trung-uong/hang-nam/2024";
        jdbc.sql("""
                        insert into thidua.award_window (id, plan_id, guidance, occasion, period, version, opened_on, closes_on)
                        values (?, ?, 'huong-dan-trung-uong', 'hang-nam', '2024', 1, '2024-01-15', '2024-11-30')
                        on conflict (id) do nothing
                        """).params(id, PLAN).update();
        jdbc.sql("""
                        insert into thidua.award_window_version
                            (window_id, version, fields, superior_id, type, number, dated, issuer, made_by, made_at)
                        values (?, 1, ?::jsonb, ?, 'Hướng dẫn', '14/HD', '2024-01-08', 'Ban TĐKT Trung ương', 'x', ?)
                        on conflict (window_id, version) do nothing
                        """)
                .params(id, FIELDS, UUID.randomUUID(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
