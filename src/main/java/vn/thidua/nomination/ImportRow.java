package vn.thidua.nomination;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thidua.guidance.AwardPeriod;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.nomination.domain.DossierContent.Initiative;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.spreadsheet.SheetCell;
import vn.thidua.platform.spreadsheet.SheetRow;
import vn.thidua.platform.text.Texts;
import vn.thidua.register.Particulars;
import vn.thidua.register.PersonRank;

/** One row of a list as it is read: its values by column, and everything that is wrong with it. */
final class ImportRow {

    /** Longest text that a cell of this list may hold, beside the summary. */
    private static final int WORDS = 500;

    private final SheetRow row;
    private final ImportWords words;
    private final List<NominationImport.Problem> problems = new ArrayList<>();
    private final Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);

    ImportRow(SheetRow row, ImportWords words) {
        this.row = row;
        this.words = words;
        for (ImportColumn column : ImportColumn.values()) {
            read(column);
        }
    }

    int number() {
        return row.number();
    }

    List<NominationImport.Problem> problems() {
        return problems;
    }

    String get(ImportColumn column) {
        return values.get(column);
    }

    void refuse(ImportColumn column, String sentence) {
        problems.add(new NominationImport.Problem(cell(column).address(), column.title(), sentence));
    }

    private SheetCell cell(ImportColumn column) {
        return row.cell(column.ordinal());
    }

    private void read(ImportColumn column) {
        String text = cell(column).text();
        if (text.isEmpty()) {
            if (column.required()) {
                refuse(column, "Chưa nhập “%s”.".formatted(column.title()));
            }
            return;
        }
        int most = column == ImportColumn.ACHIEVEMENT ? DraftRules.ACHIEVEMENT : WORDS;
        if (text.length() > most) {
            refuse(column, "Dài %d ký tự, vượt quá %d ký tự cho phép.".formatted(text.length(), most));
            return;
        }
        if (!words.limits(column)) {
            values.put(column, text);
            return;
        }
        String meaning = words.meaning(column, text);
        if (meaning == null) {
            refuse(
                    column,
                    words.of(column).isEmpty()
                            ? "Mục này không dùng trong đợt này; hãy để trống."
                            : "“%s” không có trong danh sách; hãy ghi một trong: %s."
                                    .formatted(
                                            text.length() > 60 ? text.substring(0, 60) + "…" : text,
                                            String.join("; ", words.of(column))));
        } else {
            values.put(column, meaning);
        }
    }

    /** What is said of the nominee; null when it cannot be said. */
    Particulars particulars() {
        String kind = get(ImportColumn.KIND);
        if (kind == null || get(ImportColumn.NAME) == null) {
            return null;
        }
        Integer bornIn = null;
        if (get(ImportColumn.BORN_IN) != null) {
            bornIn = cell(ImportColumn.BORN_IN).whole().orElse(null);
            if (bornIn == null) {
                refuse(ImportColumn.BORN_IN, "Năm sinh phải là số có bốn chữ số.");
                return null;
            }
        }
        String rank = get(ImportColumn.RANK);
        return new Particulars(
                Coded.of(NomineeKind.class, kind),
                get(ImportColumn.NAME),
                get(ImportColumn.UNIT),
                get(ImportColumn.POSITION),
                rank == null ? null : Coded.of(PersonRank.class, rank),
                bornIn,
                null,
                null);
    }

    /** The period as typed, or the whole one of the window; null when it cannot be read. */
    AwardPeriod period(AwardPeriod whole) {
        String typed = get(ImportColumn.PERIOD);
        try {
            return typed == null ? whole : AwardPeriod.parse(typed);
        } catch (Refusal wrong) {
            refuse(ImportColumn.PERIOD, wrong.getMessage());
            return null;
        }
    }

    DossierContent content() {
        String initiative = get(ImportColumn.INITIATIVE);
        String sanctions = get(ImportColumn.SANCTIONS);
        return new DossierContent(
                get(ImportColumn.UNIT),
                get(ImportColumn.POSITION),
                cell(ImportColumn.BORN_IN).whole().orElse(null),
                null,
                get(ImportColumn.ACHIEVEMENT),
                null,
                initiative == null ? null : List.of(new Initiative(initiative, get(ImportColumn.RECOGNITION), null)),
                get(ImportColumn.COMPLIANT) == null ? null : ImportWords.YES.equals(get(ImportColumn.COMPLIANT)),
                Texts.optional(sanctions, ImportColumn.SANCTIONS.title(), Texts.COMMENT),
                get(ImportColumn.REASON),
                null);
    }
}
