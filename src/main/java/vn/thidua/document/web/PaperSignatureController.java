package vn.thidua.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.PaperDesk;
import vn.thidua.document.PaperSigned;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Signatures on paper, recorded by the registry; the signing task itself is offered to signers only. */
@RestController
@RequestMapping("/api/documents/paper-signatures")
class PaperSignatureController {

    private final PaperDesk desk;
    private final CurrentUser currentUser;

    PaperSignatureController(PaperDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @GetMapping
    List<PaperDesk.Row> waiting() {
        UserAtWork user = currentUser.require();
        return desk.waiting(user.requirePlan(), user.id());
    }

    @PostMapping("/{task}/scan")
    AttachmentController.Sent scan(@PathVariable String task, @RequestParam MultipartFile file) throws IOException {
        UserAtWork user = currentUser.require();
        try (InputStream content = file.getInputStream()) {
            return AttachmentController.Sent.of(
                    desk.stage(user.requirePlan(), user.id(), task, file.getOriginalFilename(), content));
        }
    }

    @PostMapping("/{task}")
    void signed(@PathVariable String task, @RequestBody PaperSigned paper) {
        UserAtWork user = currentUser.require();
        desk.signed(user.requirePlan(), user.id(), task, paper);
    }
}
