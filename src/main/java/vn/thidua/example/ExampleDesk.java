package vn.thidua.example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentView;
import vn.thidua.organisation.People;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Plans;

/** What the page of advanced examples shows. */
@Service
@Transactional(readOnly = true)
public class ExampleDesk {

    private final Examples examples;
    private final ExampleRights rights;
    private final Attachments attachments;
    private final Plans plans;
    private final People people;

    ExampleDesk(Examples examples, ExampleRights rights, Attachments attachments, Plans plans, People people) {
        this.examples = examples;
        this.rights = rights;
        this.attachments = attachments;
        this.plans = plans;
        this.people = people;
    }

    /** Something to choose. */
    public record Choice(String id, String name) {}

    /** An office that took the example over. */
    public record TakeoverRow(String office, LocalDate on, String note) {}

    /**
     * One example.
     *
     * @param mayDecide whether the person may confirm or refuse it now
     * @param mayTakeOver offices for which the person may record that they took it over
     */
    public record Row(
            UUID id,
            String kind,
            String name,
            String office,
            String theme,
            String field,
            String content,
            String status,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            Instant decidedAt,
            String reason,
            LocalDate publishedOn,
            String publishedIn,
            List<TakeoverRow> takeovers,
            List<DocumentView.AttachmentInfo> files,
            boolean mayDecide,
            boolean mayPublish,
            List<Choice> mayTakeOver) {}

    /** Everything that the page shows. */
    public record Page(
            List<Choice> ownOffices,
            List<Choice> offices,
            List<Choice> kinds,
            List<Choice> themes,
            List<Row> examples) {}

    /** The examples that fit, as the person may see them. */
    public Page page(String planId, String user, Examples.Search search) {
        Plan plan = plans.plan(planId);
        boolean decides = rights.decides(plan, user);
        List<Choice> own =
                rights.worksFor(plan, user).stream().map(ExampleDesk::choice).toList();
        List<AdvancedExample> found = examples.search(planId, user, search);
        Map<UUID, Attachment> files =
                attachments
                        .describe(found.stream()
                                .flatMap(each -> each.files().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Attachment::id, Function.identity()));
        var accounts = new HashSet<String>();
        found.forEach(each -> {
            accounts.add(each.proposedBy());
            if (each.decision() != null) {
                accounts.add(each.decision().by());
            }
        });
        Map<String, String> names = people.namesOf(accounts);
        return new Page(
                own,
                plan.offices().stream().map(ExampleDesk::choice).toList(),
                Stream.of(ExampleKind.values())
                        .map(kind -> new Choice(kind.code(), kind.label()))
                        .toList(),
                plan.themes().stream()
                        .map(theme -> new Choice(theme.id(), theme.name()))
                        .toList(),
                found.stream()
                        .map(each -> row(plan, each, user, decides, own, files, names))
                        .toList());
    }

    private static Row row(
            Plan plan,
            AdvancedExample each,
            String user,
            boolean decides,
            List<Choice> own,
            Map<UUID, Attachment> files,
            Map<String, String> names) {
        AdvancedExample.Decision decision = each.decision();
        return new Row(
                each.id(),
                each.kind().label(),
                each.name(),
                plan.office(each.office()).name(),
                plan.themes().stream()
                        .filter(theme -> theme.id().equals(each.theme()))
                        .map(theme -> theme.name())
                        .findFirst()
                        .orElse(null),
                each.field(),
                each.content(),
                each.status().label(),
                names.getOrDefault(each.proposedBy(), each.proposedBy()),
                each.proposedAt(),
                decision == null ? null : names.getOrDefault(decision.by(), decision.by()),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                each.publication() == null ? null : each.publication().on(),
                each.publication() == null ? null : each.publication().in(),
                each.takeovers().stream()
                        .map(takeover ->
                                new TakeoverRow(plan.office(takeover.office()).name(), takeover.on(), takeover.note()))
                        .toList(),
                DocumentView.AttachmentInfo.of(each.files().stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .toList()),
                decides
                        && each.status() == ExampleStatus.DE_XUAT
                        && !each.proposedBy().equals(user),
                decides && each.status() == ExampleStatus.CONG_NHAN,
                each.status().confirmed()
                        ? own.stream()
                                .filter(office -> !office.id().equals(each.office())
                                        && each.takeovers().stream()
                                                .noneMatch(takeover ->
                                                        takeover.office().equals(office.id())))
                                .toList()
                        : List.of());
    }

    private static Choice choice(Office office) {
        return new Choice(office.id(), office.name());
    }
}
