package vn.thidua.awardrule;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.awardrule.DecisionTable.In;
import vn.thidua.awardrule.DecisionTable.Out;
import vn.thidua.plan.AwardProcedure;
import vn.thidua.plan.AwardTier;
import vn.thidua.plan.Coded;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Refusal;

/**
 * What a table that comes from outside must be like. Cells hold words of fixed lists, numbers, yes or no, never a formula:
 * lawyers read them, and nothing in them can run.
 */
final class TableCheck {

    private static final int MOST_DAYS = 365;
    private static final int MOST_ROWS = 500;
    private static final int LONGEST = 1_000;
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern WORDS =
            Pattern.compile("(?:not\\(\\s*)?\"[^\"\\\\]*\"(?:\\s*,\\s*\"[^\"\\\\]*\")*(?:\\s*\\))?");
    private static final Pattern QUORUM = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");

    private static final Map<String, Predicate<Object>> ANSWERS = Map.ofEntries(
            entry(Out.LEVEL, oneOf(AwardTier.values())),
            entry(Out.BODY, oneOf(Body.values())),
            entry(Out.MINUTES_OF_PROPOSER, Boolean.class::isInstance),
            entry(Out.DECIDES, Boolean.class::isInstance),
            entry(Out.WORKING_DAYS, between(1, MOST_DAYS)),
            entry(Out.HIEP_Y_DAYS, between(0, MOST_DAYS)),
            entry(
                    Out.POSTING_DAYS,
                    value -> value == null || between(1, MOST_DAYS).test(value)),
            entry(Out.PARTY_OPINION, Boolean.class::isInstance),
            entry(Out.QUORUM, TableCheck::isQuorum),
            entry(Out.THRESHOLD, between(1, 100)),
            entry(Out.STRICTLY, Boolean.class::isInstance),
            entry(Out.BASE, oneOf(ShareOf.values())),
            entry(Out.VOTING_FORM, oneOf(VotingForm.values())),
            entry(Out.RECUSED_COUNTS_IN_BASE, Boolean.class::isInstance),
            entry(Out.SEVERITY, oneOf(Severity.values())),
            entry(Out.SENTENCE, TableCheck::isSentence),
            entry(Out.BASIS, TableCheck::isSentence),
            entry(Out.VERIFICATION, Set.of(TableRow.VERIFIED, TableRow.UNVERIFIED)::contains));

    private final DecisionTable table;
    private final Map<String, Set<String>> questions;

    private TableCheck(DecisionTable table, Plan plan) {
        this.table = table;
        this.questions = Map.of(
                In.FORM_CLASS, codes(FormClass.values()),
                In.NOMINEE_KIND, codes(NomineeKind.values()),
                In.PROPOSER_LEVEL,
                        Arrays.stream(AwardTier.values())
                                .flatMap(tier -> Stream.of(true, false).map(below -> new ProposerLevel(tier, below)))
                                .map(ProposerLevel::code)
                                .collect(Collectors.toSet()),
                In.LEGAL_BASIS, codes(LegalBasis.values()),
                In.BODY, codes(Body.values()),
                In.GROUND, codes(Ground.values()),
                In.REGULATION,
                        plan.awardProcedure() == null
                                ? Set.of()
                                : plan.awardProcedure().regulations().stream()
                                        .map(AwardProcedure.Regulation::id)
                                        .collect(Collectors.toSet()));
    }

    /**
     * Refuses a table that cannot take the place of this one.
     *
     * @throws Refusal with what must be mended first
     */
    static void check(DecisionTable table, Plan plan, TableContent content) {
        new TableCheck(table, plan).check(content);
    }

