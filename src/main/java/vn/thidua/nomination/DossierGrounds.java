package vn.thidua.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.awardrule.Ground;
import vn.thidua.guidance.AwardPeriod;
import vn.thidua.guidance.AwardWindow;
import vn.thidua.guidance.WindowFields.DossierItem;
import vn.thidua.nomination.domain.CommendationType;
import vn.thidua.nomination.domain.DossierContent;
import vn.thidua.nomination.domain.DossierContent.Initiative;
import vn.thidua.plan.FormClass;
import vn.thidua.plan.NomineeKind;
import vn.thidua.plan.Occasion;
import vn.thidua.plan.Office;
import vn.thidua.plan.Plan;
import vn.thidua.platform.text.SearchKey;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.register.Nominee;

/** The grounds that a dossier by itself gives; nothing here asks the database, and nothing here says what follows from a ground. */
final class DossierGrounds {

    /** NĐ 91/2017 Art. 38, as the decision table says with its doubt. */
    private static final int LONG_MOVEMENT = 3;

    private final Plan plan;
    private final LocalDate today;

    DossierGrounds(Plan plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
    }

    /**
     * A ground that was found.
     *
     * @param detail what exactly, as it stands behind the table's sentence; or null
     * @param onlyShown whether it is no more than a hint here, whatever the table says
     * @param other the dossier that it is about, or null
     * @param nominee whose history it is about, or null
     */
    record Found(
            Nomination row,
            Ground ground,
            String detail,
            boolean onlyShown,
            NominationFinding.Other other,
            UUID nominee) {

        Found(Nomination row, Ground ground, String detail) {
            this(row, ground, detail, false, null, null);
        }
    }

    /** @param receiving whether the window receives from the proposer today */
    List<Found> of(Nomination row, AwardWindow window, Nominee nominee, DossierContent content, boolean receiving) {
        var found = new ArrayList<Found>();
        if (!receiving) {
            found.add(new Found(row, Ground.HET_HAN_NHAN, window.label()));
        }
        offered(found, row, window);
        period(found, row, window);
        dissolved(row, nominee)
                .ifPresent(office -> found.add(new Found(
                        row,
                        Ground.DON_VI_GIAI_THE,
                        "%s kết thúc hoạt động ngày %s"
                                .formatted(office.name(), VietnamTime.format(office.validTo())))));
        written(found, row, content);
        papers(found, row, window, content);
        return found;
    }

    private void offered(List<Found> found, Nomination row, AwardWindow window) {
        boolean planned = window.occasion() == Occasion.DOT_XUAT
                || plan.awards().stream()
                        .filter(award -> award.occasion() == window.occasion())
                        .anyMatch(award -> award.forms().contains(row.form()));
        if (!planned || !window.fields().forms().contains(row.form())) {
            found.add(new Found(
                    row, Ground.HINH_THUC_KHONG_CO, plan.awardForm(row.form()).name() + ", " + window.label()));
        }
        if (!window.fields().nominees().contains(row.kind())) {
            found.add(new Found(
                    row, Ground.DOI_TUONG_KHONG_CO, Texts.inSentence(row.kind().label()) + ", " + window.label()));
        }
        if (!mayPropose(plan, window, row.proposer(), row.onBehalfOf(), today)) {
            found.add(new Found(
                    row,
                    Ground.NOI_DE_NGHI_KHONG_DUOC,
                    plan.office(row.proposer()).name()));
        }
    }

    /** Itself, or for an office without accounts: that one or whoever enters for it. */
    static boolean mayPropose(Plan plan, AwardWindow window, String proposer, String onBehalfOf, LocalDate today) {
        return plan.officesNamed(window.fields().proposers(), today).stream()
                .map(Office::id)
                .anyMatch(id -> id.equals(proposer) || id.equals(onBehalfOf));
    }

    private void period(List<Found> found, Nomination row, AwardWindow window) {
        AwardPeriod period = row.period();
        if (!window.period().contains(period)) {
            found.add(new Found(
                    row,
                    Ground.NGOAI_GIAI_DOAN,
                    "%s, dịp khen thưởng xét %s"
                            .formatted(period.label(), window.period().label())));
        }
        if (row.from().isAfter(today)) {
            found.add(new Found(row, Ground.CHUA_BAT_DAU, period.label()));
        } else if (row.to().isAfter(today)) {
            found.add(new Found(row, Ground.CON_DANG_THUC_HIEN, period.label()));
        }
        if (plan.awardForm(row.form()).formClass() == FormClass.BANG_KHEN_THU_TUONG
                && period.to() - period.from() + 1 < LONG_MOVEMENT) {
            found.add(new Found(row, Ground.PHONG_TRAO_DUOI_3_NAM, period.label()));
        }
    }

    /** The ended office that a collective is: by its link, or by its name where nobody linked it. */
    private Optional<Office> dissolved(Nomination row, Nominee nominee) {
        if (row.kind() == NomineeKind.CA_NHAN || row.kind() == NomineeKind.HO_GIA_DINH) {
            return Optional.empty();
        }
        String name = SearchKey.of(row.name());
        Stream<Office> meant = nominee.office() != null
                ? plan.findOffice(nominee.office()).stream()
                : plan.offices().stream()
                        .filter(office -> SearchKey.of(office.name()).equals(name));
        return meant.filter(
                        office -> office.validTo() != null && office.validTo().isBefore(today))
                .findFirst();
    }

    private void written(List<Found> found, Nomination row, DossierContent content) {
        if (CommendationType.CONG_TRANG.code().equals(content.type())) {
            found.add(new Found(row, Ground.PHONG_TRAO_CHO_CONG_TRANG, null));
        }
        if (content.achievement() == null && content.achievements().isEmpty()) {
            found.add(new Found(row, Ground.CHUA_NEU_THANH_TICH, null));
        }
        String unrecognised = content.initiatives().stream()
                .filter(each -> each.recognition() == null)
                .map(Initiative::name)
                .collect(Collectors.joining("; "));
        if (!unrecognised.isEmpty()) {
            found.add(new Found(row, Ground.SANG_KIEN_CHUA_CONG_NHAN, unrecognised));
        }
        if (Boolean.FALSE.equals(content.compliant())) {
            found.add(new Found(row, Ground.DANG_XAC_MINH, null));
        }
        if (content.sanctions() != null) {
            found.add(new Found(row, Ground.TRONG_THOI_HAN_KY_LUAT, content.sanctions()));
        }
    }

    private void papers(List<Found> found, Nomination row, AwardWindow window, DossierContent content) {
        if (Grade.has(plan.awardForm(row.form()))) {
            if (window.occasion() == Occasion.SO_KET) {
                found.add(new Found(row, Ground.HUAN_CHUONG_KHI_SO_KET, null));
            }
            if (row.grade() == null) {
                found.add(new Found(row, Ground.THIEU_THANH_PHAN, "chưa chọn hạng của Huân chương"));
            }
        }
        if (content.compliant() == null) {
            found.add(new Found(row, Ground.THIEU_THANH_PHAN, "chưa khai việc chấp hành chủ trương, pháp luật"));
        }
        String missing = window.fields().checklistFor(row.form(), row.kind()).stream()
                .filter(item -> item.obligatory() && !item.shared())
                .map(DossierItem::name)
                .filter(item -> !content.has(item))
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            found.add(new Found(row, Ground.THIEU_THANH_PHAN, missing));
        }
    }
}
