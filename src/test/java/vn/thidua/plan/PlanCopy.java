package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A built-in plan beside the text of the copy it was read from.
 *
 * @param sections the parts of the issued plan that a source may name
 * @param named how many offices the text names
 */
record PlanCopy(Plan plan, String issued, Set<String> sections, int named) {

    /** Parts that every plan has. */
    private static final Set<String> COMMON = Set.of("Tiêu đề", "Căn cứ", "Phần ký", "Nơi nhận", "II.1", "II.2");

    /** @param sections separated by semicolons */
    static PlanCopy of(String plan, String copy, int named, String sections) {
        return new PlanCopy(
                PlanFiles.builtIn(plan),
                plain(PlanFiles.text("/plan/" + copy)),
                Stream.concat(
                                COMMON.stream(),
                                Arrays.stream(sections.split(";")).map(String::strip))
                        .collect(Collectors.toUnmodifiableSet()),
                named);
    }

    static Stream<PlanCopy> all() {
        return Stream.of(
                of("dak-lak", "seed-26-kh-ubnd.txt", 27, """
                        I.2; III.1.a; III.1.b; III.1.c; III.1.d; III.2.a; III.2.b; IV.1; IV.5; V.1; V.2; V.3;
                        VI.1; VI.2; VI.3; VI.4; VI.5; VI.6; VI.7; VI.8; VI.8 đoạn 2"""),
                of("nguyen-nghiem", "seed-nguyen-nghiem.txt", 13, """
                        I.2.c; III.1.1; III.1.1.a; III.1.1.b; III.1.2; III.1.3; III.1.4; III.1.4.a; III.1.4.b; III.1.4.c;
                        III.2.1; III.2.2; IV.6; V.1; V.2; VI.1; VI.2; VI.3; VI.4; VI.5; VI.6; VI.7; VI.8; VI.8 đoạn 2;
                        VI.8 đoạn 3; Đoạn cuối"""),
                of("lang-son", "seed-lang-son.txt", 25, """
                        I.2; III.1.a; III.1.b; III.1.c; III.1.d; III.2.a; III.2.b; IV.1; IV.5; V.1; V.2; VI.1; VI.2;
                        VI.2 đoạn 2; VI.3; VI.4; VI.5; VI.6; VI.7; VI.8; VI.8 đoạn 2"""),
                of("sgddt-dak-nong", "seed-sgddt-dak-nong.txt", 9, """
                        I.2.b; I.2.c; III.1.a; III.1.d; III.2.a; III.2.b; IV.3; V.1; V.2; VI.1; VI.2; VI.3; VI.4;
                        Đoạn cuối"""),
                of("sldtbxh-binh-phuoc", "seed-sldtbxh-binh-phuoc.txt", 6, """
                        I.2; III.1 (Khen thưởng); III.2 (Khen thưởng); III.1 (Tổ chức thực hiện);
                        III.2 (Tổ chức thực hiện); Đoạn cuối"""));
    }

    void assertIssued(String text) {
        assertThat(issued).contains(plain(text));
    }

    boolean names(Office office) {
        return issued.contains(plain(office.planName() == null ? office.name() : office.planName()));
    }

    /** Without the marks and line breaks of the copy. */
    private static String plain(String text) {
        return text.replaceAll("[*#]", "").replaceAll("\\s+", " ").strip();
    }

    @Override
    public String toString() {
        return plan.id();
    }
}
