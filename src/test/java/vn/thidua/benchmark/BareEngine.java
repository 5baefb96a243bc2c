package vn.thidua.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.document.process.DocumentIssuanceProcess;
import vn.thidua.organisation.Group;
import vn.thidua.plan.Role;
import vn.thidua.platform.time.VietnamTime;
import vn.thidua.report.process.OfficeReportProcess;
import vn.thidua.report.process.ReportRoundProcess;

/**
 * The same models on an engine of its own in the same PostgreSQL server, with the settings of ours for history, authorisation
 * and tenants and the same process variables, but without our guards, use cases and tables: what the engine alone costs.
 */
final class BareEngine implements AutoCloseable {

    private static final Pattern SERVICE = Pattern.compile(" camunda:delegateExpression=\"\\$\\{(\\w+)\\}\"");
    private static final Pattern LISTENER =
            Pattern.compile("<camunda:taskListener[^>]* delegateExpression=\"\\$\\{(\\w+)\\}\"");

    private static final String NAME = "bare";
    private static final int BATCH = 50;
    private static final String CONSOLIDATOR = "ban-tdkt";
    private static final Date DUE = Date.from(VietnamTime.endOf(LocalDate.of(2024, 12, 14)));
    private static final Date CLOSES = Date.from(VietnamTime.endOf(LocalDate.of(2024, 12, 18)));

    final CountedDataSource database;
    final ProcessEngine engine;
    private final HikariDataSource pool;
    private final Map<String, Queue<String>> unstarted = new ConcurrentHashMap<>();

    /** @param server any connection to the server, which then gets one more database */
    BareEngine(JdbcClient server, String url, ProcessEngineConfigurationImpl ours, int connections) {
        server.sql("create database " + NAME).update();
        var hikari = new HikariConfig();
        hikari.setJdbcUrl(url.replaceFirst("/postgres\\b", "/" + NAME));
        hikari.setUsername("postgres");
        hikari.setPassword("postgres");
        hikari.setMaximumPoolSize(connections);
        pool = new HikariDataSource(hikari);
        database = new CountedDataSource(pool);

        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(NAME);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(ours.isMetricsEnabled());
        configuration.setHistory(ours.getHistory());
        configuration.setAuthorizationEnabled(ours.isAuthorizationEnabled());
        configuration.setDefaultUserPermissionNameForTask(ours.getDefaultUserPermissionNameForTask());
        configuration.setEnforceSpecificVariablePermission(ours.isEnforceSpecificVariablePermission());
        configuration.setEnableHistoricInstancePermissions(ours.isEnableHistoricInstancePermissions());
        configuration.setTenantCheckEnabled(ours.isTenantCheckEnabled());
        configuration.setTenantIdProvider(new PlanOfVariables());
        configuration.setIdGenerator(new StrongUuidGenerator()); // as the Spring Boot starter has it
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        JobExecution.likeProduction(
                (DefaultJobExecutor) configuration.getJobExecutor(), (DefaultJobExecutor) ours.getJobExecutor());
        configuration.getJobExecutor().start();
        deploy();
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        models().forEach(deployment::addString);
        deployment.deploy();
    }

