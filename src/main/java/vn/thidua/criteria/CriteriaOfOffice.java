package vn.thidua.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriteriaDesk.Line;
import vn.thidua.criteria.CriteriaInForce.InForce;
import vn.thidua.criteria.CriteriaInForce.SetInForce;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;
import vn.thidua.plan.Theme;
import vn.thidua.platform.error.NotFound;

/** What an office has to answer to on a day, as whoever writes its report reads it: theme by theme. */
@Service
@Transactional(readOnly = true)
public class CriteriaOfOffice {

    private final CriteriaInForce inForce;
    private final Plans plans;

    CriteriaOfOffice(CriteriaInForce inForce, Plans plans) {
        this.inForce = inForce;
        this.plans = plans;
    }

    /** @param name of the theme */
    public record ThemeLines(String name, List<Line> lines) {}

    /**
     * What binds the office.
     *
     * @param themes in the plan's order, what belongs to all of them behind; {@code group} of a line is the group's name
     * @param inFiles sets whose criteria stand only in the superior's file: field and document
     */
    public record View(LocalDate on, List<ThemeLines> themes, List<String> inFiles) {}

    /** @throws NotFound when the plan has no such office */
    public View of(String planId, String office, LocalDate on) {
        Plan plan = plans.plan(planId);
        plan.findOffice(office).orElseThrow(NotFound::new);
        InForce binding = inForce.bindingOn(planId, office, on);
        List<Line> lines = CriteriaDesk.lines(plan, binding).stream()
                .map(line -> line.in(
                        plan.criteria().subjectGroup(line.group()).orElseThrow().name()))
                .toList();
        return new View(
                on,
                Stream.concat(plan.themes().stream().map(Theme::id), Stream.of((String) null))
                        .map(theme -> new ThemeLines(
                                CriteriaKind.themeName(plan, theme),
                                lines.stream()
                                        .filter(line -> Objects.equals(line.theme(), theme))
                                        .toList()))
                        .filter(theme -> !theme.lines().isEmpty())
                        .toList(),
                binding.sets().stream()
                        .filter(set -> set.criteria().isEmpty())
                        .map((SetInForce set) -> "%s: %s".formatted(set.title(), CriteriaDesk.source(set)))
                        .toList());
    }
}
