package vn.thidua.document.web;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.document.DocumentDesk;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** Documents for those who may read them. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {

    private final DocumentDesk desk;
    private final CurrentUser currentUser;

    DocumentController(DocumentDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    /** @param id contains slashes, hence no part of the path */
    @GetMapping(params = "id")
    DocumentDesk.Detail document(@RequestParam String id) {
        UserAtWork user = currentUser.require();
        return desk.document(id, user.id(), Set.copyOf(user.groups()));
    }

    @GetMapping("/received")
    List<DocumentDesk.ReceivedRow> received(@RequestParam(defaultValue = "0") int skip) {
        UserAtWork user = currentUser.require();
        return desk.received(user.requirePlan(), user.id(), skip);
    }
}