    private void check(TableContent content) {
        if (!table.key().equals(content.key())) {
            throw Refusal.of(
                    "Tệp là bảng “%s”, không phải bảng “%s” (%s); hãy chọn đúng tệp.",
                    content.key(), table.key(), table.title());
        }
        if (!content.languages().isEmpty()) {
            throw Refusal.of(
                    "Bảng dùng ngôn ngữ biểu thức %s, chỉ được ghi từ, số, có hoặc không; hãy bỏ expressionLanguage.",
                    String.join(", ", content.languages()));
        }
        if (!table.hitPolicy().equals(content.hitPolicy())) {
            throw Refusal.of(
                    "Cách chọn dòng (hit policy) của bảng phải là %s, không phải %s; hãy sửa lại.",
                    table.hitPolicy(), content.hitPolicy());
        }
        requireColumns("cột điều kiện", table.inputs(), content.inputs());
        requireColumns("cột kết quả", table.outputs(), content.outputs());
        if (content.rows().isEmpty() || content.rows().size() > MOST_ROWS) {
            throw Refusal.of("Bảng phải có từ 1 đến %d dòng, hãy sửa lại.", MOST_ROWS);
        }
        for (int i = 0; i < content.rows().size(); i++) {
            checkRow(i + 1, content, content.rows().get(i));
        }
    }

    private static void requireColumns(String which, List<String> wanted, List<TableContent.Column> given) {
        List<String> names =
                given.stream().map(each -> String.valueOf(each.name())).sorted().toList();
        if (!names.equals(wanted.stream().sorted().toList())) {
            throw Refusal.of(
                    "Các %s phải là %s, bảng gửi lên có %s; hãy giữ nguyên các cột của bảng đang áp dụng.",
                    which, String.join(", ", wanted), String.join(", ", names));
        }
    }

    private void checkRow(int no, TableContent content, TableContent.Row row) {
        if (row.inputs().size() != content.inputs().size()
                || row.outputs().size() != content.outputs().size()) {
            throw Refusal.of("Dòng %d không có đủ ô cho các cột, hãy sửa theo bảng đang áp dụng.", no);
        }
        for (int i = 0; i < content.inputs().size(); i++) {
            TableContent.Column column = content.inputs().get(i);
            String cell = row.inputs().get(i);
            Set<String> known = questions.get(column.name());
            if (!cell.isEmpty() && !"-".equals(cell) && !WORDS.matcher(cell).matches()) {
                throw Refusal.of(
                        "Dòng %d, cột “%s”: chỉ ghi các từ trong dấu nháy, cách nhau bằng dấu phẩy, hoặc để trống; hãy sửa lại.",
                        no, column.label());
            }
            words(cell).stream()
                    .filter(word -> !known.contains(word))
                    .findFirst()
                    .ifPresent(word -> {
                        throw Refusal.of(
                                "Dòng %d, cột “%s”: không có giá trị “%s”, chỉ dùng %s.",
                                no, column.label(), word, String.join(", ", new TreeSet<>(known)));
                    });
        }
        for (int i = 0; i < content.outputs().size(); i++) {
            TableContent.Column column = content.outputs().get(i);
            if (!allowed(column.name(), row.outputs().get(i))) {
                throw Out.BASIS.equals(column.name())
                        ? Refusal.of("Dòng %d chưa ghi căn cứ pháp lý, hãy ghi vào cột “%s”.", no, column.label())
                        : Refusal.of(
                                "Dòng %d, cột “%s”: giá trị %s không dùng được, hãy sửa theo bảng đang áp dụng.",
                                no, column.label(), row.outputs().get(i));
            }
        }
    }

    /** The words of a condition. */
    static List<String> words(String cell) {
        return WORD.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static boolean allowed(String output, String cell) {
        if (cell.isEmpty() || "null".equals(cell)) {
            return ANSWERS.get(output).test(null);
        }
        if ("true".equals(cell) || "false".equals(cell)) {
            return ANSWERS.get(output).test(Boolean.valueOf(cell));
        }
        if (cell.matches("\\d{1,4}")) {
            return ANSWERS.get(output).test(Integer.valueOf(cell));
        }
        Matcher text = WORD.matcher(cell);
        return text.matches() && ANSWERS.get(output).test(text.group(1));
    }

    private static Set<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).collect(Collectors.toSet());
    }

    private static Predicate<Object> oneOf(Coded... values) {
        Set<String> codes = codes(values);
        return value -> value instanceof String word && codes.contains(word);
    }

    private static Predicate<Object> between(int least, int most) {
        return value -> value instanceof Integer number && number >= least && number <= most;
    }

    private static boolean isQuorum(Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        Matcher parts = QUORUM.matcher(text);
        return parts.matches() && Integer.parseInt(parts.group(1)) <= Integer.parseInt(parts.group(2));
    }

    private static boolean isSentence(Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= LONGEST;
    }
}
