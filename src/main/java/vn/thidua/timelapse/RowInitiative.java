package vn.thidua.timelapse;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.nomination.RowActions;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotAllowed;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.error.Refusal;

/**
 * What happens to single dossiers under way: some are taken back by their office, what was held is looked at again on its day, and
 * what nobody supplements is not rewarded.
 */
@Component
@Profile("timelapse")
@Order(4)
class RowInitiative implements Initiative {

    private static final int WITHDRAWN_PERCENT = 5;
    private static final int WEEKS_FROM = 2;
    private static final int WEEKS_TO = 16;
    private static final int WEEKS_FOR_SUPPLEMENT = 8;
    private static final List<Role> EXAMINERS = List.of(Role.CHUYEN_VIEN, Role.TRUONG_PHONG, Role.LANH_DAO);

    private final RowActions rows;
    private final PoolStore pools;

    RowInitiative(RowActions rows, PoolStore pools) {
        this.rows = rows;
        this.pools = pools;
    }

    @Override
    public void on(Turn turn) {
        for (PoolStore.Pool pool : pools.toResume(turn.plan().id(), turn.today())) {
            examined(
                    turn,
                    "resume",
                    pool,
                    person -> rows.resume(pool.nominations(), person, "Đã xác minh xong, tiếp tục xét."));
        }
        for (PoolStore.Pool pool :
                pools.notSupplemented(turn.plan().id(), turn.today().minusWeeks(WEEKS_FOR_SUPPLEMENT))) {
            examined(
                    turn,
                    "refuse",
                    pool,
                    person -> rows.refuse(pool.nominations(), person, "Quá thời hạn mà không bổ sung hồ sơ."));
        }
        pools.sent(turn.plan().id()).forEach(row -> mayWithdraw(turn, row));
    }

    @Override
    public boolean goesOn(String plan) {
        return pools.anyUnderWay(plan);
    }

    private void mayWithdraw(Turn turn, PoolStore.Sent row) {
        Chance chance = turn.chance("withdrawn " + row.id());
        if (!chance.percent(WITHDRAWN_PERCENT)
                || ChronoUnit.WEEKS.between(row.receivedOn(), turn.today()) != chance.between(WEEKS_FROM, WEEKS_TO)) {
            return;
        }
        turn.somebody(row.proposer(), Role.LANH_DAO).ifPresent(leader -> {
            try {
                turn.as(leader, () -> {
                    rows.withdraw(List.of(row.id()), leader, "Đơn vị xin rút để bổ sung thành tích.");
                    return null;
                });
            } catch (Refusal no) {
                turn.trouble("withdraw: " + no.getMessage());
            }
        });
    }

    private interface Deed {
        void by(String person);
    }

    /** Whoever examines there, or in the office above, and had no hand in proposing. */
    private static void examined(Turn turn, String what, PoolStore.Pool pool, Deed deed) {
        String why = "không ai giữ vai trò ở " + pool.office();
        List<String> offices = Stream.of(
                        pool.office(), turn.plan().office(pool.office()).partOf())
                .filter(Objects::nonNull)
                .toList();
        for (String office : offices) {
            for (String person : EXAMINERS.stream()
                    .flatMap(role -> turn.everybody(office, role).stream())
                    .toList()) {
                try {
                    turn.as(person, () -> {
                        deed.by(person);
                        return null;
                    });
                    return;
                } catch (Refusal | NotAllowed | NotFound no) {
                    why = no.getMessage();
                }
            }
        }
        turn.trouble(what + ": " + why);
    }
}
