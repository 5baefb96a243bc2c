package vn.thidua.issuance;

import vn.thidua.support.Desk;
import vn.thidua.support.Typed;

/** One office that issues its plan, step by step. */
final class Issuer {

    private final Desk desk;
    private final String plan;
    private final String office;
    private final String dossier;

    Issuer(Desk desk, String plan, String period, String office) {
        this.desk = desk;
        this.plan = plan;
        this.office = office;
        this.dossier = "%s/plan/%s/%s".formatted(plan, period, office);
    }

    String dossier() {
        return dossier;
    }

    Issuer drafts(int recipients) {
        return drafts(office, recipients);
    }

    Issuer drafts(String drafter, int recipients) {
        desk.as(person(drafter, "chuyen-vien"))
                .does(
                        "userTask_draft",
                        dossier,
                        Typed.draft(Typed.letter("Kế hoạch của " + office, "Nội dung.", recipients)));
        return this;
    }

    Issuer signs() {
        desk.as(person(office, "lanh-dao")).does("userTask_sign", dossier, Typed.sign("TRUC_TIEP"));
        return this;
    }

    Issuer numbers(String registry, String number, String symbol, String date) {
        var official = desk.as(person(registry, "van-thu"));
        var copy = official.attaches("userTask_issue", dossier, "ke-hoach.pdf");
        official.does("userTask_issue", dossier, Typed.issue(number, symbol, date, copy));
        desk.runReadySteps();
        return this;
    }

    private String person(String of, String role) {
        return "%s.%s.%s".formatted(plan, of, role);
    }
}
