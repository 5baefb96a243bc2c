package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Authorisation;
import vn.thidua.organisation.Authorisations;
import vn.thidua.organisation.Group;
import vn.thidua.organisation.Substitution;
import vn.thidua.organisation.Substitutions;
import vn.thidua.plan.Role;
import vn.thidua.plan.SigningCapacity;
import vn.thidua.plan.Step;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeProperty;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/**
 * Whatever hats people wear, whoever replaces whom, whatever papers are registered and whoever tries what in which order:
 * nobody signs what he drafted, nobody signs without a capacity of his own or a paper in force, nobody drafts or checks but
 * in an own role or as a substitute of the day, nobody numbers but the registry, and no day has a chain of substitutes. The use
 * cases are called directly, so the engine's order of steps protects nothing here.
 *
 * <p>A further deed, such as a hand-over of work, joins in by one line in {@link #deeds()}.
 */
class FourEyesPropertiesTest extends OfficeProperty {

    private static final String PLAN = "thu-nghiem";
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 2);
    private static final List<String> DOCUMENTS = List.of("cong-van", "huong-dan", "ke-hoach");
    private static final List<String> UNITS = List.of("noi-vu", "van-phong");
    private static final int CAST = 6;
    private static final Group CHAIR = new Group(PLAN, "ubnd", Role.LANH_DAO);
    private static final List<Group> HATS = List.of(
            new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN),
            new Group(PLAN, "noi-vu", Role.TRUONG_PHONG),
            new Group(PLAN, "noi-vu", Role.LANH_DAO),
            new Group(PLAN, "van-phong", Role.CHUYEN_VIEN),
            new Group(PLAN, "van-phong", Role.LANH_DAO),
            new Group(PLAN, "van-phong", Role.VAN_THU),
            CHAIR,
            new Group(PLAN, "ubnd", Role.QUAN_TRI));

    /** So that a property that refuses everything does not pass. */
    private static final Map<Done, Integer> DONE = new EnumMap<>(Done.class);

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    Attachments attachments;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Authorisations authorisations;

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, Map<Group, Set<SigningCapacity>>> hats = new HashMap<>();
    private final List<Substitution> replaced = new ArrayList<>();
    private final List<Authorisation> papers = new ArrayList<>();
    private final Set<UUID> ended = new HashSet<>();
    private final List<String> begun = new ArrayList<>();
    private LocalDate today = FIRST_DAY;
    private int numbers;

    /** What came about in the tries, to be counted. */
    private enum Done {
        DRAFTED,
        DRAFTED_BY_SUBSTITUTE,
        SIGNED,
        SIGNED_BY_PAPER,
        NUMBERED,
        REPLACED,
        AUTHORISED
    }

    /** Something that somebody tries; a refusal is an answer. */
    private record Deed(String words, Attempt attempt) {

        @Override
        public String toString() {
            return words;
        }
    }

    private interface Attempt {
        void on(FourEyesPropertiesTest office) throws Exception;
    }

    private static Deed deed(Attempt attempt, String what, Object... how) {
        return new Deed(what + " " + List.of(how), attempt);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void nobodySignsWhatHeDraftedNorWithoutACapacityOfHisOwn(
            @ForAll("casts") List<Map<Group, Set<SigningCapacity>>> cast, @ForAll("histories") List<Deed> history)
            throws Exception {
        desk.at(FIRST_DAY + "T08:00");
        for (int i = 0; i < cast.size(); i++) {
            String person = person(i);
            Map<Group, Set<SigningCapacity>> own = cast.get(i);
            hats.put(i, own);
            staff.hire(person, own.keySet().iterator().next());
            own.forEach(
                    (group, capacities) -> staff.alsoMake(person, group, capacities.toArray(SigningCapacity[]::new)));
        }
        begin("cong-van");
        for (Deed deed : history) {
            try {
                deed.attempt().on(this);
            } catch (Refusal | NotFound no) {
                assertThat(no.getMessage()).as("one sentence").matches("(?s)\\p{Lu}.*\\.");
            }
            nobodySignedWhatHeDrafted();
            noChainOnAnyDay();
        }
    }

    @AfterProperty
    void somethingHappened() {
        assertThat(DONE.keySet()).as("%s", DONE).containsExactlyInAnyOrder(Done.values());
    }

    // ---- what is tried
    // ---------------------------------------------------------------------------------------------------

    /** The deeds of which histories consist; more of one kind make it more frequent. */
    private static List<Arbitrary<Deed>> deeds() {
        Arbitrary<Integer> who = Arbitraries.integers().between(0, CAST - 1);
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 3);
        Arbitrary<Deed> away = Combinators.combine(who, who, who, days, days)
                .as((by, person, substitute, from, length) -> deed(
                        office -> office.goesAway(by, person, substitute, from, length),
                        "away",
                        by,
                        person,
                        substitute,
                        from,
                        length));
        Arbitrary<Deed> paper = Combinators.combine(who, who, who, Arbitraries.of(UNITS), days, which)
                .as((by, grantor, holder, unit, length, kind) -> deed(
                        office -> office.authorises(by, grantor, holder, unit, length, kind),
                        "paper",
                        by,
                        grantor,
                        holder,
                        unit,
                        length,
                        kind));
        Arbitrary<Deed> drafts = Combinators.combine(who, which)
                .as((by, document) -> deed(office -> office.drafts(by, document), "drafts", by, document));
        Arbitrary<Deed> signs = Combinators.combine(
                        who, which, Arbitraries.of(SigningCapacity.class), which, Arbitraries.of(true, false))
                .as((by, document, capacity, index, letter) -> deed(
                        office -> office.signs(by, document, capacity, index, letter),
                        "signs",
                        by,
                        document,
                        capacity,
                        index,
                        letter));
        Arbitrary<Deed> approves = Combinators.combine(
                        who, which, Arbitraries.of(Step.DUYET, Step.THAM_TRA, Step.KY_NHAY))
                .as((by, document, step) ->
                        deed(office -> office.approves(by, document, step), "approves", by, document, step));
        Arbitrary<Deed> sendsBack = Combinators.combine(who, which, Arbitraries.of(Step.DUYET, Step.KY, Step.CAP_SO))
                .as((by, document, step) ->
                        deed(office -> office.sendsBack(by, document, step), "sends back", by, document, step));
        Arbitrary<Deed> numbers = Combinators.combine(who, which)
                .as((by, document) -> deed(office -> office.numbers(by, document), "numbers", by, document));
        Arbitrary<Deed> ends = Combinators.combine(who, which, Arbitraries.of(true, false))
                .as((by, index, substitution) ->
                        deed(office -> office.ends(by, index, substitution), "ends", by, index, substitution));
        Arbitrary<Deed> begins =
                Arbitraries.of(DOCUMENTS).map(kind -> deed(office -> office.begin(kind), "begins", kind));
        Arbitrary<Deed> timePasses = Arbitraries.integers()
                .between(1, 2)
                .map(count -> deed(office -> office.daysPass(count), "days", count));
        return List.of(
                away,
                paper,
                drafts,
                drafts,
                signs,
                signs,
                signs,
                approves,
                sendsBack,
                numbers,
                ends,
                begins,
                timePasses);
    }

    @Provide
    Arbitrary<List<Deed>> histories() {
        List<Arbitrary<Deed>> deeds = deeds();
        return Arbitraries.integers()
                .between(0, deeds.size() - 1)
                .flatMap(deeds::get)
                .list()
                .ofMinSize(20)
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<List<Map<Group, Set<SigningCapacity>>>> casts() {
        Arbitrary<Set<SigningCapacity>> capacities = Arbitraries.of(
                        EnumSet.complementOf(EnumSet.of(SigningCapacity.TUQ)))
                .set()
                .ofMaxSize(2);
        return Arbitraries.of(HATS)
                .flatMap(hat -> capacities.map(
                        some -> Tuple.of(hat, hat.role() == Role.LANH_DAO ? some : Set.<SigningCapacity>of())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(some ->
                        some.stream().collect(Collectors.toMap(Tuple.Tuple2::get1, Tuple.Tuple2::get2, (a, b) -> a)))
                .list()
                .ofSize(CAST);
    }

    private void goesAway(int by, int person, int substitute, int from, int length) {
        replaced.add(substitutions.register(
                PLAN,
                person(by),
                person(person),
                person(substitute),
                today.plusDays(from),
                today.plusDays(from + length),
                "Nghỉ phép"));
        count(Done.REPLACED);
    }

    private void authorises(int by, int grantor, int holder, String unit, int length, int kind) {
        papers.add(authorisations.register(
                PLAN,
                person(by),
                new Authorisations.Typed(
                        CHAIR.office(),
                        person(grantor),
                        unit,
                        person(holder),
                        ++numbers + "/GUQ-UBND",
                        today,
                        today.plusDays(kind % 2),
                        today.plusDays(kind % 2 + length),
                        kind < DOCUMENTS.size() ? List.of(DOCUMENTS.get(kind)) : List.of())));
        count(Done.AUTHORISED);
    }

    private void ends(int by, int index, boolean substitution) {
        if (substitution && index < replaced.size()) {
            substitutions.end(PLAN, replaced.get(index).id(), person(by));
            ended.add(replaced.get(index).id());
        } else if (!substitution && index < papers.size()) {
            authorisations.end(PLAN, papers.get(index).id(), person(by));
            ended.add(papers.get(index).id());
        }
    }

    private void daysPass(int count) {
        today = today.plusDays(count);
        desk.at(today + "T08:00");
    }

    private void begin(String kind) {
        String subject = PLAN + "/tinh-chat/" + begun.size();
        begun.add(documents.open(PLAN, kind, subject, "2024", CHAIR.office()).id());
    }

    private void drafts(int by, int document) throws Exception {
        String id = begun.get(document % begun.size());
        documents.submitDraft(
                id,
                person(by),
                "không có việc",
                json.readTree(
                        json.writeValueAsString(Typed.letter("Thử", "Nội dung.", id.contains("huong-dan") ? 1 : 0))),
                null);
        boolean own = hats.get(by).containsKey(HATS.get(0));
        assertThat(own || replaces(by, HATS.get(0)))
                .as("%s drafts of his own or as a substitute", person(by))
                .isTrue();
        assertThat(archive.get(id).draftedBy()).contains(person(by));
        count(own ? Done.DRAFTED : Done.DRAFTED_BY_SUBSTITUTE);
    }

    private void approves(int by, int document, Step step) {
        Document dossier = archive.get(begun.get(document % begun.size()));
        if (dossier.chain().has(step)) {
            documents.approve(dossier.id(), step, person(by), null);
            Group group = StepRoles.group(dossier, StepRoles.step(dossier, step));
            assertThat(hats.get(by).containsKey(group) || replaces(by, group))
                    .as("%s checks of his own or as a substitute", person(by))
                    .isTrue();
        }
    }

    private void sendsBack(int by, int document, Step step) {
        Document dossier = archive.get(begun.get(document % begun.size()));
        if (dossier.chain().has(step)) {
            documents.sendBack(dossier.id(), step, person(by), "Viết lại.");
        }
    }

    private void signs(int by, int document, SigningCapacity capacity, int index, boolean letter) {
        Document dossier = archive.get(begun.get(document % begun.size()));
        boolean byPaper = capacity == SigningCapacity.TUQ && index < papers.size();
        Signing signing = byPaper ? Signing.by(papers.get(index)) : Signing.as(capacity);
        Group leaders = CHAIR;
        if (letter && dossier.chain().has(Step.TO_TRINH)) {
            leaders = HATS.get(2);
            documents.signSubmissionLetter(dossier.id(), person(by), signing, null);
        } else {
            documents.sign(dossier.id(), person(by), signing, null);
        }
        assertThat(dossier.draftedBy()).as("four eyes").doesNotContain(person(by));
        if (byPaper) {
            Authorisation paper = papers.get(index);
            assertThat(paper.person()).isEqualTo(person(by));
            assertThat(ended).doesNotContain(paper.id());
            assertThat(today).isBetween(paper.from(), paper.to());
            assertThat(paper.office()).isEqualTo(leaders.office());
            assertThat(paper.documents().isEmpty() || paper.documents().contains(dossier.kind()))
                    .as("the paper covers the document")
                    .isTrue();
            count(Done.SIGNED_BY_PAPER);
        } else {
            assertThat(hats.get(by).getOrDefault(leaders, Set.of()))
                    .as("%s has the capacity of his own", person(by))
                    .contains(capacity);
            count(Done.SIGNED);
        }
    }

    private void numbers(int by, int document) {
        Document dossier = archive.get(begun.get(document % begun.size()));
        UUID copy = attachments
                .stage(
                        PLAN,
                        "không có việc",
                        person(by),
                        "ban-phat-hanh.pdf",
                        new ByteArrayInputStream("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .id();
        documents.issue(
                dossier.id(),
                person(by),
                "không có việc",
                new NumberTyped(String.valueOf(++numbers), "UBND-NV", today, copy));
        assertThat(hats.get(by)).as("the registry's own hat").containsKey(HATS.get(5));
        assertThat(dossier.signature()).as("signed before it is numbered").isNotNull();
        count(Done.NUMBERED);
    }

    // ---- what holds always
    // -----------------------------------------------------------------------------------------------

    private void nobodySignedWhatHeDrafted() {
        begun.stream()
                .map(archive::get)
                .filter(document -> document.signature() != null)
                .forEach(document -> assertThat(document.draftedBy())
                        .as("drafters of a document that is signed")
                        .doesNotContain(document.signature().signer()));
    }

    private void noChainOnAnyDay() {
        List<Substitution> standing =
                replaced.stream().filter(each -> !ended.contains(each.id())).toList();
        IntStream.range(0, 80).mapToObj(FIRST_DAY::plusDays).forEach(day -> {
            List<Substitution> holding =
                    standing.stream().filter(each -> each.holdsOn(day)).toList();
            List<String> away = holding.stream().map(Substitution::person).toList();
            assertThat(away)
                    .as("one substitute at a time, and no substitute is away himself, on %s", day)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(
                            holding.stream().map(Substitution::substitute).toList());
        });
    }

    /** By the test's own books: somebody who is away today has the hat, and this is his substitute. */
    private boolean replaces(int by, Group group) {
        return replaced.stream()
                .filter(each -> !ended.contains(each.id()) && each.holdsOn(today))
                .filter(each -> each.substitute().equals(person(by)))
                .anyMatch(each -> IntStream.range(0, CAST)
                        .anyMatch(i ->
                                person(i).equals(each.person()) && hats.get(i).containsKey(group)));
    }

    private static String person(int index) {
        return "dong-vai-" + index;
    }

    private static void count(Done what) {
        DONE.merge(what, 1, Integer::sum);
    }
}
