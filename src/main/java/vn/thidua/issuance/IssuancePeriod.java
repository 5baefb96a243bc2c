package vn.thidua.issuance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Texts;

/**
 * The period in the ids of an issuance's obligations: {@code 2023} for the plan itself, {@code 2024-huong-dan-1} for the first
 * guidance of 2024, {@code gd2-ke-hoach-giai-doan-1} for the plan of a phase. The id says which, so nothing has to be looked up.
 *
 * @param base a year, or the id of a phase
 * @param number n-th of its kind for that base
 */
record IssuancePeriod(String base, IssuanceKind kind, int number) {

    private static final Pattern FURTHER = Pattern.compile("(.+)-("
            + Stream.of(IssuanceKind.values())
                    .filter(kind -> kind != IssuanceKind.KE_HOACH)
                    .map(Coded::code)
                    .collect(Collectors.joining("|"))
            + ")-([0-9]{1,4})");

    static IssuancePeriod of(String id) {
        Matcher further = FURTHER.matcher(id);
        return further.matches()
                ? new IssuancePeriod(
                        further.group(1),
                        Coded.of(IssuanceKind.class, further.group(2)),
                        Integer.parseInt(further.group(3)))
                : new IssuancePeriod(id, IssuanceKind.KE_HOACH, 1);
    }

    String id() {
        return kind == IssuanceKind.KE_HOACH ? base : "%s-%s-%d".formatted(base, kind.code(), number);
    }

    /** As lists and mails name it, e.g. "Kế hoạch thực hiện Phong trào thi đua năm 2024". */
    String title(Plan plan) {
        String again = number == 1 ? "" : " (lần %d)".formatted(number);
        return switch (kind) {
            case KE_HOACH -> "Kế hoạch triển khai Phong trào thi đua";
            case KE_HOACH_NAM -> "Kế hoạch thực hiện Phong trào thi đua năm " + base + again;
            case KE_HOACH_DIEU_CHINH -> "Kế hoạch điều chỉnh, bổ sung về Phong trào thi đua năm " + base + again;
            case KE_HOACH_GIAI_DOAN -> "Kế hoạch thực hiện Phong trào thi đua " + phase(plan) + again;
            case HUONG_DAN -> "Hướng dẫn thực hiện Phong trào thi đua năm " + base + again;
        };
    }

    private String phase(Plan plan) {
        return plan.phases().stream()
                .filter(phase -> phase.id().equals(base))
                .map(phase -> Texts.inSentence(phase.name()))
                .findFirst()
                .orElse("giai đoạn " + base);
    }
}
