package vn.thidua.plan;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of a plan that an amendment may move, each with a path that finds it again in every version of the plan. */
public final class PlanDates {

    private static final Pattern STEP = Pattern.compile("([a-z_]+)(?:\\[([a-z0-9-]+)])?");

    private PlanDates() {}

    /**
     * One date of the plan.
     *
     * @param path e.g. {@code duties[cong-khai].due}, {@code subordinate_plans[0].due}
     * @param label as officials call it: "Báo cáo năm – thời hạn gửi"
     * @param yearly whether it has a date in every year of the movement
     */
    public record Dated(String path, String label, Deadline deadline, boolean yearly) {}

    /** All dates that can be amended, in the plan's order. */
    public static List<Dated> of(Plan plan) {
        var all = new ArrayList<Dated>();
        if (plan.reporting() != null) {
            for (Reporting.Period period : plan.reporting().periods()) {
                String at = "reporting.periods[%s].".formatted(period.kind().code());
                String name = period.kind().label() + " – ";
                all.add(new Dated(at + "due", name + "thời hạn gửi", period.due(), true));
                all.add(new Dated(at + "opens", name + "ngày mở đợt báo cáo", period.opens(), true));
                all.add(new Dated(at + "data_until", name + "ngày chốt số liệu", period.dataUntil(), true));
                all.add(new Dated(
                        at + "consolidated_due", name + "thời hạn báo cáo tổng hợp", period.consolidatedDue(), true));
            }
        }
        for (int i = 0; i < plan.subordinatePlans().size(); i++) {
            SubordinatePlans clause = plan.subordinatePlans().get(i);
            all.add(once(
                    "subordinate_plans[%d].due".formatted(i),
                    "Kế hoạch triển khai của đơn vị (%s) – thời hạn ban hành".formatted(names(plan, clause.owners())),
                    clause.due()));
        }
        if (plan.criteria() != null) {
            plan.criteria()
                    .sets()
                    .forEach(set -> all.add(once(
                            "criteria.sets[%s].due".formatted(set.id()),
                            "Tiêu chí thi đua (%s) – thời hạn ban hành".formatted(set.domain()),
                            set.due())));
        }
        plan.duties()
                .forEach(duty -> all.add(new Dated(
                        "duties[%s].due".formatted(duty.id()),
                        duty.name() + " – thời hạn thực hiện",
                        duty.due(),
                        duty.due().yearly() || duty.recurrence() == Recurrence.NAM)));
        plan.guidance()
                .forEach(guidance -> all.add(once(
                        "guidance[%s].due".formatted(guidance.id()),
                        "Hướng dẫn khen thưởng (%s) – thời hạn ban hành"
                                .formatted(guidance.occasions().get(0).label().toLowerCase(Locale.ROOT)),
                        guidance.due())));
        plan.reviews().forEach(review -> {
            String at = "reviews[%s].".formatted(review.id());
            all.add(once(at + "hold_by", review.name() + " – thời hạn tổ chức", review.holdBy()));
            all.add(once(at + "report_by", review.name() + " – thời hạn báo cáo", review.reportBy()));
            all.add(once(at + "figures_until", review.name() + " – ngày chốt số liệu", review.figuresUntil()));
            if (review.closes() != null) {
                all.add(once(at + "closes", review.name() + " – ngày chốt báo cáo của các đơn vị", review.closes()));
            }
        });
        plan.phases().forEach(phase -> {
            String at = "phases[%s].".formatted(phase.id());
            all.add(once(at + "starts", phase.name() + " – bắt đầu", phase.starts()));
            all.add(once(at + "ends", phase.name() + " – kết thúc", phase.ends()));
        });
        for (int i = 0; i < plan.upwardDuties().size(); i++) {
            UpwardDuty duty = plan.upwardDuties().get(i);
            all.add(new Dated(
                    "upward_duties[%d].due".formatted(i),
                    "%s gửi %s – thời hạn gửi"
                            .formatted(
                                    duty.period().label(),
                                    plan.office(duty.to()).name()),
                    duty.due(),
                    true));
        }
        return List.copyOf(all);
    }

    public static Optional<Dated> find(Plan plan, String path) {
        return of(plan).stream().filter(each -> each.path().equals(path)).findFirst();
    }

    private static Dated once(String path, String label, Deadline deadline) {
        return new Dated(path, label, deadline, deadline.yearly());
    }

    private static String names(Plan plan, List<String> owners) {
        List<String> names = owners.stream()
                .map(id -> plan.officeSets().stream()
                        .filter(set -> set.id().equals(id))
                        .map(OfficeSet::name)
                        .findFirst()
                        .or(() -> plan.groups().stream()
                                .filter(group -> group.id().equals(id))
                                .map(OfficeGroup::name)
                                .findFirst())
                        .orElseGet(() -> plan.office(id).name()))
                .toList();
        return String.join(", ", names);
    }

    // ---- another date -----------------------------------------------------------------------------------------------

    /**
     * The plan with the date moved.
     *
     * @throws IllegalArgumentException when the plan has no such date
     */
    static Plan with(Plan plan, PlanChange change) {
        Dated dated = find(plan, change.path())
                .orElseThrow(() -> new IllegalArgumentException("No date of the plan: " + change.path()));
        Deadline moved = change.year() == null
                ? dated.deadline().movedTo(change.day())
                : dated.deadline()
                        .movedIn(new Deadline.AmendedYears(
                                change.year(), change.onward() ? null : change.year(), change.day()));
        return with(plan, dated, moved);
    }

    static Plan with(Plan plan, Dated dated, Deadline deadline) {
        return (Plan) replaced(plan, List.of(dated.path().split("\\.")), deadline);
    }

    private static Record replaced(Record at, List<String> path, Deadline deadline) {
        Matcher step = STEP.matcher(path.get(0));
        if (!step.matches()) {
            throw new IllegalArgumentException("No step of a path: " + path.get(0));
        }
        String component = camel(step.group(1));
        List<String> rest = path.subList(1, path.size());
        if (rest.isEmpty()) {
            return with(at, component, deadline);
        }
        Object inner = value(at, component);
        if (step.group(2) == null) {
            return with(at, component, replaced((Record) inner, rest, deadline));
        }
        var list = new ArrayList<Object>((List<?>) inner);
        int index = indexOf(list, step.group(2));
        list.set(index, replaced((Record) list.get(index), rest, deadline));
        return with(at, component, List.copyOf(list));
    }

    private static int indexOf(List<?> list, String key) {
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            String own = each instanceof Reporting.Period period
                    ? period.kind().code()
                    : has(each, "id") ? (String) value((Record) each, "id") : String.valueOf(i);
            if (own.equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No such entry: " + key);
    }

    private static boolean has(Object record, String component) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .anyMatch(each -> each.getName().equals(component));
    }

    private static Object value(Record record, String component) {
        try {
            return record.getClass().getDeclaredMethod(component).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No component " + component, e);
        }
    }

    private static Record with(Record record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(each -> each.getName().equals(component) ? value : value(record, each.getName()))
                .toArray();
        try {
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Not a record that a plan can hold: " + record.getClass(), e);
        }
    }

    private static String camel(String snake) {
        var camel = new StringBuilder();
        for (String word : snake.split("_")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
