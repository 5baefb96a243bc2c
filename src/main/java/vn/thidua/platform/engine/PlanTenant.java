package vn.thidua.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import vn.thidua.platform.error.Refusal;

/**
 * Every instance belongs to one plan: that of the caller's login, or of the calling process, or — where no user is at work —
 * the one in the variable {@code plan}. A user never chooses the plan: a variable that differs from the login is refused.
 */
final class PlanTenant implements TenantIdProvider {

    /** The process variable that names the plan. */
    static final String VARIABLE = "plan";

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        String wanted = plan(context.getVariables());
        Authentication user = Context.getCommandContext().getAuthentication();
        if (user == null || user.getUserId() == null || isAdministrator(user)) {
            return wanted;
        }
        List<String> plans = user.getTenantIds();
        if (plans == null || plans.size() != 1) {
            throw new Refusal("Tài khoản của bạn chưa gắn với đúng một kế hoạch; đề nghị liên hệ người quản trị.");
        }
        if (wanted != null && !wanted.equals(plans.get(0))) {
            throw new Refusal(
                    "Bạn chỉ được làm việc trong kế hoạch của mình; hãy đăng nhập bằng tài khoản thuộc kế hoạch cần xử lý.");
        }
        return plans.get(0);
    }

    private static boolean isAdministrator(Authentication user) {
        return user.getGroupIds() != null && user.getGroupIds().contains("camunda-admin");
    }

    private static String plan(VariableScope variables) {
        return variables == null ? null : (String) variables.getVariable(VARIABLE);
    }

    private static String plan(Map<String, Object> variables) {
        return variables == null ? null : (String) variables.get(VARIABLE);
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null; // cases are switched off
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
