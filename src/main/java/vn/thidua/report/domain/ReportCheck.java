package vn.thidua.report.domain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.plan.Coded;
import vn.thidua.plan.Figure;
import vn.thidua.plan.FigureScope;
import vn.thidua.plan.Office;
import vn.thidua.plan.PeriodKind;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Numbers;
import vn.thidua.platform.text.Texts;

/** Holds what an office typed against what the plan asks of it; the first fault is refused with what to do. */
public final class ReportCheck {

    /** Longest text of one section, in characters. */
    public static final int SECTION = 20_000;

    /** Longest statement of a nil report, in characters: it is one sentence or two. */
    public static final int STATEMENT = 1_000;

    private static final int MOST_AWARDS = 100_000;
    private static final int MOST_ATTACHMENTS = 20;

    private final Office office;
    private final PeriodKind kind;
    private final Reporting reporting;

    /** @param kind of the period, which gives the columns of the data form their names */
    public ReportCheck(Plan plan, Office office, PeriodKind kind) {
        this.office = office;
        this.kind = kind;
        this.reporting = plan.reporting();
    }

    /** @return the content as it is kept: trimmed, only what belongs to the office */
    public ReportContent check(ReportContent typed) {
        requireFewFiles(typed.attachments());
        return typed.nil() ? nil(typed) : full(typed);
    }

