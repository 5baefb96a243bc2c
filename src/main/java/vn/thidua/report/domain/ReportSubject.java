package vn.thidua.report.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.Coded;

/**
 * What a document of an office's report is about: the obligation itself, or one correction of it. The id says which, so that
 * nothing has to be looked up.
 *
 * @param obligation id of the obligation
 * @param correction null: the report itself
 */
public record ReportSubject(String obligation, CorrectionKind correction) {

    private static final Pattern CORRECTION = Pattern.compile("(.+)/(bo-sung|dinh-chinh)/[0-9]+");

    /** @param id id of an obligation or of a correction */
    public static ReportSubject of(String id) {
        Matcher matcher = CORRECTION.matcher(id);
        return matcher.matches()
                ? new ReportSubject(matcher.group(1), Coded.of(CorrectionKind.class, matcher.group(2)))
                : new ReportSubject(id, null);
    }

    /** Id of the n-th correction of an obligation. */
    public static String correction(String obligation, CorrectionKind kind, int number) {
        return obligation + "/" + kind.code() + "/" + number;
    }

    public Optional<CorrectionKind> correctionKind() {
        return Optional.ofNullable(correction);
    }
}
