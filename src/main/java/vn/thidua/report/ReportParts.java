package vn.thidua.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentView;
import vn.thidua.document.WrittenParts;
import vn.thidua.obligation.ObligationEvent;
import vn.thidua.obligation.Obligations;
import vn.thidua.organisation.People;
import vn.thidua.plan.Figure;
import vn.thidua.plan.Modality;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Reporting;
import vn.thidua.platform.text.Numbers;
import vn.thidua.report.domain.Answer;
import vn.thidua.report.domain.ReportContent;

/** The parts of which reports of offices are made, periodic ones and those on reviews: sections, figures, a supplement's reason. */
@Component
public class ReportParts {

    private final Obligations obligations;
    private final People people;

    ReportParts(Obligations obligations, People people) {
        this.obligations = obligations;
        this.people = people;
    }

    /** A section as the form asks for it. */
    public record SectionInfo(String id, String title, String hint, boolean required) {

        /** The part of the text that the section is. */
        static String part(String id) {
            return "sections/" + id;
        }

        /** The sections about the movement's themes tell results, and must be written. */
        public static SectionInfo of(Reporting.OutlineSection section) {
            return new SectionInfo(
                    section.id(), section.number() + ". " + section.title(), section.hint(), section.theme() != null);
        }
    }

    /** What was answered a year before. */
    public record LastYear(Answer answer, BigDecimal actual) {}

    /** A figure as the form asks for it. */
    public record FigureInfo(
            String id,
            String name,
            String unit,
            BigDecimal min,
            BigDecimal max,
            int decimals,
            boolean share,
            String note,
            String target,
            LastYear lastYear) {}

    /** @param part the part of the text that the group is */
    public record FigureGroupInfo(String part, String title, List<FigureInfo> figures) {}

    /** Why the report came back, and by when it is to be sent again. */
    public record Supplement(String comment, LocalDate due, String by) {}

    /** @return null when no supplement was asked for */
    public Supplement supplement(String obligation) {
        LocalDate due = obligations.get(obligation).supplementDue();
        if (due == null) {
            return null;
        }
        List<ObligationEvent> history = obligations.history(obligation);
        for (int i = history.size() - 1; i >= 0; i--) {
            ObligationEvent event = history.get(i);
            if (event.action().equals("Yêu cầu bổ sung")) {
                return new Supplement(event.note(), due, people.nameOf(event.actor()));
            }
        }
        return null;
    }

    /** @param before what was answered a year before, by figure */
    public static List<FigureGroupInfo> figureGroups(
            Plan plan, Office office, Map<String, ReportContent.FigureAnswer> before) {
        List<Figure> asked = plan.reporting().figuresFor(office);
        var groups = new ArrayList<FigureGroupInfo>();
        for (var group : plan.reporting().figureGroups()) {
            List<FigureInfo> figures = asked.stream()
                    .filter(figure -> figure.group().equals(group.id()))
                    .map(figure -> figureInfo(plan, figure, before.get(figure.id())))
                    .toList();
            if (!figures.isEmpty()) {
                groups.add(new FigureGroupInfo(figurePart(group.id()), group.name(), figures));
            }
        }
        return groups;
    }

    private static String figurePart(String group) {
        return "figures/" + group;
    }

    static FigureInfo figureInfo(Plan plan, Figure figure, ReportContent.FigureAnswer before) {
        String target = figure.target() == null
                ? null
                : plan.targets().stream()
                        .filter(each -> each.id().equals(figure.target()))
                        .findFirst()
                        .map(each ->
                                (figure.modality() == Modality.PHAN_DAU ? "Phấn đấu: " : "Chỉ tiêu: ") + each.name())
                        .orElse(null);
        return new FigureInfo(
                figure.id(),
                figure.name(),
                figure.unit(),
                figure.min(),
                figure.max(),
                figure.decimals(),
                figure.share(),
                null,
                target,
                before == null ? null : new LastYear(before.answer(), before.actual()));
    }

    /** A section is written by one hand, and so is a group of figures; files and whatever else stands beside are the caller's. */
    public static WrittenParts written(Plan plan, Office office, JsonNode content) {
        var parts = new WrittenParts()
                .files("files", content.path("attachments"))
                .files("files", content.path("narrativeFile"));
        content.path("sections")
                .properties()
                .forEach(section -> parts.text(SectionInfo.part(section.getKey()), section.getValue()));
        if (plan.reporting() != null) {
            for (Figure figure : plan.reporting().figuresFor(office)) {
                parts.said(
                        figurePart(figure.group()),
                        said(figure.id(), content.path("figures").path(figure.id())));
            }
        }
        return parts;
    }

    private static String said(String figure, JsonNode answer) {
        String kind = answer.path("answer").asText("");
        if (kind.isEmpty()) {
            return "";
        }
        return figure + "=" + kind
                + (kind.equals(Answer.SO_LIEU.code())
                        ? " " + WrittenParts.number(answer.path("actual")) + " "
                                + WrittenParts.number(answer.path("estimate"))
                        : "");
    }

    // ---- as readers see them --------------------------------------------------------------------------------------

    /** @param byFile whether an uploaded text stands for the sections */
    public static List<DocumentView.Section> sections(
            List<Reporting.OutlineSection> outline, Map<String, String> texts, boolean byFile) {
        String empty = byFile ? "(Xem tệp báo cáo kèm theo.)" : "(Không có nội dung.)";
        return outline.stream()
                .map(section -> DocumentView.Section.of(
                                section.number() + ". " + section.title(),
                                texts.getOrDefault(section.id(), isHeading(section, outline) ? null : empty))
                        .of(SectionInfo.part(section.id())))
                .toList();
    }

    /** A section that others stand under may well have no text of its own. */
    private static boolean isHeading(Reporting.OutlineSection section, List<Reporting.OutlineSection> outline) {
        return outline.stream().anyMatch(other -> section.id().equals(other.parent()));
    }

    /** @param columns titles of: the year before, the value so far, the estimate */
    public static List<DocumentView.Table> tables(
            List<FigureGroupInfo> groups, Map<String, ReportContent.FigureAnswer> answers, List<String> columns) {
        return groups.stream()
                .map(group -> new DocumentView.Table(
                        group.title(),
                        List.of("Số liệu", "Đơn vị tính", columns.get(0), columns.get(1), columns.get(2)),
                        group.figures().stream()
                                .map(figure -> row(figure, answers.get(figure.id())))
                                .toList(),
                        group.part(),
                        null))
                .toList();
    }

    private static List<String> row(FigureInfo figure, ReportContent.FigureAnswer answer) {
        String before = figure.lastYear() == null
                ? ""
                : written(figure.lastYear().answer(), figure.lastYear().actual());
        return answer == null
                ? List.of(figure.name(), figure.unit(), before, "", "")
                : List.of(
                        figure.name(),
                        figure.unit(),
                        before,
                        written(answer.answer(), answer.actual()),
                        written(answer.answer(), answer.estimate()));
    }

    /** The value, or which of the two other answers was given. */
    public static String written(Answer answer, BigDecimal value) {
        return answer == Answer.SO_LIEU && value != null ? Numbers.format(value) : answer.label();
    }
}
