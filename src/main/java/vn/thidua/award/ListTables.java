package vn.thidua.award;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.document.DocumentView;
import vn.thidua.nomination.Nomination;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.Texts;
import vn.thidua.register.Award;
import vn.thidua.register.Nominee;
import vn.thidua.register.Nominees;

/** The list of a decision as tables by kind of nominee, as it is printed behind the text. */
@Component
class ListTables {

    private static final List<String> COLUMNS =
            List.of("STT", "Đối tượng", "Chức vụ, đơn vị", "Cơ quan đề nghị", "Hình thức khen thưởng");
    private static final List<String> REVOKED =
            List.of("STT", "Đối tượng", "Chức vụ, đơn vị", "Hình thức khen thưởng", "Theo Quyết định");

    private final Nominees nominees;

    ListTables(Nominees nominees) {
        this.nominees = nominees;
    }

    List<DocumentView.Table> of(Plan plan, List<ListedRow> list) {
        Map<UUID, Nominee> known = nominees.find(
                list.stream().map(row -> row.nomination().nominee()).collect(Collectors.toSet()));
        var tables = new ArrayList<DocumentView.Table>();
        for (NomineeKind kind : NomineeKind.values()) {
            List<Nomination> rows = list.stream()
                    .filter(ListedRow::rewarded)
                    .map(ListedRow::nomination)
                    .filter(row -> row.kind() == kind)
                    .toList();
            table(
                            kind,
                            COLUMNS,
                            rows.stream()
                                    .map(row -> Arrays.asList(
                                            row.name(),
                                            where(known.get(row.nominee())),
                                            plan.office(row.proposedBy()).name(),
                                            DecisionWords.form(plan, row.form(), row.grade())))
                                    .toList())
                    .ifPresent(tables::add);
        }
        List<ListedRow> refused = list.stream().filter(row -> !row.rewarded()).toList();
        if (!refused.isEmpty()) {
            tables.add(new DocumentView.Table(
                    "Không khen thưởng (%d)".formatted(refused.size()),
                    List.of("Đối tượng", "Cơ quan đề nghị", "Lý do"),
                    refused.stream()
                            .map(row -> List.of(
                                    row.nomination().name(),
                                    plan.office(row.nomination().proposedBy()).name(),
                                    row.refused()))
                            .toList()));
        }
        return tables;
    }

    List<DocumentView.Table> ofRevoked(List<RevocationLists.Revoked> list) {
        return Stream.of(NomineeKind.values())
                .flatMap(kind -> table(
                        kind,
                        REVOKED,
                        list.stream()
                                .map(RevocationLists.Revoked::award)
                                .filter(award -> award.kind() == kind)
                                .map(award -> Arrays.asList(
                                        award.name(),
                                        where(award),
                                        award.formName(),
                                        award.decision().number()))
                                .toList())
                        .stream())
                .toList();
    }

    /** Numbered from one within its kind. */
    private static Optional<DocumentView.Table> table(NomineeKind kind, List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var numbered = new ArrayList<List<String>>();
        for (List<String> row : rows) {
            numbered.add(Stream.concat(Stream.of(String.valueOf(numbered.size() + 1)), row.stream())
                    .toList());
        }
        return Optional.of(new DocumentView.Table(
                "%s (%d)".formatted(Texts.asTitle(kind.label()), rows.size()), columns, numbered));
    }

    private static String where(Nominee nominee) {
        return nominee == null ? "" : where(nominee.position(), nominee.unit());
    }

    private static String where(Award award) {
        return where(award.position(), award.unit());
    }

    private static String where(String position, String unit) {
        return Stream.of(position, unit).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
