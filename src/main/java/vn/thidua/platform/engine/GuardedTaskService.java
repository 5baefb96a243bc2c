package vn.thidua.platform.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import vn.thidua.platform.error.Conflict;
import vn.thidua.platform.error.Refusal;

/**
 * What a user may do to a task from outside: claim it for himself, give it back, complete it with the one variable
 * {@code submission}, comment on it. The submission is transient: what an official typed reaches no engine table.
 */
final class GuardedTaskService extends TaskServiceImpl {

    private final Doorkeeper doorkeeper;
    private final Consumer<Object> events;
    private CommandExecutor open;

    GuardedTaskService(Doorkeeper doorkeeper, Consumer<Object> events) {
        this.doorkeeper = doorkeeper;
        this.events = events;
    }

    @Override
    public void setCommandExecutor(CommandExecutor executor) {
        open = executor;
        super.setCommandExecutor(new ReadersOnly(executor, doorkeeper));
    }

    @Override
    public void claim(String taskId, String userId) {
        String visitor = doorkeeper.visitor();
        if (visitor != null && !visitor.equals(userId)) {
            throw new Refusal("Bạn chỉ được nhận việc cho chính mình; người khác tự đăng nhập để nhận việc của họ.");
        }
        onTask(taskId, new ClaimTaskCmd(taskId, userId));
    }

    /** Tasklist's "unclaim" arrives here without a user. */
    @Override
    public void setAssignee(String taskId, String userId) {
        String visitor = doorkeeper.visitor();
        if (visitor == null) {
            super.setAssignee(taskId, userId);
        } else if (userId == null) {
            onTask(taskId, context -> giveBack(context, taskId, visitor));
        } else {
            throw Doorkeeper.closed();
        }
    }

    private Void giveBack(CommandContext context, String taskId, String user) {
        TaskEntity task = workable(context, taskId);
        if (!user.equals(task.getAssignee())) {
            throw new Refusal("Bạn chỉ trả lại được việc do chính mình đã nhận; hãy tải lại danh sách việc.");
        }
        context.runWithoutAuthorization(new AssignTaskCmd(taskId, null));
        events.accept(new TaskGivenBack(taskId, user));
        return null;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        boolean visited = doorkeeper.visitor() != null;
        Map<String, Object> accepted = visited ? onlySubmission(variables) : variables;
        var complete = new CompleteTaskCmd(taskId, withTransientSubmission(accepted));
        onTask(taskId, context -> {
            lock(context, taskId);
            return complete.execute(context);
        });
    }

    /**
     * Holds the task's row to the end of the transaction: of two colleagues who send at once the second waits for the first
     * and then finds the task gone, instead of working on an instance that vanishes under him.
     */
    private static void lock(CommandContext context, String taskId) {
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement row =
                connection.prepareStatement("select 1 from ACT_RU_TASK where ID_ = ? for update")) {
            row.setString(1, taskId);
            try (ResultSet found = row.executeQuery()) {
                if (!found.next()) {
                    throw Conflict.taskGone();
                }
            }
        } catch (SQLException e) {
            throw new ProcessEngineException(e);
        }
    }

    /** Returns no variables: the form has no use for the routing facts of the process. */
    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        if (doorkeeper.visitor() == null) {
            return super.createComment(taskId, processInstanceId, message);
        }
        if (processInstanceId != null) {
            throw Doorkeeper.closed();
        }
        return onTask(taskId, context -> commentOn(context, taskId, message));
    }

    /** The engine itself lets everybody comment on everything. */
    private static Comment commentOn(CommandContext context, String taskId, String message) {
        workable(context, taskId);
        return new AddCommentCmd(taskId, null, message).execute(context);
    }

    private static TaskEntity workable(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw Conflict.taskGone();
        }
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        return task;
    }

    /** A task of another plan answers like one that is gone, so that nobody can probe for it. */
    private <T> T onTask(String taskId, Command<T> command) {
        try {
            return open.execute(command);
        } catch (TaskAlreadyClaimedException e) {
            throw new Conflict("Việc này đã có người khác nhận xử lý; hãy tải lại danh sách việc.");
        } catch (NullValueException e) {
            throw exists(taskId) ? e : Conflict.taskGone();
        } catch (ProcessEngineException e) {
            throw Doorkeeper.isForeignPlan(e) ? Conflict.taskGone() : Doorkeeper.unwrapped(e);
        }
    }

    private boolean exists(String taskId) {
        return open.execute(context -> context.getTaskManager().findTaskById(taskId) != null);
    }

    static Map<String, Object> onlySubmission(Map<String, Object> variables) {
        if (variables == null) {
            return Map.of();
        }
        variables.forEach((name, value) -> {
            if (!name.equals(Submissions.VARIABLE)) {
                throw Refusal.of(
                        "Biểu mẫu không có mục “%s”; hãy tải lại trang và gửi bằng nút của biểu mẫu.",
                        Submissions.printable(name));
            }
            if (value != null && !(value instanceof String)) {
                throw new Refusal("Nội dung gửi lên không đúng kiểu; hãy tải lại trang và gửi bằng nút của biểu mẫu.");
            }
        });
        return variables;
    }

    private static Map<String, Object> withTransientSubmission(Map<String, Object> variables) {
        if (variables == null || !(variables.get(Submissions.VARIABLE) instanceof String text)) {
            return variables;
        }
        var result = new HashMap<>(variables);
        result.put(Submissions.VARIABLE, Variables.stringValue(text, true));
        return result;
    }
}
