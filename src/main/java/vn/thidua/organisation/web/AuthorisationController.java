package vn.thidua.organisation.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.organisation.AbsenceDesk;
import vn.thidua.organisation.Authorisations;
import vn.thidua.platform.security.CurrentUser;
import vn.thidua.platform.security.UserAtWork;

/** The register of papers of authorisation (giấy ủy quyền) of the own offices. */
@RestController
@RequestMapping("/api/authorisations")
class AuthorisationController {

    private final AbsenceDesk desk;
    private final Authorisations authorisations;
    private final CurrentUser currentUser;

    AuthorisationController(AbsenceDesk desk, Authorisations authorisations, CurrentUser currentUser) {
        this.desk = desk;
        this.authorisations = authorisations;
        this.currentUser = currentUser;
    }

    record Registered(UUID id) {}

    @GetMapping
    AbsenceDesk.AuthorisationList list() {
        UserAtWork user = currentUser.require();
        return desk.authorisations(user.requirePlan(), user.id());
    }

    @PostMapping
    Registered register(@RequestBody Authorisations.Typed wanted) {
        UserAtWork user = currentUser.require();
        return new Registered(
                authorisations.register(user.requirePlan(), user.id(), wanted).id());
    }

    @PostMapping("/{id}/end")
    void end(@PathVariable UUID id) {
        UserAtWork user = currentUser.require();
        authorisations.end(user.requirePlan(), id, user.id());
    }
}
