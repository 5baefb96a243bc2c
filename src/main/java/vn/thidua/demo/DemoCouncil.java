package vn.thidua.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Office;
import vn.thidua.plan.OfficeKind;
import vn.thidua.plan.Plan;

/**
 * Who sits in a plan's own council. No plan names its members; assumed after the usual decisions that set up a council (Vĩnh
 * Long's province has 22): the head of the issuer is the chairman and a deputy head of the issuer a deputy chairman; members are
 * the heads of the office whose unit is the standing office, of the standing office itself, of the political and social
 * organisations and of the offices in the order of the plan, as far as they exist all through it. Where the standing office is
 * one person's post (a ward), nine in all, posts coming last; its holder keeps the secretary's papers and does not vote.
 */
final class DemoCouncil {

    /** With the chairman and the council's own member. */
    private static final int OF_A_PROVINCE = 22;

    private static final int OF_A_WARD = 9;

    /** The chairman, his deputy, and the account of the council's own member. */
    private static final int NOT_FROM_OFFICES = 3;

    private static final List<OfficeKind> ORDER = List.of(
            OfficeKind.TO_CHUC_CTXH,
            OfficeKind.CO_QUAN,
            OfficeKind.PHONG,
            OfficeKind.CHUC_DANH,
            OfficeKind.DON_VI_SU_NGHIEP);

    private final Plan plan;
    private final Office council;
    private final Office standing;

    private DemoCouncil(Plan plan, Office council) {
        this.plan = plan;
        this.council = council;
        this.standing = plan.office(plan.council().standing());
    }

    /** Empty where the plan has no council of its own, or one that does not work here. */
    static Optional<DemoCouncil> of(Plan plan) {
        return Optional.ofNullable(plan.council())
                .map(council -> council.own())
                .map(plan::office)
                .filter(Office::hasAccounts)
                .map(office -> new DemoCouncil(plan, office));
    }

    Office office() {
        return council;
    }

    /** Whose specialist, or holder, keeps the council's papers. */
    Office standing() {
        return standing;
    }

    /** The offices whose heads are members beside the chairman and his deputy. */
    List<Office> represented() {
        int seats = (standing.kind() == OfficeKind.CHUC_DANH ? OF_A_WARD : OF_A_PROVINCE) - NOT_FROM_OFFICES;
        return Stream.concat(
                        standing.kind() == OfficeKind.CHUC_DANH
                                ? Stream.empty()
                                : Stream.of(plan.findOffice(String.valueOf(standing.partOf())), Optional.of(standing))
                                        .flatMap(Optional::stream),
                        plan.offices().stream()
                                .filter(office -> ORDER.contains(office.kind()))
                                .sorted(Comparator.comparingInt(office -> ORDER.indexOf(office.kind()))))
                .filter(this::maySit)
                .distinct()
                .limit(seats)
                .toList();
    }

    private boolean maySit(Office office) {
        Office issuer = plan.office(plan.issuer());
        return office.hasAccounts()
                && !office.equals(issuer)
                && !office.equals(council)
                && !(office.equals(standing) && standing.kind() == OfficeKind.CHUC_DANH)
                && Objects.equals(office.validFrom(), issuer.validFrom())
                && Objects.equals(office.validTo(), issuer.validTo());
    }
}
