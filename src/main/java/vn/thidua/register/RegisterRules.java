package vn.thidua.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import org.springframework.stereotype.Component;
import vn.thidua.organisation.People;
import vn.thidua.organisation.Person;
import vn.thidua.plan.Plan;
import vn.thidua.platform.error.Refusal;
import vn.thidua.platform.text.Texts;
import vn.thidua.platform.time.VietnamTime;

/**
 * What may be said of nominees and awards. Outside of any transaction: a list is checked row by row, and a row that is refused must
 * not spoil the reading of the others.
 */
@Component
class RegisterRules {

    static final int NUMBER = 100;
    static final int WORDS = 300;

    private final People people;
    private final Clock clock;

    RegisterRules(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * What is said of a nominee, as it is kept.
     *
     * @throws Refusal naming the first thing that is wrong
     */
    Particulars checked(Plan plan, Particulars said) {
        if (said.office() != null && plan.findOffice(said.office()).isEmpty()) {
            throw new Refusal("Cơ quan, đơn vị không thuộc Kế hoạch; hãy tải lại trang và chọn lại.");
        }
        if (said.person() != null
                && people.find(said.person())
                        .map(Person::plan)
                        .filter(plan.id()::equals)
                        .isEmpty()) {
            throw new Refusal("Tài khoản của cá nhân không thuộc Kế hoạch; hãy chọn lại hoặc bỏ trống.");
        }
        return said.checked(Year.now(clock));
    }

    /** @throws Refusal naming the first thing that is missing or cannot be */
    void check(Entry entry) {
        AwardDecision decision = entry.decision();
        Texts.required(entry.name(), "Tên đối tượng", Particulars.NAME);
        Texts.required(decision.number(), "Số quyết định", NUMBER);
        Texts.required(decision.authority(), "Cơ quan, người có thẩm quyền quyết định", WORDS);
        if (decision.on() == null) {
            throw new Refusal("Chưa nhập mục “Ngày quyết định”; hãy nhập rồi gửi lại.");
        }
        notFuture(decision.on(), "Ngày quyết định");
        period(entry.name(), entry.periodFrom(), entry.periodTo());
        notBeforeDecision(entry.conferredOn(), decision.on(), "Ngày trao thưởng");
    }

    /** Either end may be unknown. */
    void period(String name, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.of(
                    "Thời gian lập thành tích của %s kết thúc (%s) trước khi bắt đầu (%s); hãy sửa lại.",
                    name, VietnamTime.format(to), VietnamTime.format(from));
        }
    }

    /** What follows a decision is not noted for a day before it, nor for one to come; null is not done yet. */
    void notBeforeDecision(LocalDate day, LocalDate decided, String what) {
        if (day == null) {
            return;
        }
        notFuture(day, what);
        if (day.isBefore(decided)) {
            throw Refusal.of(
                    "%s %s ở trước ngày quyết định %s; hãy nhập lại ngày.",
                    what, VietnamTime.format(day), VietnamTime.format(decided));
        }
    }

    void notFuture(LocalDate date, String what) {
        LocalDate today = LocalDate.now(clock);
        if (date.isAfter(today)) {
            throw Refusal.of(
                    "%s %s ở sau ngày hôm nay; hãy nhập ngày không muộn hơn %s.",
                    what, VietnamTime.format(date), VietnamTime.format(today));
        }
    }
}
