package vn.thidua.awardrule.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomElement;
import vn.thidua.awardrule.TableContent;
import vn.thidua.platform.error.Refusal;

/** Reads a DMN file with the engine's model API. */
final class TableReader {

    private static final String UNREADABLE =
            "Tệp không phải là bảng quyết định DMN đọc được, hãy tải bảng đang áp dụng về và sửa trên bảng đó.";

    private static final Pattern OWN_LANGUAGE =
            Pattern.compile("(https?://www\\.omg\\.org/spec/DMN/\\d+/)?feel/?", Pattern.CASE_INSENSITIVE);

    private TableReader() {}

    static TableContent read(String dmn) {
        // a table needs no document type, and one could name files of the server
        if (dmn.contains("<!DOCTYPE") || dmn.contains("<!ENTITY")) {
            throw new Refusal(UNREADABLE);
        }
        DmnModelInstance model = parse(dmn);
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        Collection<DecisionTable> tables = model.getModelElementsByType(DecisionTable.class);
        if (decisions.size() != 1 || tables.size() != 1) {
            throw new Refusal(
                    "Tệp phải có đúng một bảng quyết định, hãy tải bảng đang áp dụng về và sửa trên bảng đó.");
        }
        Decision decision = decisions.iterator().next();
        DecisionTable table = tables.iterator().next();
        return new TableContent(
                decision.getId(),
                decision.getName(),
                table.getHitPolicy().name().replace('_', ' '),
                table.getInputs().stream().map(TableReader::input).toList(),
                table.getOutputs().stream().map(TableReader::output).toList(),
                table.getRules().stream().map(TableReader::row).toList(),
                languages(model.getDocument().getRootElement()));
    }

    private static DmnModelInstance parse(String dmn) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnModelException e) {
            throw new Refusal(UNREADABLE);
        } catch (ModelException e) {
            throw new Refusal(UNREADABLE);
        }
    }

    private static TableContent.Column input(Input input) {
        InputExpression expression = input.getInputExpression();
        return new TableContent.Column(expression == null ? "" : text(expression.getText()), input.getLabel());
    }

    private static TableContent.Column output(Output output) {
        return new TableContent.Column(output.getName(), output.getLabel());
    }

    private static TableContent.Row row(Rule rule) {
        return new TableContent.Row(
                rule.getId(),
                rule.getDescription() == null
                        ? null
                        : rule.getDescription().getTextContent().strip(),
                rule.getInputEntries().stream()
                        .map(InputEntry::getText)
                        .map(TableReader::text)
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getText)
                        .map(TableReader::text)
                        .toList());
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /** The languages named anywhere in the file: a cell in another than the table's own might run code. */
    private static List<String> languages(DomElement element) {
        return Stream.concat(
                        Stream.ofNullable(element.getAttribute("expressionLanguage"))
                                .filter(each -> !OWN_LANGUAGE.matcher(each).matches()),
                        element.getChildElements().stream().flatMap(each -> languages(each).stream()))
                .distinct()
                .toList();
    }
}
