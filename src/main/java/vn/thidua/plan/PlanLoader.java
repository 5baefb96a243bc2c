package vn.thidua.plan;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one plan file; what is wrong with it is refused with file, line, key and what was expected. */
final class PlanLoader {

    private PlanLoader() {}

    /**
     * @throws BrokenPlanException with all problems of the file
     */
    static Plan load(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file.toString(), 1, "không đọc được tệp này, hãy kiểm tra đường dẫn và quyền đọc.");
        }
        return load(file.toString(), bytes);
    }

    /**
     * @param name how problems name the file
     * @throws BrokenPlanException with all problems of the file
     */
    static Plan load(String name, byte[] bytes) {
        PlanProblems problems = new PlanProblems(name);
        Plan plan = new PlanBinder(problems).bind(nodes(name, text(name, bytes)));
        problems.refuse();
        return plan;
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(name, 1, "tệp phải lưu bằng bảng mã UTF-8.");
        }
    }

    private static Node nodes(String name, String text) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            throw unreadable(
                    name,
                    line,
                    "sai cú pháp YAML ở cột %d, hãy xem lại thụt lề, dấu hai chấm, ngoặc và dấu nháy."
                            .formatted(column));
        } catch (YAMLException e) {
            throw unreadable(name, 1, "tệp có ký tự không dùng được trong YAML.");
        }
        if (root == null) {
            throw unreadable(name, 1, "tệp trống, cần ghi nội dung Kế hoạch bắt đầu bằng khóa id.");
        }
        return root;
    }

    private static BrokenPlanException unreadable(String name, int line, String sentence) {
        return new BrokenPlanException(List.of(new PlanProblem(name, line, "", sentence)));
    }
}
