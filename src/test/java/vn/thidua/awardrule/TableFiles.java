package vn.thidua.awardrule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The release's decision tables, asked without a process engine; a definition is named by its table's key. */
final class TableFiles implements DecisionEngine, DmnDecisionTableEvaluationListener {

    private final DmnEngine engine;
    private final Map<DecisionTable, DmnDecision> decisions = new EnumMap<>(DecisionTable.class);
    private List<String> matching = List.of();

    TableFiles() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this);
        engine = configuration.buildEngine();
        for (DecisionTable table : DecisionTable.values()) {
            try (var content = Files.newInputStream(file(table))) {
                decisions.put(table, engine.parseDecision(table.key(), content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Path file(DecisionTable table) {
        return Path.of("processes/awardrule", table.key() + ".dmn");
    }

    static String text(DecisionTable table) {
        try {
            return Files.readString(file(table), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that the release would begin for a plan. */
    static RuleVersion version(String plan) {
        Map<DecisionTable, String> definitions = new EnumMap<>(DecisionTable.class);
        for (DecisionTable table : DecisionTable.values()) {
            definitions.put(table, table.key());
        }
        return new RuleVersion(plan, 1, Instant.EPOCH, null, null, null, definitions, Set.of());
    }

    /** Ids of the rows that answered the last question. */
    List<String> matching() {
        return matching;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        matching = event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
    }

    @Override
    public String released(DecisionTable table) {
        return table.key();
    }

    @Override
    public String deploy(String plan, DecisionTable table, String dmn) {
        throw new UnsupportedOperationException("Files are not replaced");
    }

    @Override
    public TableContent read(String dmn) {
        throw new UnsupportedOperationException("Files are not checked");
    }

    @Override
    public String dmn(String definition) {
        return text(DecisionTable.withKey(definition).orElseThrow());
    }

    @Override
    public List<Map<String, Object>> evaluate(String definition, Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(
                        decisions.get(DecisionTable.withKey(definition).orElseThrow()), inputs)
                .getResultList();
    }
}
