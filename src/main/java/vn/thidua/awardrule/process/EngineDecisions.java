package vn.thidua.awardrule.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.thidua.awardrule.DecisionEngine;
import vn.thidua.awardrule.DecisionTable;
import vn.thidua.awardrule.TableContent;
import vn.thidua.platform.engine.InsideSystem;
import vn.thidua.platform.error.Refusal;

@Component
class EngineDecisions implements DecisionEngine {

    private static final String DEPLOYMENT = "thidua-%s-%s";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final InsideSystem system;

    EngineDecisions(RepositoryService repository, DecisionService decisions, InsideSystem system) {
        this.repository = repository;
        this.decisions = decisions;
        this.system = system;
    }

    @Override
    public String released(DecisionTable table) {
        return system.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table.key())
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId());
    }

    @Override
    public String deploy(String plan, DecisionTable table, String dmn) {
        return system.call(() -> repository
                .createDeployment()
                .name(DEPLOYMENT.formatted(plan, table.key()))
                .tenantId(plan)
                .addString(table.key() + ".dmn", dmn)
                .deployWithResult()
                .getDeployedDecisionDefinitions()
                .stream()
                .map(DecisionDefinition::getId)
                .findFirst()
                .orElseThrow());
    }

    @Override
    public TableContent read(String dmn) {
        return TableReader.read(dmn);
    }

    @Override
    public String dmn(String definition) {
        return system.call(() -> {
            try (InputStream content = repository.getDecisionModel(definition)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<Map<String, Object>> evaluate(String definition, Map<String, Object> inputs) {
        return system.call(() -> {
            try {
                return new ArrayList<>(decisions
                        .evaluateDecisionTableById(definition)
                        .variables(inputs)
                        .evaluate()
                        .getResultList());
            } catch (ProcessEngineException e) {
                if (!(e.getCause() instanceof DmnEngineException)) {
                    throw e;
                }
                throw new Refusal(
                        "Bảng quy định có hai dòng cùng trả lời một trường hợp, hãy sửa để mỗi trường hợp có một dòng.");
            }
        });
    }
}