    /** @throws Refusal when more files are attached than a report may have */
    public static void requireFewFiles(Collection<?> attachments) {
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw Refusal.of(
                    "Báo cáo kèm %d tệp, vượt quá %d tệp cho phép; hãy gộp hoặc bỏ bớt tệp.",
                    attachments.size(), MOST_ATTACHMENTS);
        }
    }

    private ReportContent full(ReportContent typed) {
        if (typed.statement() != null) {
            throw new Refusal(
                    "Báo cáo đầy đủ không kèm xác nhận không phát sinh; hãy bỏ nội dung đó hoặc chọn Báo cáo không phát sinh.");
        }
        return new ReportContent(
                ReportKind.DAY_DU,
                null,
                sections(reporting.outlineFor(office), typed.sections(), typed.narrativeFile() != null),
                figures(typed),
                awards(typed),
                typed.attachments(),
                typed.narrativeFile());
    }

    /** Every figure asked of the office then counts as "không phát sinh". */
    private ReportContent nil(ReportContent typed) {
        if (typed.figures().values().stream().anyMatch(ReportCheck::isValue)) {
            throw new Refusal(
                    "Báo cáo không phát sinh không có số liệu; hãy xóa số liệu đã nhập hoặc chọn Báo cáo đầy đủ.");
        }
        if (typed.narrativeFile() != null
                || typed.sections().values().stream().anyMatch(text -> text != null && !text.isBlank())
                || typed.awards().stream().anyMatch(award -> award.count() != 0)) {
            throw new Refusal(
                    "Báo cáo không phát sinh chỉ gồm xác nhận ngắn và tệp đính kèm; hãy bỏ các phần khác hoặc chọn Báo cáo đầy đủ.");
        }
        var nothing = new LinkedHashMap<String, ReportContent.FigureAnswer>();
        reporting
                .figuresFor(office)
                .forEach(figure ->
                        nothing.put(figure.id(), new ReportContent.FigureAnswer(Answer.KHONG_PHAT_SINH, null, null)));
        return new ReportContent(
                ReportKind.KHONG_PHAT_SINH,
                Texts.required(typed.statement(), "Xác nhận không phát sinh", STATEMENT),
                Map.of(),
                nothing,
                List.of(),
                typed.attachments(),
                null);
    }

    private static boolean isValue(ReportContent.FigureAnswer typed) {
        return typed != null
                && (typed.actual() != null
                        || typed.estimate() != null
                        || typed.answer() != null && typed.answer() != Answer.KHONG_PHAT_SINH);
    }

    /**
     * Checks the sections; those that tell results need a text.
     *
     * @param byFile whether an uploaded text stands for them
     */
    public static Map<String, String> sections(
            List<Reporting.OutlineSection> outline, Map<String, String> typed, boolean byFile) {
        requireKnown(
                typed.keySet(),
                outline.stream().map(Reporting.OutlineSection::id).toList(),
                "Đề cương báo cáo");
        var kept = new LinkedHashMap<String, String>();
        for (var section : outline) {
            String title = section.number() + ". " + section.title();
            boolean tellsResults = section.theme() != null && !byFile;
            String text = tellsResults
                    ? Texts.required(typed.get(section.id()), title, SECTION)
                    : Texts.optional(typed.get(section.id()), title, SECTION);
            if (text != null) {
                kept.put(section.id(), text);
            }
        }
        return kept;
    }

    private Map<String, ReportContent.FigureAnswer> figures(ReportContent typed) {
        return figures(reporting.figuresFor(office), typed.figures());
    }

    /** Checks the answers to figures; every one that is asked needs one. */
    public Map<String, ReportContent.FigureAnswer> figures(
            List<Figure> asked, Map<String, ReportContent.FigureAnswer> typed) {
        requireKnown(typed.keySet(), asked.stream().map(Figure::id).toList(), "Biểu số liệu");
        var kept = new LinkedHashMap<String, ReportContent.FigureAnswer>();
        for (Figure figure : asked) {
            kept.put(figure.id(), figure(figure, typed.get(figure.id())));
        }
        return kept;
    }

    private ReportContent.FigureAnswer figure(Figure figure, ReportContent.FigureAnswer typed) {
        if (typed == null || typed.answer() == null) {
            throw Refusal.of(
                    "Chưa trả lời số liệu “%s”; hãy nhập số liệu hoặc chọn Không phát sinh, Không thuộc phạm vi.",
                    figure.name());
        }
        if (typed.answer() == Answer.KHONG_THUOC_PHAM_VI && figure.scope() == FigureScope.TOAN_DIA_BAN) {
            throw Refusal.of(
                    "Số liệu “%s” do đơn vị theo dõi cho toàn địa bàn nên không chọn được Không thuộc phạm vi; hãy nhập số liệu hoặc chọn Không phát sinh.",
                    figure.name());
        }
        if (typed.answer() != Answer.SO_LIEU) {
            if (typed.actual() != null || typed.estimate() != null) {
                throw Refusal.of(
                        "Số liệu “%s” vừa có giá trị vừa chọn “%s”; hãy xóa giá trị hoặc chọn lại Số liệu.",
                        figure.name(), typed.answer().label());
            }
            return typed;
        }
        return new ReportContent.FigureAnswer(
                Answer.SO_LIEU,
                bounded(figure, typed.actual(), "Thực hiện"),
                bounded(figure, typed.estimate(), kind.estimateTitle()));
    }

    private BigDecimal bounded(Figure figure, BigDecimal value, String column) {
        if (value == null) {
            throw Refusal.of("Số liệu “%s” chưa có giá trị ở cột “%s”; hãy nhập giá trị.", figure.name(), column);
        }
        if (value.abs().compareTo(new BigDecimal("1e15")) >= 0) {
            throw Refusal.of("Số liệu “%s” (%s) quá lớn; hãy kiểm tra lại đơn vị tính.", figure.name(), column);
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > figure.decimals()) {
            throw Refusal.of(
                    "Số liệu “%s” (%s) là %s, có nhiều hơn %d chữ số sau dấu phẩy; hãy làm tròn.",
                    figure.name(), column, Numbers.format(value), figure.decimals());
        }
        if (figure.max() != null && value.compareTo(figure.max()) > 0) {
            throw Refusal.of(
                    "Số liệu “%s” (%s) là %s %s, vượt quá mức tối đa %s; hãy kiểm tra và nhập lại.",
                    figure.name(), column, Numbers.format(value), figure.unit(), Numbers.format(figure.max()));
        }
        if (figure.min() != null && value.compareTo(figure.min()) < 0) {
            throw Refusal.of(
                    "Số liệu “%s” (%s) là %s %s, thấp hơn mức tối thiểu %s; hãy kiểm tra và nhập lại.",
                    figure.name(), column, Numbers.format(value), figure.unit(), Numbers.format(figure.min()));
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private List<ReportContent.AwardCount> awards(ReportContent typed) {
        if (typed.awards().isEmpty()) {
            return List.of();
        }
        if (reporting.awardTable() == null) {
            throw new Refusal("Kế hoạch không có biểu khen thưởng; hãy tải lại trang và gửi lại.");
        }
        Set<String> cells = new HashSet<>();
        for (var award : typed.awards()) {
            boolean known = reporting.awardTable().forms().contains(award.form())
                    && reporting.awardTable().kinds().stream()
                            .map(Coded::code)
                            .anyMatch(code -> code.equals(award.recipient()));
            if (!known || !cells.add(award.form() + "/" + award.recipient())) {
                throw new Refusal("Biểu khen thưởng có dòng không thuộc kế hoạch; hãy tải lại trang và nhập lại.");
            }
            if (award.count() < 0 || award.count() > MOST_AWARDS) {
                throw Refusal.of(
                        "Số lượng khen thưởng %d không hợp lệ; hãy nhập số từ 0 đến %s.",
                        award.count(), Numbers.format(BigDecimal.valueOf(MOST_AWARDS)));
            }
        }
        return typed.awards().stream().filter(award -> award.count() > 0).toList();
    }

    private static void requireKnown(Set<String> typed, List<String> known, String where) {
        for (String id : typed) {
            if (!known.contains(id)) {
                throw Refusal.of("%s có mục không thuộc phần của đơn vị; hãy tải lại trang và gửi lại.", where);
            }
        }
    }
}
