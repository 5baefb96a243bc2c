package vn.thidua.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One BPMN file of the project, read with the engine's model API but without an engine. */
record ProcessModel(Path file, BpmnModelInstance bpmn) {

    static final Path FOLDER = Path.of("processes");

    static List<ProcessModel> all() {
        List<ProcessModel> models =
                filesIn(FOLDER, ".bpmn").stream().map(ProcessModel::read).toList();
        if (models.isEmpty()) {
            throw new IllegalStateException("No model found below " + FOLDER.toAbsolutePath());
        }
        return models;
    }

    static ProcessModel read(Path file) {
        return new ProcessModel(file, Bpmn.readModelFromFile(file.toFile()));
    }

    static List<Path> filesIn(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the file without its ending: the key that the process must have. */
    String key() {
        return stem(file);
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The feature that owns the process: the folder of the file. */
    String feature() {
        return file.getParent().getFileName().toString();
    }

    Process process() {
        return elements(Process.class).stream().findFirst().orElseThrow();
    }

    <E extends ModelElementInstance> Collection<E> elements(Class<E> type) {
        return bpmn.getModelElementsByType(type);
    }

    <E extends ModelElementInstance> Stream<E> each(Class<E> type) {
        return elements(type).stream();
    }

    @Override
    public String toString() {
        return key();
    }
}
