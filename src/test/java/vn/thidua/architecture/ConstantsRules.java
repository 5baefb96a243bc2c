package vn.thidua.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** A model and its constants class say the same, in both directions. */
final class ConstantsRules {

    static final List<Rule<ProcessModel>> ALL = List.of(
            new Rule<>("the process has its constants class with its key", ConstantsRules::key),
            new Rule<>("Elements are the model's nodes", ConstantsRules::elements),
            new Rule<>(
                    "Messages are the model's messages",
                    model -> equal(
                            model,
                            ProcessConstants::messages,
                            model.each(Message.class).map(Message::getName).collect(Collectors.toSet()))),
            new Rule<>(
                    "Errors are the model's errors",
                    model -> equal(
                            model,
                            ProcessConstants::errors,
                            model.each(Error.class).map(Error::getErrorCode).collect(Collectors.toSet()))),
            new Rule<>("conditions ask only for declared variables", ConstantsRules::conditions),
            new Rule<>("called processes get and give only declared variables", ConstantsRules::mappings));

    private ConstantsRules() {}

    private static Stream<String> key(ProcessModel model) {
        Optional<ProcessConstants> constants = ProcessConstants.of(model);
        if (constants.isEmpty()) {
            return Stream.of("class %s is missing".formatted(ProcessConstants.classNameFor(model)));
        }
        Object key = constants.get().key();
        return model.key().equals(key) ? Stream.empty() : Stream.of("KEY is " + key);
    }

    private static Stream<String> elements(ProcessModel model) {
        Set<String> ids = model.each(FlowNode.class).map(FlowNode::getId).collect(Collectors.toSet());
        return ProcessConstants.of(model).stream()
                .flatMap(constants -> Stream.concat(
                        without(ids, constants.elements()).map(id -> id + " is not in Elements"),
                        without(constants.elements(), ids).map(id -> id + " is not in the model")));
    }

    private static Stream<String> equal(
            ProcessModel model, Function<ProcessConstants, Set<String>> declared, Set<String> modelled) {
        return ProcessConstants.of(model)
                .map(declared)
                .map(names -> Stream.concat(
                        without(modelled, names).map(name -> name + " is not in the constants"),
                        without(names, modelled).map(name -> name + " is not in the model")))
                .orElseGet(Stream::empty);
    }

    private static Stream<String> conditions(ProcessModel model) {
        return ProcessConstants.of(model).stream()
                .flatMap(constants -> model.each(ConditionExpression.class)
                        .flatMap(condition -> without(
                                        Expressions.namesIn(condition.getTextContent()), constants.variables())
                                .map(name -> "%s in %s".formatted(name, condition.getTextContent()))));
    }

    private static Stream<String> mappings(ProcessModel model) {
        Set<String> own = variablesOf(model);
        return model.each(CallActivity.class).flatMap(call -> {
            Set<String> called = ModelRules.find(ProcessModel.FOLDER, call.getCalledElement() + ".bpmn")
                    .map(ProcessModel::read)
                    .map(ConstantsRules::variablesOf)
                    .orElse(Set.of());
            Stream<String> in = ModelRules.extensions(call, CamundaIn.class).stream()
                    .filter(mapping -> mapping.getCamundaTarget() != null)
                    .flatMap(
                            mapping -> undeclared(own, mapping.getCamundaSource(), called, mapping.getCamundaTarget()));
            Stream<String> out = ModelRules.extensions(call, CamundaOut.class).stream()
                    .filter(mapping -> mapping.getCamundaTarget() != null)
                    .flatMap(
                            mapping -> undeclared(called, mapping.getCamundaSource(), own, mapping.getCamundaTarget()));
            return Stream.concat(in, out).map(name -> "%s at %s".formatted(name, call.getId()));
        });
    }

    private static Stream<String> undeclared(Set<String> giver, String source, Set<String> taker, String target) {
        return Stream.concat(
                Stream.ofNullable(source).filter(name -> !giver.contains(name)),
                Stream.of(target).filter(name -> !taker.contains(name)));
    }

    static Set<String> variablesOf(ProcessModel model) {
        return ProcessConstants.of(model).map(ProcessConstants::variables).orElse(Set.of());
    }

    private static Stream<String> without(Set<String> some, Set<String> others) {
        return new TreeSet<>(some).stream().filter(name -> !others.contains(name));
    }
}
