package vn.thidua.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thidua.plan.Coded;
import vn.thidua.plan.NomineeKind;

/**
 * What a guidance lays down for its window; every id is one of the plan.
 *
 * @param forms ids of the award forms
 * @param proposers ids of offices, sets or groups that may propose
 * @param priorityGroups preferred nominees: shown and counted, never a block
 * @param publishList whether the list is posted before and after
 * @param standard the standard, in the words of the guidance
 * @param closesOn last day on which dossiers are received
 * @param receiver id of the office that receives them
 * @param address where to, in words, or null
 * @param mergedForms ids of forms without a quota of their own: they are counted in the year-end quota
 * @param quotas how many at most; where there is no line there is no limit
 * @param checklist what a dossier consists of
 */
public record WindowFields(
        List<String> forms,
        List<NomineeKind> nominees,
        List<String> proposers,
        List<String> priorityGroups,
        boolean publishList,
        String standard,
        LocalDate closesOn,
        String receiver,
        String address,
        List<String> mergedForms,
        List<QuotaLine> quotas,
        List<DossierItem> checklist) {

    /**
     * A limit. Lines without an office limit the whole window, lines with one its share; a set's share is common to its offices.
     *
     * @param kind kind of nominees that it limits, or null for all kinds together
     * @param to id of an office or set, or null for the whole window
     */
    public record QuotaLine(String form, NomineeKind kind, String to, int count) {}

    /**
     * A part of the dossier (thành phần hồ sơ).
     *
     * @param form only for this form, or null for all
     * @param kind only for this kind of nominees, or null for all
     * @param shared once for the whole list (đợt trình), not once for each nominee
     */
    public record DossierItem(String name, String form, NomineeKind kind, boolean shared, boolean obligatory) {

        public boolean askedOf(String otherForm, NomineeKind otherKind) {
            return (form == null || form.equals(otherForm)) && (kind == null || kind == otherKind);
        }
    }

    /** The parts of a dossier for this form and kind of nominees, in the order of the guidance. */
    public List<DossierItem> checklistFor(String form, NomineeKind kind) {
        return checklist.stream().filter(item -> item.askedOf(form, kind)).toList();
    }

    /** The limit of the line that names exactly this; empty: none. */
    public Optional<Integer> quota(String form, NomineeKind kind, String to) {
        return quotas.stream()
                .filter(line -> line.form().equals(form) && line.kind() == kind && Objects.equals(line.to(), to))
                .map(QuotaLine::count)
                .findFirst();
    }

    /** Fields that {@link WindowRules} let through. */
    static WindowFields of(TypedWindow kept) {
        return new WindowFields(
                kept.forms(),
                kept.nominees().stream()
                        .map(code -> Coded.of(NomineeKind.class, code))
                        .toList(),
                kept.proposers(),
                kept.priorityGroups(),
                kept.publishList(),
                kept.standard(),
                kept.closesOn(),
                kept.receiver(),
                kept.address(),
                kept.mergedForms(),
                kept.quotas().stream()
                        .map(line -> new QuotaLine(
                                line.form(),
                                kind(line.kind()),
                                line.to(),
                                line.count().intValueExact()))
                        .toList(),
                kept.checklist().stream()
                        .map(item -> new DossierItem(
                                item.name(), item.form(), kind(item.kind()), item.shared(), item.obligatory()))
                        .toList());
    }

    /** The same as a form sends it. */
    TypedWindow typed() {
        return new TypedWindow(
                forms,
                nominees.stream().map(NomineeKind::code).toList(),
                proposers,
                priorityGroups,
                publishList,
                standard,
                closesOn,
                receiver,
                address,
                mergedForms,
                quotas.stream()
                        .map(line -> new TypedWindow.Quota(
                                line.form(), code(line.kind()), line.to(), BigDecimal.valueOf(line.count())))
                        .toList(),
                checklist.stream()
                        .map(item -> new TypedWindow.Item(
                                item.name(), item.form(), code(item.kind()), item.shared(), item.obligatory()))
                        .toList());
    }

    private static NomineeKind kind(String code) {
        return code == null ? null : Coded.of(NomineeKind.class, code);
    }

    private static String code(NomineeKind kind) {
        return kind == null ? null : kind.code();
    }
}
