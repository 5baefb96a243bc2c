package vn.thidua.architecture.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What is drawn of one model: boxes of nodes, lanes and pools, ways of flows, places of labels. */
final class Diagram {

    /** A line that leaves its axis by no more than this counts as straight. */
    static final double STRAIGHT = 1.5;

    private final BpmnModelInstance model;
    private final Map<String, Box> shapes = new HashMap<>();
    private final Map<String, Box> labels = new HashMap<>();
    private final Map<String, List<Point>> ways = new HashMap<>();
    private final Set<String> expanded = new HashSet<>();

    Diagram(BpmnModelInstance model) {
        this.model = model;
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            idOf(shape.getBpmnElement()).ifPresent(id -> {
                shapes.put(id, Box.of(shape.getBounds()));
                placeLabel(id, shape.getBpmnLabel());
                if (shape.isExpanded()) {
                    expanded.add(id);
                }
            });
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            idOf(edge.getBpmnElement()).ifPresent(id -> {
                List<Point> way = new ArrayList<>();
                edge.getWaypoints().forEach(point -> way.add(new Point(point.getX(), point.getY())));
                ways.put(id, List.copyOf(way));
                placeLabel(id, edge.getBpmnLabel());
            });
        }
    }

    private static Optional<String> idOf(BaseElement element) {
        return Optional.ofNullable(element).map(BaseElement::getId);
    }

    private void placeLabel(String id, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(id, Box.of(label.getBounds()));
        }
    }

    Collection<FlowNode> nodes() {
        return model.getModelElementsByType(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    Collection<Lane> lanes() {
        return model.getModelElementsByType(Lane.class);
    }

    Collection<Participant> pools() {
        return model.getModelElementsByType(Participant.class);
    }

    /** The nodes that have a box. */
    List<FlowNode> drawnNodes() {
        return nodes().stream().filter(this::drawn).toList();
    }

    boolean drawn(BaseElement element) {
        return shapes.containsKey(element.getId());
    }

    boolean drawn(SequenceFlow flow) {
        return segments(flow).size() > 0;
    }

    Box box(BaseElement element) {
        return shapes.get(element.getId());
    }

    Map<String, Box> labels() {
        return labels;
    }

    boolean expanded(FlowNode node) {
        return expanded.contains(node.getId());
    }

    List<Point> way(SequenceFlow flow) {
        return ways.getOrDefault(flow.getId(), List.of());
    }

    /** The straight pieces of a flow. */
    List<Box> segments(SequenceFlow flow) {
        List<Point> way = way(flow);
        List<Box> pieces = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            pieces.add(Box.between(way.get(i - 1), way.get(i)));
        }
        return pieces;
    }

    /** Whether {@code inner} lies, at any depth, in the scope {@code outer}. */
    static boolean within(ModelElementInstance inner, ModelElementInstance outer) {
        ModelElementInstance parent = inner.getParentElement();
        while (parent != null) {
            if (parent.equals(outer)) {
                return true;
            }
            parent = parent.getParentElement();
        }
        return false;
    }

    /** Whether one is a boundary event on the other. */
    static boolean attached(FlowNode a, FlowNode b) {
        return a instanceof BoundaryEvent event && b.equals(event.getAttachedTo())
                || b instanceof BoundaryEvent other && a.equals(other.getAttachedTo());
    }
}
