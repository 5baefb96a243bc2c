package vn.thidua.platform.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.error.NotFound;
import vn.thidua.support.Desk;
import vn.thidua.support.OfficeTest;
import vn.thidua.support.Staff;
import vn.thidua.support.Typed;

/** A colleague finishes the task between two looks at it: the seam is the first query, behind which he does. */
@OfficeTest
class FinishedMeanwhileTest {

    private static final String PLAN = "thu-nghiem";

    @Autowired
    Desk desk;

    @Autowired
    Staff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    OpenTasks open;

    @Autowired
    FinishedTasks finished;

    @Autowired
    InsideSystem inside;

    @Test
    void theOtherReadsWhoFinishedItInsteadOfAnError() {
        staff.hireFor(PLAN);
        String one = staff.hire("tn.mot", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        String other = staff.hire("tn.hai", new Group(PLAN, "noi-vu", Role.CHUYEN_VIEN));
        String letter = desk.at("2024-11-04T08:00").begins(PLAN, "cong-van", "noi-vu", "2024-11-29");
        Task draft = desk.only("userTask_draft", letter);
        Runnable finishes = () ->
                desk.as(one).sends(draft.getId(), Typed.draft(Typed.letter("V/v báo cáo", "Đề nghị báo cáo.", 0)));
        VisibleTasks visible =
                new VisibleTasks(tellingAfter(finishes, TaskService.class, tasks), open, finished, inside);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> desk.as(other).loggedIn(() -> visible.require(draft.getId(), other)))
                .withMessageStartingWith("Việc này đã được Kiêm nhiệm tn.mot hoàn thành lúc ");
    }

    /** The service, whose task query has answered when the deed is done. */
    private <T> T tellingAfter(Runnable deed, Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object answer;
                    try {
                        answer = method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("singleResult")) {
                        deed.run();
                    }
                    return answer instanceof TaskQuery query ? tellingAfter(deed, TaskQuery.class, query) : answer;
                }));
    }
}
