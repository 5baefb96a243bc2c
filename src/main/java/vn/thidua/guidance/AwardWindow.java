package vn.thidua.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.thidua.plan.Occasion;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * A time in which nominations are received, as its newest guidance lays down.
 *
 * @param id also the subject of an own guidance
 * @param guidance id of the guidance in the plan; null for a superior's that the plan does not name
 * @param version counts the guidances and allocating letters that made it what it is, from 1
 * @param basis the document behind the version
 * @param openedOn first day on which dossiers are received
 * @param closing null unless it was closed by hand
 */
public record AwardWindow(
        String id,
        String plan,
        String guidance,
        Occasion occasion,
        AwardPeriod period,
        int version,
        WindowFields fields,
        Basis basis,
        LocalDate openedOn,
        Closing closing) {

    /**
     * The document that says so: an own guidance, a superior's, or a letter that allocates a quota.
     *
     * @param document id of the own document, null for a superior's
     * @param superior id in the register of superior documents, null for an own one
     * @param issuer as printed
     * @param file the issued copy; null for a superior's without one
     */
    public record Basis(
            String document, UUID superior, String type, String number, LocalDate dated, String issuer, UUID file) {

        /** "Hướng dẫn số 14/HD-SNV ngày 08/01/2024". */
        public String label() {
            return "%s số %s ngày %s".formatted(type, number, VietnamTime.format(dated));
        }
    }

    /** Closed by hand before its day. */
    public record Closing(String by, Instant at, String reason) {}

    /** Whether dossiers are received on the day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(openedOn)
                && !day.isAfter(fields.closesOn())
                && (closing == null || day.isBefore(VietnamTime.dateOf(closing.at())));
    }

    /** "hằng năm, năm 2024", "sơ kết, giai đoạn 2023 - 2025": as it stands in brackets. */
    public String label() {
        return label(occasion, period);
    }

    static String label(Occasion occasion, AwardPeriod period) {
        return Texts.inSentence(occasion.label()) + ", " + period.label();
    }

    /** "khen thưởng hằng năm (năm 2024)", "khen thưởng sơ kết giai đoạn 2023 - 2025": as it stands in a title. */
    static String title(Occasion occasion, AwardPeriod period) {
        return "khen thưởng %s ".formatted(Texts.inSentence(occasion.label()))
                + (occasion == Occasion.HANG_NAM || occasion == Occasion.DOT_XUAT
                        ? "(" + period.label() + ")"
                        : period.label());
    }
}