    /** The models of reports and documents, by file name. */
    private static Map<String, String> models() {
        var models = new TreeMap<String, String>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String folder : List.of("report", "document")) {
                for (Resource model : resolver.getResources("classpath*:/processes/" + folder + "/*.bpmn")) {
                    models.put(model.getFilename(), model.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    /** Starts a round for these offices, whose work then begins in batches as ours does. */
    void open(String plan, List<String> offices) {
        unstarted.put(plan, new ArrayDeque<>(offices));
        engine.getRuntimeService()
                .createProcessInstanceByKey(ReportRoundProcess.KEY)
                .businessKey(plan + "/report/2024")
                .setVariable(ReportRoundProcess.Variables.PLAN.name(), plan)
                .setVariable(ReportRoundProcess.Variables.PERIOD.name(), "2024")
                .setVariable(ReportRoundProcess.Variables.LETTER_WANTED.name(), false)
                .execute();
    }

    /** One person at a time completes tasks, as the person who holds the role in the office. */
    Rush.Officials officials(String plan) {
        return (office, step) -> {
            String person = step.person(plan, office);
            List<String> groups = step.groups(plan, office);
            String task = OpenTask.id(engine.getTaskService(), plan, office, step);
            var variables = new HashMap<String, Object>();
            variables.put(DocumentIssuanceProcess.Variables.DECISION.name(), step.decision);
            if (step == Step.DRAFT) {
                variables.put(DocumentIssuanceProcess.Variables.STEPS.name(), " soan duyet ky cap-so ");
            }
            return () -> {
                engine.getIdentityService().setAuthentication(person, groups, List.of(plan));
                try {
                    engine.getTaskService().complete(task, variables);
                } catch (OptimisticLockingException e) {
                    throw new Rush.Refused(true, e.getMessage());
                } finally {
                    engine.getIdentityService().clearAuthentication();
                }
            };
        };
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    // ---- instead of our beans: what the models need to go on -------------------------------------------------------

    private Map<Object, Object> beans() {
        TaskListener silent = task -> {};
        JavaDelegate nothing = execution -> {};
        var beans = new HashMap<Object, Object>();
        named(SERVICE).forEach(bean -> beans.put(bean, nothing));
        named(LISTENER).forEach(bean -> beans.put(bean, silent));
        beans.put("openRound", (JavaDelegate) BareEngine::openRound);
        beans.put("openReportObligations", (JavaDelegate)
                execution -> ReportRoundProcess.Variables.OPENED_BEFORE.set(execution, false));
        beans.put("startOfficeReports", (JavaDelegate) this::startOfficeReports);
        beans.put("openDocument", (JavaDelegate) BareEngine::openDocument);
        return beans;
    }

    /** Names of the beans that the models call in this way. */
    private static Stream<String> named(Pattern use) {
        return models().values().stream()
                .flatMap(model -> use.matcher(model).results())
                .map(found -> found.group(1));
    }

    private static void openRound(DelegateExecution execution) {
        ReportRoundProcess.Variables.ROUND.set(execution, execution.getProcessBusinessKey());
        ReportRoundProcess.Variables.CLOSES_AT.set(execution, CLOSES);
        ReportRoundProcess.Variables.LETTER_WANTED.set(execution, false);
        ReportRoundProcess.Variables.ASSESSMENT_WANTED.set(execution, false);
    }

    private void startOfficeReports(DelegateExecution execution) {
        String plan = ReportRoundProcess.Variables.PLAN.require(execution);
        Queue<String> left = unstarted.get(plan);
        for (int n = 0; n < BATCH && !left.isEmpty(); n++) {
            start(execution, plan, left.remove());
        }
        ReportRoundProcess.Variables.MORE_OFFICES.set(execution, !left.isEmpty());
    }

    private static void start(DelegateExecution round, String plan, String office) {
        String key = round.getProcessBusinessKey() + "/" + office;
        round.getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceByKey(OfficeReportProcess.KEY)
                .businessKey(key)
                .setVariable(OfficeReportProcess.Variables.PLAN.name(), plan)
                .setVariable(OfficeReportProcess.Variables.OBLIGATION.name(), key)
                .setVariable(OfficeReportProcess.Variables.OFFICE.name(), office)
                .setVariable(OfficeReportProcess.Variables.PERIOD.name(), "2024")
                .setVariable(OfficeReportProcess.Variables.REPORT_KIND.name(), "bao-cao-don-vi")
                .setVariable(OfficeReportProcess.Variables.DUE.name(), DUE)
                .setVariable(OfficeReportProcess.Variables.FOLLOW_UP.name(), DUE)
                .setVariable(OfficeReportProcess.Variables.OVERDUE_CYCLE.name(), "R/2024-12-15T00:00:00/P7D")
                .setVariable(
                        OfficeReportProcess.Variables.RECEIVE_GROUP.name(),
                        new Group(plan, CONSOLIDATOR, Role.CHUYEN_VIEN).id())
                .setVariable(OfficeReportProcess.Variables.RECEIVE_DUE.name(), CLOSES)
                .execute();
    }

    private static void openDocument(DelegateExecution execution) {
        String plan = DocumentIssuanceProcess.Variables.PLAN.require(execution);
        String office = DocumentIssuanceProcess.Variables.OFFICE.require(execution);
        DocumentIssuanceProcess.Variables.DOCUMENT.set(execution, execution.getProcessBusinessKey() + "/bao-cao/1");
        DocumentIssuanceProcess.Variables.DOCUMENT_TITLE.set(execution, "báo cáo năm 2024 – " + office);
        DocumentIssuanceProcess.Variables.DRAFT_TITLE.set(execution, "Soạn báo cáo năm 2024 – " + office);
        DocumentIssuanceProcess.Variables.DRAFT_FORM.set(execution, "embedded:deployment:forms/report/draft.html");
        DocumentIssuanceProcess.Variables.STEPS.set(execution, " soan duyet ky cap-so ");
        DocumentIssuanceProcess.Variables.DRAFT_GROUP.set(execution, new Group(plan, office, Role.CHUYEN_VIEN).id());
        DocumentIssuanceProcess.Variables.REVIEW_GROUP.set(execution, new Group(plan, office, Role.TRUONG_PHONG).id());
        DocumentIssuanceProcess.Variables.SIGN_GROUP.set(execution, new Group(plan, office, Role.LANH_DAO).id());
        DocumentIssuanceProcess.Variables.ISSUE_GROUP.set(execution, new Group(plan, office, Role.VAN_THU).id());
    }

    /** The plan is the tenant here too; who may start what is not checked. */
    private static final class PlanOfVariables implements TenantIdProvider {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return context.getSuperExecution() == null
                    ? (String) context.getVariables().get("plan")
                    : context.getSuperExecution().getTenantId();
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(
                TenantIdProviderHistoricDecisionInstanceContext context) {
            return null;
        }
    }
}
