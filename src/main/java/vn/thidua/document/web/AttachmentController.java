package vn.thidua.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.DocumentAccess;
import vn.thidua.document.UploadRule;
import vn.thidua.platform.engine.VisibleTasks;
import vn.thidua.platform.error.NotFound;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Files of the forms: sent when they are chosen, fetched by those who may read their document. */
@RestController
@RequestMapping("/api/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final VisibleTasks tasks;
    private final CurrentUser currentUser;
    private final ObjectProvider<DocumentAccess> access;
    private final ObjectProvider<UploadRule> rules;

    AttachmentController(
            Attachments attachments,
            VisibleTasks tasks,
            CurrentUser currentUser,
            ObjectProvider<DocumentAccess> access,
            ObjectProvider<UploadRule> rules) {
        this.attachments = attachments;
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.access = access;
        this.rules = rules;
    }

    @PostMapping
    Sent send(@RequestParam String task, @RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        var work = tasks.requireFree(task, user.id()).work();
        rules.orderedStream().forEach(rule -> rule.check(work));
        try (InputStream content = file.getInputStream()) {
            return Sent.of(
                    attachments.stage(work.plan(), work.taskId(), user.id(), file.getOriginalFilename(), content));
        }
    }

    /** Names and sizes of files that a form knows by id only. */
    @GetMapping(params = "ids")
    List<Sent> describe(@RequestParam List<UUID> ids) {
        UserAtWork user = currentUser.require();
        return attachments.describe(ids).stream()
                .filter(attachment -> mayRead(attachment, user))
                .map(Sent::of)
                .toList();
    }

    @GetMapping("/{id}")
    void fetch(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        UserAtWork user = currentUser.require();
        Attachment attachment = attachments
                .find(id)
                .filter(found -> mayRead(found, user))
                .orElseThrow(() ->
                        new NotFound("Không tìm thấy tệp hoặc tệp không thuộc phạm vi của bạn; hãy tải lại trang."));
        response.setContentType(attachment.contentType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        try (InputStream content = attachments.open(id)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private boolean mayRead(Attachment attachment, UserAtWork user) {
        return attachment.uploadedBy().equals(user.id())
                || access.stream().anyMatch(port -> port.mayReadFile(attachment.id(), user.id()))
                || (attachment.document() == null
                        ? seesTask(attachment.task(), user)
                        : access.stream()
                                .anyMatch(port ->
                                        port.mayRead(attachment.document(), user.id(), Set.copyOf(user.groups()))));
    }

    private boolean seesTask(String task, UserAtWork user) {
        try {
            tasks.require(task, user.id());
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    record Sent(UUID id, String name, long size, String contentType, String sha256, int version) {

        static Sent of(Attachment a) {
            return new Sent(a.id(), a.name(), a.size(), a.contentType(), a.sha256(), a.version());
        }
    }
}
