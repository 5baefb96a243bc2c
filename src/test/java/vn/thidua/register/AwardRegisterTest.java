package vn.thidua.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;

/** What is conferred is entered once, found again, given out, and stays when it is revoked. */
@OfficeTest
class AwardRegisterTest {

    static final String PLAN = "khen-thuong";
    static final String KEEPER = PLAN + ".noi-vu.chuyen-vien";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    Nominees nominees;

    @Autowired
    AwardRegister register;

    @BeforeEach
    void december() {
        staff.hireFor(PLAN);
        desk.at("2024-12-20T09:00");
    }

    @Test
    void anAwardIsEnteredOnceConferredAndKeptWhenRevoked() {
        Nominee an = nominees.register(PLAN, person("Nguyễn Văn Ân", "Trạm Y tế phường"), KEEPER);
        Entry entry = award(PLAN + "/nomination/2024-1/tram-y-te", an, "15/QĐ-UBND");
        assertThat(register.enter(PLAN, List.of(entry), KEEPER)).isOne();
        assertThat(register.enter(PLAN, List.of(entry), KEEPER)).as("again").isZero();
        Award entered = register.held(an.id()).get(0);
        assertThat(entered.name()).isEqualTo("Nguyễn Văn Ân");
        assertThat(entered.priorityGroups()).containsExactly("cbccvc");
        assertThat(register.ofNominations(PLAN, List.of(entry.nomination()))).containsExactly(entered);

        nominees.describe(PLAN, an.id(), person("Nguyễn Hoàng Ân", "Trung tâm Y tế"), KEEPER);
        desk.at("2025-01-10T09:00");
        register.confer(
                PLAN,
                List.of(entered.id()),
                new Award.Conferring("BK-001", LocalDate.of(2024, 12, 25), null, null, null));
        register.confer(
                PLAN,
                List.of(entered.id()),
                new Award.Conferring(null, null, null, LocalDate.of(2025, 1, 10), "Hội nghị tổng kết năm 2024"));
        assertThat(register.held(an.id())).singleElement().satisfies(award -> {
            assertThat(award.name()).as("as conferred").isEqualTo("Nguyễn Văn Ân");
            assertThat(award.conferring())
                    .isEqualTo(new Award.Conferring(
                            "BK-001",
                            LocalDate.of(2024, 12, 25),
                            null,
                            LocalDate.of(2025, 1, 10),
                            "Hội nghị tổng kết năm 2024"));
        });

        var revocation = new Award.Revocation(null, "3/QĐ-UBND", LocalDate.of(2025, 1, 10), "Kê khai sai thành tích.");
        register.revoke(PLAN, List.of(entered.id()), revocation, KEEPER);
        assertThat(register.held(an.id())).singleElement().satisfies(award -> {
            assertThat(award.revocation()).isEqualTo(revocation);
            assertThat(award.decision().number()).isEqualTo("15/QĐ-UBND");
        });
        assertThat(refused(() -> register.revoke(PLAN, List.of(entered.id()), revocation, KEEPER)))
                .isEqualTo(
                        "Khen thưởng của Nguyễn Văn Ân đã bị hủy bỏ theo Quyết định 3/QĐ-UBND; hãy bỏ dòng đó ra khỏi danh sách.");
        assertThat(refused(() -> register.confer(
                        PLAN,
                        List.of(entered.id()),
                        new Award.Conferring(null, null, LocalDate.of(2025, 1, 10), null, null))))
                .startsWith("Có quyết định khen thưởng đã bị hủy bỏ trong danh sách");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "nguyen van an, -, -, -, -, -, Nguyễn Văn Ân",
                "hoang an, -, -, -, -, -, Nguyễn Văn Ân",
                "UBND Đăk Lăk, -, -, -, -, -, Tổ dân phố 1",
                "hằng năm, -, -, -, -, -, -",
                "-, tap-the, -, -, -, -, Tổ dân phố 1",
                "-, -, tram-y-te, -, -, -, Nguyễn Văn Ân",
                "-, -, -, dot-xuat, -, -, Tổ dân phố 1",
                "-, -, -, -, 2023, -, Tổ dân phố 1",
                "-, -, -, -, -, 15/qd, Nguyễn Văn Ân",
                "-, -, -, -, -, 5/QĐ, -",
                "-, -, -, -, -, %, -",
                "an, tap-the, -, -, -, -, -"
            })
    void awardsAreFoundByEverythingThatIsKnownOfThem(
            String text, String kind, String office, String occasion, Integer year, String decision, String name) {
        Nominee an = nominees.register(PLAN, person("Nguyễn Văn Ân", "Trạm Y tế phường"), KEEPER);
        Nominee group =
                nominees.register(PLAN, Particulars.of(NomineeKind.TAP_THE, "Tổ dân phố 1", "UBND Đắk Lắk"), KEEPER);
        register.enter(PLAN, List.of(award("n-1", an, "15/QĐ-UBND"), sudden(group)), KEEPER);
        nominees.describe(PLAN, an.id(), person("Nguyễn Hoàng Ân", "Trung tâm"), KEEPER);
        var search = new AwardSearch(
                text,
                kind == null ? null : vn.thidua.plan.Coded.of(NomineeKind.class, kind),
                office,
                null,
                occasion == null ? null : vn.thidua.plan.Coded.of(Occasion.class, occasion),
                null,
                year,
                decision,
                null,
                null);
        assertThat(register.search(PLAN, search, 0, 10).awards())
                .extracting(Award::name)
                .isEqualTo(name == null ? List.of() : List.of(name));
        assertThat(register.search("thu-nghiem", search, 0, 10).total()).isZero();
    }

    @Test
    void namesStandInTheOrderOfTheVietnameseAlphabetPageByPage() {
        List<Particulars> people = List.of("Đỗ A", "Dương A", "Ân", "An", "Ánh", "Êm", "Em", "Zung").stream()
                .map(name -> person(name, null))
                .toList();
        List<Nominee> all = nominees.registerAll(PLAN, people, KEEPER);
        register.enter(
                PLAN,
                IntStream.range(0, all.size())
                        .mapToObj(n -> award("n-" + n, all.get(n), "15/QĐ-UBND"))
                        .toList(),
                KEEPER);
        AwardPage first = register.search(PLAN, AwardSearch.ALL, 0, 5);
        assertThat(first.total()).isEqualTo(8);
        assertThat(first.awards()).extracting(Award::name).containsExactly("An", "Ánh", "Ân", "Dương A", "Đỗ A");
        assertThat(register.search(PLAN, AwardSearch.ALL, 1, 5).awards())
                .extracting(Award::name)
                .containsExactly("Em", "Êm", "Zung");
        assertThat(register.search(PLAN, AwardSearch.ALL, 9, 5).awards()).isEmpty();
    }

    @Test
    void standingAwardsAreCounted() {
        Nominee an = nominees.register(
                PLAN,
                new Particulars(
                        NomineeKind.CA_NHAN, "An", null, null, PersonRank.NGUOI_LAO_DONG_TRUC_TIEP, 1990, null, null),
                KEEPER);
        Nominee group = nominees.register(PLAN, Particulars.of(NomineeKind.TAP_THE, "Tổ dân phố 1", null), KEEPER);
        register.enter(PLAN, List.of(award("n-1", an, "15/QĐ"), award("n-2", group, "15/QĐ"), sudden(group)), KEEPER);
        assertThat(register.counts(PLAN, AwardSearch.ALL))
                .containsExactly(
                        new AwardCount("giay-khen", NomineeKind.TAP_THE, null, 2, Map.of("cbccvc", 1L)),
                        new AwardCount(
                                "giay-khen",
                                NomineeKind.CA_NHAN,
                                PersonRank.NGUOI_LAO_DONG_TRUC_TIEP,
                                1,
                                Map.of("cbccvc", 1L)));
        register.revoke(
                PLAN,
                register.held(an.id()).stream().map(Award::id).toList(),
                new Award.Revocation(null, "1/QĐ", LocalDate.of(2024, 12, 20), "Sai."),
                KEEPER);
        assertThat(register.counts(PLAN, AwardSearch.ALL))
                .extracting(AwardCount::count)
                .containsExactly(2L);
    }

    @Test
    void whatIsWrongIsSaidInOneSentenceAndEntersNothing() {
        Nominee an = nominees.register(PLAN, person("An", null), KEEPER);
        Entry good = award("n-1", an, "15/QĐ");
        assertThat(refused(() -> register.enter(PLAN, List.of(good, award("n-2", an, " ")), KEEPER)))
                .isEqualTo("Chưa nhập mục “Số quyết định”; hãy nhập rồi gửi lại.");
        assertThat(refused(() -> register.enter(
                        PLAN, List.of(good, on(an, LocalDate.of(2024, 12, 21), LocalDate.of(2024, 1, 1))), KEEPER)))
                .isEqualTo("Ngày quyết định 21/12/2024 ở sau ngày hôm nay; hãy nhập ngày không muộn hơn 20/12/2024.");
        assertThat(refused(() -> register.enter(
                        PLAN, List.of(good, on(an, LocalDate.of(2024, 12, 1), LocalDate.of(2025, 1, 1))), KEEPER)))
                .startsWith("Thời gian lập thành tích của An kết thúc (31/12/2024) trước khi bắt đầu (01/01/2025)");
        assertThat(register.held(an.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> register.enter("thu-nghiem", List.of(good), KEEPER));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> register.confer(PLAN, List.of(UUID.randomUUID()), Award.Conferring.NOT_YET));
        register.enter(PLAN, List.of(good), KEEPER);
        List<UUID> ids = register.held(an.id()).stream().map(Award::id).toList();
        assertThat(refused(() -> register.confer(
                        PLAN, ids, new Award.Conferring(null, LocalDate.of(2024, 12, 1), null, null, null))))
                .isEqualTo("Ngày viết bằng 01/12/2024 ở trước ngày quyết định 15/12/2024; hãy nhập lại ngày.");
        assertThat(refused(() -> register.revoke(
                        PLAN, ids, new Award.Revocation(null, "1/QĐ", LocalDate.of(2024, 12, 20), " "), KEEPER)))
                .isEqualTo("Chưa nhập mục “Lý do hủy bỏ”; hãy nhập rồi gửi lại.");
        assertThat(register.held(an.id()).get(0).revocation()).isNull();
        assertThat(register.held(UUID.randomUUID())).isEmpty();
    }

    // ---- words ------------------------------------------------------------------------------------------------------

    static Particulars person(String name, String unit) {
        return Particulars.of(NomineeKind.CA_NHAN, name, unit);
    }

    static Entry award(String nomination, Nominee nominee, String number) {
        return Entry.of(
                nomination,
                nominee,
                "giay-khen",
                "Giấy khen",
                "Thực hành tiết kiệm",
                Occasion.HANG_NAM,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                "tram-y-te",
                "Trạm Y tế phường",
                decided(number, LocalDate.of(2024, 12, 15)),
                List.of("cbccvc"));
    }

    private static Entry sudden(Nominee nominee) {
        return Entry.of(
                null,
                nominee,
                "giay-khen",
                "Giấy khen",
                "Thực hành tiết kiệm",
                Occasion.DOT_XUAT,
                null,
                null,
                null,
                null,
                decided("7/QĐ-UBND", LocalDate.of(2023, 5, 1)),
                List.of());
    }

    private static Entry on(Nominee nominee, LocalDate day, LocalDate from) {
        return Entry.of(
                "n-2",
                nominee,
                "giay-khen",
                "Giấy khen",
                "Thực hành tiết kiệm",
                Occasion.HANG_NAM,
                from,
                LocalDate.of(2024, 12, 31),
                null,
                null,
                decided("1/QĐ", day),
                List.of());
    }

    private static AwardDecision decided(String number, LocalDate on) {
        return new AwardDecision(null, number, on, "Nguyễn Văn B", "Chủ tịch UBND phường", false, null);
    }

    private static String refused(Runnable deed) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .actual()
                .getMessage();
    }
}
